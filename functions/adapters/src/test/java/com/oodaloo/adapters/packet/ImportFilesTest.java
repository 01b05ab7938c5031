package com.oodaloo.adapters.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.domain.HostileStrings;
import com.oodaloo.domain.HostileStrings.Hostile;
import com.oodaloo.domain.ledger.AccountType;
import com.oodaloo.domain.ledger.Journal;
import com.oodaloo.domain.ledger.JournalEntry;
import com.oodaloo.domain.ledger.JournalLine;
import com.oodaloo.domain.ledger.LedgerAccount;
import com.oodaloo.domain.money.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A journal for an importer")
class ImportFilesTest {
  private static final LedgerAccount BANK = new LedgerAccount("1001", "Checking", AccountType.BANK);
  private static final LedgerAccount DEBT =
      new LedgerAccount("1100", "Accounts Receivable", AccountType.RECEIVABLE);
  private static final LedgerAccount FEES =
      new LedgerAccount("6700", "Payment Processing Fees", AccountType.EXPENSE);

  private final Journal journal =
      new Journal("bank-journal", List.of(entry("OD2501-1", "PAYOUT \"A\"", "Lee, Karen")));

  @Test
  @DisplayName(
      "of QuickBooks Online has debits and credits in columns, and no mark before the first")
  void online() {
    assertThat(only(new QuickBooksOnlineJournal(), journal, StandardCharsets.UTF_8))
        .isEqualTo(
            """
            Journal No.,Journal Date,Account Name,Debits,Credits,Description,Name
            OD2501-1,01/15/2025,Checking,97.10,,"PAYOUT ""A"" | to the bank",
            OD2501-1,01/15/2025,Payment Processing Fees,2.90,,"PAYOUT ""A"" | fee",
            OD2501-1,01/15/2025,Accounts Receivable,,100.00,"PAYOUT ""A"" | i1","Lee, Karen"
            """
                .replace("\n", "\r\n"));
  }

  @Test
  @DisplayName("of Xero has one signed amount, a narration an entry, and codes")
  void xero() {
    assertThat(only(new XeroManualJournal(), journal, StandardCharsets.UTF_8).lines().toList())
        .contains(
            "*Narration,*Date,Description,*AccountCode,*TaxRate,*Amount,"
                + "TrackingName1,TrackingOption1,TrackingName2,TrackingOption2",
            "\"OD2501-1 PAYOUT \"\"A\"\"\",15 Jan 2025,to the bank,1001,Tax Exempt,97.10,,,,",
            "\"OD2501-1 PAYOUT \"\"A\"\"\",15 Jan 2025,\"Lee, Karen | i1\",1100,Tax"
                + " Exempt,-100.00,,,,");
  }

  @Test
  @DisplayName("of QuickBooks Desktop names accounts and customers first, then each entry")
  void desktop() {
    assertThat(only(new QuickBooksDesktopJournal(), journal, Charset.forName("windows-1252")))
        .isEqualTo(
            """
            !ACCNT|NAME|ACCNTTYPE
            ACCNT|Checking|BANK
            ACCNT|Payment Processing Fees|EXP
            ACCNT|Accounts Receivable|AR
            !CUST|NAME
            CUST|Lee, Karen
            !TRNS|TRNSTYPE|DATE|ACCNT|NAME|AMOUNT|DOCNUM|MEMO
            !SPL|TRNSTYPE|DATE|ACCNT|NAME|AMOUNT|DOCNUM|MEMO
            !ENDTRNS
            TRNS|GENERAL JOURNAL|01/15/2025|Checking||97.10|OD2501-1|PAYOUT 'A' / to the bank
            SPL|GENERAL JOURNAL|01/15/2025|Payment Processing Fees||2.90|OD2501-1|PAYOUT 'A' / fee
            SPL|GENERAL JOURNAL|01/15/2025|Accounts Receivable|Lee, Karen|-100.00|OD2501-1|PAYOUT 'A' / i1
            ENDTRNS
            """
                .replace('|', '\t')
                .replace('/', '|')
                .replace("01|15|2025", "01/15/2025")
                .replace("\n", "\r\n"));
  }

  @Test
  @DisplayName("stays within the importer's lines a file, with no entry in two files")
  void limits() {
    Journal many =
        new Journal(
            "bank-journal",
            IntStream.range(0, 700).mapToObj(i -> entry("OD2501-" + i, "LINE", "Lee")).toList());

    assertThat(rows(new QuickBooksOnlineJournal(), many)).containsExactly(999, 999, 102);
    assertThat(rows(new XeroManualJournal(), many))
        .containsExactly(300, 300, 300, 300, 300, 300, 300);
    assertThat(new XeroManualJournal().files(many).get(1).name())
        .isEqualTo("xero-bank-journal-2.csv");
  }

  @Test
  @DisplayName("refuses an entry that no file could hold")
  void tooLong() {
    List<JournalLine> lines =
        IntStream.range(0, 302)
            .mapToObj(i -> new JournalLine(FEES, "", Money.usd(i % 2 == 0 ? 1 : -1), "x"))
            .toList();
    Journal one =
        new Journal("x", List.of(new JournalEntry("n", LocalDate.of(2025, 1, 1), "x", lines)));

    assertThatThrownBy(() -> new XeroManualJournal().files(one))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("is the same number of fields whatever a client or a bank line is called")
  void hostile() {
    for (Hostile hostile : HostileStrings.all()) {
      String client = hostile.text().isBlank() ? "blank" : hostile.text();
      Journal named = new Journal("j", List.of(entry("OD2501-1", hostile.text(), client)));

      ReadBack back = ReadBack.of(named);
      assertThat(back.online()).as(hostile.family()).hasSize(3).allMatch(row -> row.size() == 7);
      assertThat(back.xero()).as(hostile.family()).hasSize(3).allMatch(row -> row.size() == 10);
      assertThat(back.desktop()).as(hostile.family()).hasSize(3).allMatch(row -> row.size() == 8);
      assertThat(Stream.concat(back.online().stream(), back.xero().stream()).flatMap(List::stream))
          .as(hostile.family())
          .filteredOn(field -> !field.equals("-100.00"))
          .noneMatch(
              field -> field.matches("(?s)^[\\s\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\\x00].*"));
    }
  }

  private static List<Integer> rows(ImportFormat format, Journal journal) {
    return format.files(journal).stream()
        .map(file -> ReadBack.csv(file.bytes()).size() - 1)
        .toList();
  }

  private static String only(ImportFormat format, Journal journal, Charset charset) {
    List<ImportFile> files = format.files(journal);
    assertThat(files).hasSize(1);
    return new String(files.getFirst().bytes(), charset);
  }

  private static JournalEntry entry(String number, String memo, String client) {
    return new JournalEntry(
        number,
        LocalDate.of(2025, 1, 15),
        memo,
        List.of(
            new JournalLine(BANK, "", Money.usd(9_710), "to the bank"),
            new JournalLine(FEES, "", Money.usd(290), "fee"),
            new JournalLine(DEBT, client, Money.usd(-10_000), "i1")));
  }
}

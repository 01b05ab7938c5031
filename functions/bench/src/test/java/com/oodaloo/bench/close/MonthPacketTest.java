package com.oodaloo.bench.close;

import static com.oodaloo.bench.close.PacketReader.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.packet.ZippedCsv;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.monthexport.MonthExport;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import com.oodaloo.sandbox.worlds.Profile;
import com.oodaloo.sandbox.worlds.Seeds;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The packets of synthetic firms, opened and added up by a reader that shares no code with what
/// wrote them.
@DisplayName("Three months of every firm's packet, read back")
class MonthPacketTest {
  /// A firm's month, decided, and the sum of each of its bank accounts' lines.
  record Month(Profile profile, YearMonth month, FirmBooks kept, Map<String, BigDecimal> sums) {
    @Override
    public String toString() {
      return profile.word() + " " + month;
    }
  }

  static Stream<Month> months() {
    return Stream.of(Profile.values())
        .flatMap(profile -> months(profile, Seeds.TUNING.first(1).getFirst()));
  }

  private static Stream<Month> months(Profile profile, long seed) {
    Books books = ContractorWorld.of(profile, seed).books();
    Decisions decided = new StepwiseMatcher().decide(books, Answers.NONE);
    FirmBooks kept =
        new FirmBooks(
            books, decided.matches(), decided.notIncome(), decided.findings(), Tray.EMPTY);
    YearMonth last = YearMonth.from(books.asOf());
    return Stream.of(last.minusMonths(2), last.minusMonths(1), last)
        .map(month -> new Month(profile, month, kept, sums(books, month)));
  }

  private static Map<String, BigDecimal> sums(Books books, YearMonth month) {
    Set<String> accounts =
        books.businessAccounts().stream().map(BankAccount::id).collect(Collectors.toSet());
    Map<String, BigDecimal> sums = new HashMap<>();
    for (BankTransaction line : books.transactions()) {
      if (line.isPosted()
          && accounts.contains(line.accountId())
          && line.amount().currency().equals(books.firm().currency())
          && YearMonth.from(line.date()).equals(month)) {
        sums.merge(line.accountId(), new BigDecimal(line.amount().plain()), BigDecimal::add);
      }
    }
    return sums;
  }

  @ParameterizedTest
  @MethodSource("months")
  @DisplayName("postings, journal and all three imports add up to the bank to the cent")
  void addsUp(Month month) {
    PacketReader packet = read(month);
    BigDecimal bank = month.sums().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    Set<String> banks = packet.banks();

    assertThat(sum(packet.rows("postings.csv"), row -> number(row, "Amount")))
        .isEqualByComparingTo(bank);
    assertThat(
            sum(
                packet.rows("quickbooks-online-bank-journal").stream()
                    .filter(row -> banks.contains(row.get("Account Name")))
                    .toList(),
                row -> number(row, "Debits").subtract(number(row, "Credits"))))
        .isEqualByComparingTo(bank);
    assertThat(
            sum(
                packet.rows("xero-bank-journal").stream()
                    .filter(row -> banks.contains(row.get("*AccountCode")))
                    .toList(),
                row -> number(row, "*Amount")))
        .isEqualByComparingTo(bank);
    assertThat(
            packet.iif("quickbooks-desktop-bank-journal.iif").stream()
                .filter(row -> banks.contains(row.get(3)))
                .map(row -> new BigDecimal(row.get(5)))
                .reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(bank);
  }

  @ParameterizedTest
  @MethodSource("months")
  @DisplayName("every entry balances, has one receivable at most, and its number once")
  void balances(Month month) {
    PacketReader packet = read(month);
    for (String journal : List.of("bank-journal", "sales-journal")) {
      List<Map<String, String>> online = packet.rows("quickbooks-online-" + journal);
      Map<String, BigDecimal> sums =
          by(online, "Journal No.", row -> number(row, "Debits").subtract(number(row, "Credits")));
      List<Map<String, String>> debts =
          online.stream()
              .filter(row -> "Accounts Receivable".equals(row.get("Account Name")))
              .toList();

      assertThat(sums.values()).allMatch(each -> each.signum() == 0);
      assertThat(sums.keySet()).allMatch(number -> number.length() <= 21);
      assertThat(debts).allMatch(row -> !row.getOrDefault("Name", "").isBlank());
      assertThat(by(debts, "Journal No.", _ -> BigDecimal.ONE).values())
          .allMatch(count -> count.compareTo(BigDecimal.ONE) == 0);
      assertThat(online)
          .allMatch(row -> row.getOrDefault("Journal Date", "").matches("[01]\\d/[0-3]\\d/\\d{4}"));
      assertThat(by(packet.rows("xero-" + journal), "*Narration", row -> number(row, "*Amount")))
          .hasSameSizeAs(sums)
          .allSatisfy((_, sum) -> assertThat(sum).isEqualByComparingTo("0"));
    }
  }

  @ParameterizedTest
  @MethodSource("months")
  @DisplayName("the clearing account of clients' payments is empty again")
  void clears(Month month) {
    Map<String, BigDecimal> accounts =
        by(
            read(month).rows("journal.csv"),
            "Account",
            row -> number(row, "Debit").subtract(number(row, "Credit")));

    assertThat(accounts.getOrDefault("Client Payments Clearing", BigDecimal.ZERO))
        .isEqualByComparingTo("0.00");
  }

  @ParameterizedTest
  @MethodSource("months")
  @DisplayName("every account's opening balance and lines make its closing balance, or say why not")
  void proves(Month month) {
    for (Map<String, String> row : read(month).rows("accounts.csv")) {
      assertThat(row.get("Difference")).isIn("0.00", "not known");
      assertThat(row.get("What it says")).isNotBlank();
      if ("0.00".equals(row.get("Difference"))) {
        assertThat(number(row, "Opening").add(number(row, "Booked")))
            .isEqualByComparingTo(number(row, "Closing"));
      }
    }
  }

  private static PacketReader read(Month month) {
    return new PacketReader(new ZippedCsv().write(MonthExport.packet(month.kept(), month.month())));
  }

  private static BigDecimal sum(
      List<Map<String, String>> rows, Function<Map<String, String>, BigDecimal> amount) {
    return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, BigDecimal> by(
      List<Map<String, String>> rows,
      String column,
      Function<Map<String, String>, BigDecimal> amount) {
    Map<String, BigDecimal> sums = new HashMap<>();
    rows.forEach(
        row -> sums.merge(row.getOrDefault(column, ""), amount.apply(row), BigDecimal::add));
    return sums;
  }
}

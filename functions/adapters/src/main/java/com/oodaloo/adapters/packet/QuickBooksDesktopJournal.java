package com.oodaloo.adapters.packet;

import com.oodaloo.domain.ledger.Journal;
import com.oodaloo.domain.ledger.JournalEntry;
import com.oodaloo.domain.ledger.JournalLine;
import com.oodaloo.domain.ledger.LedgerAccount;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A journal for QuickBooks Desktop's *Utilities > Import > IIF files*; QuickBooks Online takes
/// none.
///
/// Fields stand between tabs. The accounts and customers come first, so that a name the company
/// file lacks is made with its type; then each entry is a `TRNS`, its `SPL` lines and `ENDTRNS`, in
/// all zero, days MM/DD/YYYY (support.quickbooks.intuit.com, IIF Import Kit: Chart of accounts,
/// Customers, Transactions). Names of more than 41 characters are cut. Desktop looks for no
/// doubles: a file is for one import. That it reads the file in Windows' western alphabet is from
/// memory.
final class QuickBooksDesktopJournal implements ImportFormat {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int NAME_MAX = 41;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

  @Override
  public List<ImportFile> files(Journal journal) {
    if (journal.entries().isEmpty()) {
      return List.of();
    }
    StringBuilder text = new StringBuilder();
    names(text, journal);
    record(text, "!TRNS", "TRNSTYPE", "DATE", "ACCNT", "NAME", "AMOUNT", "DOCNUM", "MEMO");
    record(text, "!SPL", "TRNSTYPE", "DATE", "ACCNT", "NAME", "AMOUNT", "DOCNUM", "MEMO");
    record(text, "!ENDTRNS");
    journal.entries().forEach(entry -> entry(text, entry));
    return List.of(
        new ImportFile("quickbooks-desktop-" + journal.name() + ".iif", text.toString(), WESTERN));
  }

  private static void names(StringBuilder text, Journal journal) {
    record(text, "!ACCNT", "NAME", "ACCNTTYPE");
    lines(journal)
        .map(JournalLine::account)
        .distinct()
        .forEach(account -> record(text, "ACCNT", field(account.name()), type(account)));
    List<String> clients =
        lines(journal)
            .map(JournalLine::client)
            .filter(client -> !client.isEmpty())
            .map(QuickBooksDesktopJournal::name)
            .distinct()
            .toList();
    if (!clients.isEmpty()) {
      record(text, "!CUST", "NAME");
      clients.forEach(client -> record(text, "CUST", client));
    }
  }

  private static Stream<JournalLine> lines(Journal journal) {
    return journal.entries().stream().flatMap(entry -> entry.lines().stream());
  }

  private static void entry(StringBuilder text, JournalEntry entry) {
    String keyword = "TRNS";
    for (JournalLine line : entry.lines()) {
      record(
          text,
          keyword,
          "GENERAL JOURNAL",
          DAY.format(entry.date()),
          field(line.account().name()),
          name(line.client()),
          line.amount().plain(),
          entry.number(),
          field(entry.memo() + " | " + line.memo()));
      keyword = "SPL";
    }
    record(text, "ENDTRNS");
  }

  private static String type(LedgerAccount account) {
    return switch (account.type()) {
      case BANK -> "BANK";
      case CARD -> "CCARD";
      case RECEIVABLE -> "AR";
      case CURRENT_ASSET -> "OCASSET";
      case LIABILITY -> "OCLIAB";
      case LOAN -> "LTLIAB";
      case EQUITY -> "EQUITY";
      case INCOME -> "INC";
      case COST_OF_SALES -> "COGS";
      case EXPENSE -> "EXP";
      case OTHER_INCOME -> "EXINC";
    };
  }

  private static String name(String client) {
    String name = field(client);
    return name.codePointCount(0, name.length()) <= NAME_MAX
        ? name
        : name.substring(0, name.offsetByCodePoints(0, NAME_MAX)).strip();
  }

  /// A quote would open a quoted field, and a tab is a control character that is a space already.
  private static String field(String words) {
    return InertText.of(words).replace('"', '\'');
  }

  private static void record(StringBuilder text, String... fields) {
    text.append(String.join("\t", fields)).append("\r\n");
  }
}

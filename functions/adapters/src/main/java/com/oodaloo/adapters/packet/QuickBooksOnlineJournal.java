package com.oodaloo.adapters.packet;

import com.oodaloo.domain.ledger.Journal;
import com.oodaloo.domain.ledger.JournalEntry;
import com.oodaloo.domain.ledger.JournalLine;
import com.oodaloo.domain.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A journal for QuickBooks Online's *Import data > Journal entries*.
///
/// Rows of one number are one entry, its debits and credits in columns of their own and the other
/// left empty; receivables name a customer; accounts go by name, account numbers switched off
/// (quickbooks.intuit.com/learn-support, "Import journal entries", L4tQBwbs7). Days are MM/DD/YYYY,
/// and a file has at most 1,000 lines with its first, as several guides say; Intuit's page names no
/// limit.
final class QuickBooksOnlineJournal implements ImportFormat {
  static final List<String> COLUMNS =
      List.of(
          "Journal No.",
          "Journal Date",
          "Account Name",
          "Debits",
          "Credits",
          "Description",
          "Name");

  static final int ROWS_MAX = 999;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);

  @Override
  public List<ImportFile> files(Journal journal) {
    List<List<JournalEntry>> chunks = EntryChunks.of(journal.entries(), ROWS_MAX);
    List<ImportFile> files = new ArrayList<>();
    for (int i = 0; i < chunks.size(); i++) {
      List<List<String>> rows =
          chunks.get(i).stream()
              .flatMap(entry -> entry.lines().stream().map(line -> row(entry, line)))
              .toList();
      files.add(
          new ImportFile(
              "quickbooks-online-" + journal.name() + ImportFormat.part(i, chunks.size()) + ".csv",
              ImportCsv.of(COLUMNS, rows),
              StandardCharsets.UTF_8));
    }
    return files;
  }

  private static List<String> row(JournalEntry entry, JournalLine line) {
    Money amount = line.amount();
    return List.of(
        entry.number(),
        DAY.format(entry.date()),
        InertText.of(line.account().name()),
        amount.isPositive() ? amount.plain() : "",
        amount.isNegative() ? amount.negated().plain() : "",
        InertText.of(entry.memo() + " | " + line.memo()),
        InertText.of(line.client()));
  }
}

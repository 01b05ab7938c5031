package com.oodaloo.adapters.packet;

import com.oodaloo.domain.ledger.Journal;
import com.oodaloo.domain.ledger.JournalEntry;
import com.oodaloo.domain.ledger.JournalLine;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A journal for Xero's *Manual journals > Import*, where it arrives as drafts.
///
/// Rows of one narration and day are one journal, a debit is positive, days are "30 Jun 2025", and
/// a file has at most 300 lines (help.xero.com/nz/ManualJournalsImport). The tax rate is by its
/// name in the organization, in an American one "Tax Exempt" (help.xero.com/us/Tax-SetDefaults).
/// Neither a bank account nor the system's own receivables take a manual journal
/// (help.xero.com/nz/Q_Accruals_ARAP), so the codes are those of clearing accounts of the same
/// name.
final class XeroManualJournal implements ImportFormat {
  static final List<String> COLUMNS =
      List.of(
          "*Narration",
          "*Date",
          "Description",
          "*AccountCode",
          "*TaxRate",
          "*Amount",
          "TrackingName1",
          "TrackingOption1",
          "TrackingName2",
          "TrackingOption2");

  static final int ROWS_MAX = 300;

  private static final String NO_TAX = "Tax Exempt";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);

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
              "xero-" + journal.name() + ImportFormat.part(i, chunks.size()) + ".csv",
              ImportCsv.of(COLUMNS, rows),
              StandardCharsets.UTF_8));
    }
    return files;
  }

  private static List<String> row(JournalEntry entry, JournalLine line) {
    String whose = line.client().isEmpty() ? "" : line.client() + " | ";
    return List.of(
        InertText.of(entry.number() + " " + entry.memo()),
        DAY.format(entry.date()),
        InertText.of(whose + line.memo()),
        line.account().code(),
        NO_TAX,
        line.amount().plain(),
        "",
        "",
        "",
        "");
  }
}

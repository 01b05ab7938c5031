package com.oodaloo.handlers.pages.month;

import static com.oodaloo.handlers.pages.parts.CustomerText.clean;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.ledger.AccountProof;
import com.oodaloo.domain.ledger.JobProgress;
import com.oodaloo.domain.ledger.Journal;
import com.oodaloo.domain.ledger.LedgerBalance;
import com.oodaloo.domain.ledger.MonthClose;
import com.oodaloo.domain.ledger.Posting;
import com.oodaloo.domain.money.Money;
import com.oodaloo.handlers.pages.month.MonthView.Row;
import com.oodaloo.handlers.pages.month.MonthView.Section;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Templates;
import gg.jte.generated.precompiled.JtemonthGenerated;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// One month as a bookkeeper closes it: the proof of each account, what is not explained, what
/// clients owed at its end, and the work in progress.
public final class MonthPage {
  private static final int ROWS_MAX = 40;
  private static final String UNKNOWN = "not known";

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

  private MonthPage() {}

  /// @param token what the link to the page came with, "" in a session
  public static String render(MonthClose close, Books books, String token) {
    return Templates.render(
        JtemonthGenerated::render,
        new MonthView(
            clean(books.firm().name()),
            MONTH.format(close.month()),
            close.month().toString(),
            token,
            List.of(
                accounts(close),
                unexplained(close),
                journals(close),
                receivables(close, books),
                work(close))));
  }

  private static Section accounts(MonthClose close) {
    return section(
        "Accounts",
        "Opening balance, what was booked, and the closing balance of "
            + DisplayFormat.day(close.last())
            + ".",
        close.proofs().stream().map(proof -> account(proof, close)).toList());
  }

  private static Row account(AccountProof proof, MonthClose close) {
    String note =
        words(proof.opening())
            + " + "
            + proof.booked()
            + " in "
            + DisplayFormat.count(proof.lines(), "line")
            + ". "
            + proof.difference().map(MonthPage::difference).orElse("Not proved.");
    return new Row(
        clean(close.map().bank(proof.account().id()).name()), note, words(proof.closing()));
  }

  private static String difference(Money difference) {
    return difference.isZero() ? "Proved to the cent." : "Not booked: " + difference + ".";
  }

  private static String words(LedgerBalance balance) {
    return switch (balance) {
      case LedgerBalance.Known(Money amount) -> amount.toString();
      case LedgerBalance.Unknown _ -> UNKNOWN;
    };
  }

  private static Section unexplained(MonthClose close) {
    return section(
        "Not explained",
        close.unexplained().isEmpty()
            ? "Every line is explained."
            : "Booked where the accountant is asked, until somebody says what they are.",
        close.unexplained().stream()
            .sorted(
                Comparator.comparing(
                    (Posting posting) -> posting.amount().magnitude(), Comparator.reverseOrder()))
            .map(posting ->
                new Row(
                    clean(posting.line().description()),
                    DisplayFormat.day(posting.line().date()),
                    posting.amount().toString()))
            .toList());
  }

  private static Section journals(MonthClose close) {
    return section(
        "Journals",
        "Every entry's debits are its credits. Leave the sales journal out where invoices reach"
            + " your books another way.",
        close.journals().stream().map(MonthPage::journal).toList());
  }

  private static Row journal(Journal journal) {
    int entries = journal.entries().size();
    return new Row(
        journal.name().equals(Journal.BANK) ? "Bank journal" : "Sales journal",
        "",
        entries == 1 ? "1 entry" : entries + " entries");
  }

  private static Section receivables(MonthClose close, Books books) {
    return section(
        "Receivables",
        close.owed(books) + " was open at the end of " + DisplayFormat.day(close.last()) + ".",
        close.receivables().stream()
            .sorted(Comparator.comparing(Invoice::due).thenComparing(Invoice::id))
            .map(invoice ->
                new Row(
                    clean("Invoice " + invoice.label()),
                    "Due " + DisplayFormat.day(invoice.due()),
                    invoice.balance().toString()))
            .toList());
  }

  private static Section work(MonthClose close) {
    return section(
        "Work in progress",
        "Billed less earned: above zero you owe work, below it you have yet to bill.",
        close.jobs().stream().map(MonthPage::job).toList());
  }

  private static Row job(JobProgress job) {
    String note =
        "Earned "
            + job.earned().map(Money::toString).orElse(UNKNOWN)
            + ", billed "
            + job.billed()
            + ", cost "
            + job.cost().map(Money::toString).orElse(UNKNOWN)
            + job.percentDone().map(percent -> ", " + percent + " % done").orElse("");
    return new Row(
        clean(job.job().name().isEmpty() ? job.job().id() : job.job().name()),
        note,
        job.overBilled().map(Money::toString).orElse(UNKNOWN));
  }

  private static Section section(String title, String says, List<Row> rows) {
    int more = rows.size() - ROWS_MAX;
    return new Section(
        title,
        says,
        rows.stream().limit(ROWS_MAX).toList(),
        more > 0 ? more + " more in the packet." : "");
  }
}

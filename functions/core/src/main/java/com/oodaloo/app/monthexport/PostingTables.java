package com.oodaloo.app.monthexport;

import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.ledger.Journal;
import com.oodaloo.domain.ledger.JournalEntry;
import com.oodaloo.domain.ledger.JournalLine;
import com.oodaloo.domain.ledger.LedgerAccount;
import com.oodaloo.domain.ledger.MonthClose;
import com.oodaloo.domain.ledger.Posting;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The bank lines one row a posting, what of them nobody explained, and the double entries with
/// their accounts.
final class PostingTables {
  private PostingTables() {}

  static Packet.Table postings(MonthClose close, ExportWording words) {
    return new Packet.Table(
        "postings",
        List.of(
            "Bank date",
            "Account",
            "Bank text",
            "What it is",
            "Booked on",
            "Client",
            "Record",
            "Amount",
            "Payout",
            "How",
            "Bank line"),
        close.postings().stream().map(posting -> posting(posting, words)).toList());
  }

  private static List<Cell> posting(Posting posting, ExportWording words) {
    BankTransaction line = posting.line();
    return List.of(
        new Cell.Day(line.date()),
        new Cell.Text(words.account(line.accountId())),
        new Cell.Text(line.description()),
        new Cell.Text(posting.kind().words()),
        new Cell.Text(posting.account().name()),
        new Cell.Text(posting.client()),
        new Cell.Text(posting.record()),
        new Cell.Amount(posting.amount()),
        new Cell.Text(posting.payoutId()),
        new Cell.Text(posting.how() + told(line)),
        new Cell.Text(line.id()));
  }

  /// What the feed wrote where it was no whole amount: its sign is the bank's, not ours.
  private static String told(BankTransaction line) {
    return line.toldAmount().isEmpty()
        ? ""
        : " The bank's feed wrote " + line.toldAmount() + ", rounded to the cent.";
  }

  static Packet.Table unexplained(MonthClose close, ExportWording words) {
    return new Packet.Table(
        "unexplained",
        List.of("Bank date", "Account", "Bank text", "Check", "Amount", "Bank line"),
        close.unexplained().stream()
            .map(posting ->
                List.<Cell>of(
                    new Cell.Day(posting.line().date()),
                    new Cell.Text(words.account(posting.line().accountId())),
                    new Cell.Text(posting.line().description()),
                    new Cell.Text(posting.line().checkNumber()),
                    new Cell.Amount(posting.amount()),
                    new Cell.Text(posting.line().id())))
            .toList());
  }

  /// Both journals of the month, with debits and credits in columns of their own.
  static Packet.Table journal(MonthClose close) {
    return new Packet.Table(
        "journal",
        List.of(
            "Journal", "Number", "Date", "Code", "Account", "Client", "Debit", "Credit", "Memo"),
        close.journals().stream()
            .flatMap(journal ->
                journal.entries().stream()
                    .flatMap(entry -> entry.lines().stream().map(at -> row(journal, entry, at))))
            .toList());
  }

  private static List<Cell> row(Journal journal, JournalEntry entry, JournalLine line) {
    Cell amount = new Cell.Amount(line.amount().magnitude());
    Cell none = new Cell.Text("");
    return List.of(
        new Cell.Text(journal.name()),
        new Cell.Text(entry.number()),
        new Cell.Day(entry.date()),
        new Cell.Text(line.account().code()),
        new Cell.Text(line.account().name()),
        new Cell.Text(line.client()),
        line.amount().isPositive() ? amount : none,
        line.amount().isPositive() ? none : amount,
        new Cell.Text(line.memo()));
  }

  static Packet.Table accountMap(MonthClose close) {
    Stream<LedgerAccount> accounts = close.map().all().stream();
    return new Packet.Table(
        "account-map",
        List.of("Code", "Account", "Type"),
        accounts
            .map(account ->
                List.<Cell>of(
                    new Cell.Text(account.code()),
                    new Cell.Text(account.name()),
                    new Cell.Text(
                        account.type().name().toLowerCase(Locale.ROOT).replace('_', ' '))))
            .toList());
  }
}

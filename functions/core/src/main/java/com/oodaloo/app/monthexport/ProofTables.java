package com.oodaloo.app.monthexport;

import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.ledger.AccountProof;
import com.oodaloo.domain.ledger.Journal;
import com.oodaloo.domain.ledger.JournalEntry;
import com.oodaloo.domain.ledger.LedgerBalance;
import com.oodaloo.domain.ledger.MonthClose;
import com.oodaloo.domain.ledger.Posting;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The control totals of the month, and the proof of every account.
final class ProofTables {
  private ProofTables() {}

  static Packet.Table summary(MonthClose close, Books books) {
    List<List<Cell>> rows = new ArrayList<>();
    Money zero = Money.zero(books.firm().currency());
    rows.add(total("postings", sum(zero, close.postings()), "adds up to the bank lines"));
    for (Journal journal : close.journals()) {
      rows.add(
          total(
              journal.name() + " debits",
              Money.total(
                  zero.currency(), journal.entries().stream().map(JournalEntry::debits).toList()),
              journal.entries().size() + " entries, each with equal credits"));
    }
    rows.add(
        total(
            "not explained",
            Money.total(
                zero.currency(),
                close.unexplained().stream().map(each -> each.amount().magnitude()).toList()),
            close.unexplained().size() + " postings wait for an answer"));
    rows.add(total("receivables", close.owed(books), "open at the end of " + close.last()));
    close
        .otherCurrency()
        .forEach(line ->
            rows.add(
                total(
                    "other currency",
                    line.amount(),
                    line.amount().currency().getCurrencyCode() + ", in no journal: no rate")));
    return new Packet.Table("summary", List.of("Total", "Amount", "What it says"), rows);
  }

  private static List<Cell> total(String name, Money amount, String says) {
    return List.of(new Cell.Text(name), new Cell.Amount(amount), new Cell.Text(says));
  }

  private static Money sum(Money zero, List<Posting> postings) {
    return Money.total(zero.currency(), postings.stream().map(Posting::amount).toList());
  }

  static Packet.Table accounts(MonthClose close) {
    return new Packet.Table(
        "accounts",
        List.of("Account", "Opening", "Lines", "Booked", "Closing", "Difference", "What it says"),
        close.proofs().stream().map(proof -> row(proof, close)).toList());
  }

  private static List<Cell> row(AccountProof proof, MonthClose close) {
    Cell difference =
        proof.difference().<Cell>map(Cell.Amount::new).orElse(new Cell.Text("not known"));
    return List.of(
        new Cell.Text(close.map().bank(proof.account().id()).name()),
        cell(proof.opening()),
        new Cell.Count(proof.lines()),
        new Cell.Amount(proof.booked()),
        cell(proof.closing()),
        difference,
        new Cell.Text(says(proof, close)));
  }

  private static Cell cell(LedgerBalance balance) {
    return switch (balance) {
      case LedgerBalance.Known(Money amount) -> new Cell.Amount(amount);
      case LedgerBalance.Unknown _ -> new Cell.Text("not known");
    };
  }

  private static String says(AccountProof proof, MonthClose close) {
    return proof
        .difference()
        .map(difference ->
            difference.isZero()
                ? "Opening and lines make the closing balance of " + close.last() + "."
                : difference + " of the change is in lines that were not booked.")
        .orElseGet(() ->
            String.join(
                " ",
                Stream.of(proof.opening(), proof.closing())
                    .flatMap(ProofTables::why)
                    .distinct()
                    .toList()));
  }

  private static Stream<String> why(LedgerBalance balance) {
    return balance instanceof LedgerBalance.Unknown(String why) ? Stream.of(why) : Stream.of();
  }
}

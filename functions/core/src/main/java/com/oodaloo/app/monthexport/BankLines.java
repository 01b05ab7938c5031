package com.oodaloo.app.monthexport;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.monthexport.Packet.Cell;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every posted line of the business accounts in the month: one row for each invoice it settles,
/// one for its difference, or one that says what else it is.
final class BankLines {
  private static final List<String> COLUMNS =
      List.of(
          "Bank date",
          "Account",
          "Bank text",
          "Bank amount",
          "What it is",
          "Client",
          "Invoice",
          "Amount",
          "Payout",
          "How",
          "Bank line");

  private final ExportWording words;
  private final Map<String, Match> matches;
  private final Map<String, NotIncome> others;

  private BankLines(FirmBooks kept, ExportWording words) {
    this.words = words;
    this.matches =
        kept.matches().stream()
            .filter(match -> match.verdict() == Verdict.AUTO)
            .collect(Collectors.toMap(Match::transactionId, Function.identity()));
    this.others =
        kept.notIncome().stream()
            .filter(other -> other.verdict() == Verdict.AUTO)
            .collect(Collectors.toMap(NotIncome::transactionId, Function.identity()));
  }

  static Packet.Table table(FirmBooks kept, ExportWording words, YearMonth month) {
    BankLines lines = new BankLines(kept, words);
    return new Packet.Table(
        "bank-lines", COLUMNS, of(kept, month).flatMap(line -> lines.rows(line).stream()).toList());
  }

  /// The month's lines of the business accounts, by day.
  static Stream<BankTransaction> of(FirmBooks kept, YearMonth month) {
    Set<String> accounts =
        kept.books().businessAccounts().stream().map(BankAccount::id).collect(Collectors.toSet());
    return kept.books().transactions().stream()
        .filter(BankTransaction::isPosted)
        .filter(line -> accounts.contains(line.accountId()))
        .filter(line -> YearMonth.from(line.date()).equals(month));
  }

  private List<List<Cell>> rows(BankTransaction line) {
    Match match = matches.get(line.id());
    NotIncome other = others.get(line.id());
    if (match != null) {
      return settled(line, match);
    }
    String what = other == null ? "not explained yet" : other.kind().words();
    String how = other == null ? "" : String.join(" ", other.evidence());
    return List.of(row(line, new Part(what, "", "", line.amount(), "", how)));
  }

  private List<List<Cell>> settled(BankTransaction line, Match match) {
    String how = String.join(" ", match.evidence());
    Stream<Part> parts =
        match.settlements().stream().map(part -> part(part, match.payoutId(), how));
    Part rest =
        new Part(
            match.difference().kind().isEmpty() ? "rest" : match.difference().kind(),
            "",
            "",
            match.difference().amount(),
            match.payoutId(),
            how);
    boolean whole = match.difference().amount().isZero() && !match.settlements().isEmpty();
    return Stream.concat(parts, whole ? Stream.of() : Stream.of(rest))
        .map(part -> row(line, part))
        .toList();
  }

  private Part part(Settlement part, String payout, String how) {
    return new Part(
        "payment of an invoice",
        words.clientOf(part.invoiceId()),
        words.invoice(part.invoiceId()),
        part.amount(),
        payout,
        how);
  }

  private record Part(
      String what, String client, String invoice, Money amount, String payout, String how) {}

  private List<Cell> row(BankTransaction line, Part part) {
    return List.of(
        new Cell.Day(line.date()),
        new Cell.Text(words.account(line.accountId())),
        new Cell.Text(line.description()),
        new Cell.Amount(line.amount()),
        new Cell.Text(part.what()),
        new Cell.Text(part.client()),
        new Cell.Text(part.invoice()),
        new Cell.Amount(part.amount()),
        new Cell.Text(part.payout()),
        new Cell.Text(part.how() + told(line)),
        new Cell.Text(line.id()));
  }

  /// What the feed wrote where it was no whole amount: its sign is the bank's, not ours.
  private static String told(BankTransaction line) {
    return line.toldAmount().isEmpty()
        ? ""
        : " The bank's feed wrote " + line.toldAmount() + ", rounded to the cent.";
  }
}

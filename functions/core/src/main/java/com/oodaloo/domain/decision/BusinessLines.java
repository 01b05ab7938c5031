package com.oodaloo.domain.decision;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.LineWords;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.time.Days;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The posted lines of the business accounts in the firm's currency, with those apart (transfers,
/// loans, owner and personal money) told from the rest.
///
/// Only a settled decision takes a line apart: a suspicion that still waits for the owner changes
/// no figure. What a processor lent is taken out of the line of its payout, as a line of its own.
public record BusinessLines(List<BankTransaction> lines, Set<String> apartIds) {
  private static final int CARD_DAYS = 5;

  public BusinessLines {
    lines = List.copyOf(lines);
    apartIds = Set.copyOf(apartIds);
  }

  public static BusinessLines of(Books books, List<NotIncome> notIncome) {
    Set<String> business =
        books.accounts().stream()
            .filter(BankAccount::isBusiness)
            .map(BankAccount::id)
            .collect(Collectors.toSet());
    List<BankTransaction> posted =
        books.transactions().stream()
            .filter(BankTransaction::isPosted)
            .filter(line -> business.contains(line.accountId()))
            .filter(line -> line.amount().currency().equals(books.firm().currency()))
            .toList();
    Set<String> apart = new HashSet<>();
    List<BankTransaction> lines = BorrowedParts.split(books, posted, apart);
    notIncome.stream()
        .filter(decision -> decision.verdict() == Verdict.AUTO)
        .filter(decision -> decision.kind().isApart())
        .map(NotIncome::transactionId)
        .forEach(apart::add);
    lines.stream()
        .filter(line -> apart.contains(line.id()) && isSpentByCard(line, lines))
        .map(BankTransaction::id)
        .toList()
        .forEach(apart::remove);
    return new BusinessLines(lines, apart);
  }

  /// A card's statement paid from here is what was bought with the card, which banks put under loan
  /// payments. Where the card is one of the accounts, its own lines tell that already.
  private static boolean isSpentByCard(BankTransaction line, List<BankTransaction> lines) {
    return line.amount().isNegative()
        && LineWords.of(line).isCardPayment()
        && lines.stream()
            .noneMatch(other ->
                !other.accountId().equals(line.accountId())
                    && other.amount().equals(line.amount().negated())
                    && Math.abs(Days.between(line.date(), other.date())) <= CARD_DAYS);
  }

  /// The day the bank's data begins.
  public Optional<LocalDate> firstDay() {
    return lines.stream().map(BankTransaction::date).min(LocalDate::compareTo);
  }

  /// Everything that came in during the week, also what is apart.
  public List<BankTransaction> incoming(Week week) {
    return during(week).stream().filter(line -> line.amount().isPositive()).toList();
  }

  public List<BankTransaction> moneyIn(Week week) {
    return incoming(week).stream().filter(line -> !isApart(line)).toList();
  }

  public List<BankTransaction> moneyOut(Week week) {
    return during(week).stream().filter(this::isMoneyOut).toList();
  }

  /// All that came in and is not apart, whenever it was.
  public List<BankTransaction> moneyIn() {
    return lines.stream().filter(line -> line.amount().isPositive() && !isApart(line)).toList();
  }

  /// All that went out and is not apart, whenever it was.
  public List<BankTransaction> moneyOut() {
    return lines.stream().filter(this::isMoneyOut).toList();
  }

  private boolean isMoneyOut(BankTransaction line) {
    return line.amount().isNegative() && !isApart(line);
  }

  public List<BankTransaction> apart(Week week) {
    return during(week).stream().filter(this::isApart).toList();
  }

  private List<BankTransaction> during(Week week) {
    return lines.stream().filter(line -> week.contains(line.date())).toList();
  }

  public boolean isApart(BankTransaction line) {
    return apartIds.contains(line.id());
  }
}

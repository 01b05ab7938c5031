package com.oodaloo.local.cli;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.sandbox.company.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the automatic matches compare with the truth, line by line: a line is right when it gives
/// exactly the true invoices exactly their true cents; a deposit may have gone on to an invoice
/// that was written later.
///
/// `income` counts the true lines of client money that are in the books.
record Score(int automatic, int right, int income) {

  static Score of(Books books, List<Match> matches, Truth truth) {
    Map<String, String> numbers =
        books.invoices().stream().collect(Collectors.toMap(Invoice::id, Invoice::number));
    Map<String, Truth.Income> incomes =
        truth.transactions().stream()
            .filter(Truth.Income.class::isInstance)
            .map(Truth.Income.class::cast)
            .collect(Collectors.toMap(Truth.Income::transactionId, Function.identity()));
    List<Match> automatic =
        matches.stream().filter(match -> match.verdict() == Verdict.AUTO).toList();
    long right =
        automatic.stream()
            .filter(match ->
                Optional.ofNullable(incomes.get(match.transactionId()))
                    .filter(income -> isRight(given(match, numbers), income))
                    .isPresent())
            .count();
    long known =
        books.transactions().stream().filter(line -> incomes.containsKey(line.id())).count();
    return new Score(automatic.size(), Math.toIntExact(right), Math.toIntExact(known));
  }

  /// Right of those made; 1 when none was made.
  double precision() {
    return automatic == 0 ? 1 : (double) right / automatic;
  }

  /// Right of those there are to be made.
  double recall() {
    return income == 0 ? 1 : (double) right / income;
  }

  private static Map<String, Long> given(Match match, Map<String, String> numbers) {
    Map<String, Long> cents = new TreeMap<>();
    match
        .settlements()
        .forEach(part ->
            cents.merge(
                numbers.getOrDefault(part.invoiceId(), part.invoiceId()),
                part.amount().cents(),
                Long::sum));
    return cents;
  }

  private static boolean isRight(Map<String, Long> given, Truth.Income income) {
    Map<String, Long> rest = new TreeMap<>(given);
    income.shares().forEach(share -> rest.merge(share.invoiceNumber(), -share.cents(), Long::sum));
    long beyond = rest.values().stream().mapToLong(Long::longValue).sum();
    boolean enough = rest.values().stream().noneMatch(cents -> cents < 0);
    return enough && (beyond == 0 || beyond == income.depositCents());
  }
}

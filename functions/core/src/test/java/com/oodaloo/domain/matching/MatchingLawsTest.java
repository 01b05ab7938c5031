package com.oodaloo.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every decision keeps, over seeded random books full of coincidences.
class MatchingLawsTest {
  /// `-Dlaws.books=1000000` for a long night; the build takes a sample.
  private static final int BOOKS = Integer.getInteger("laws.books", 2_000);
  private static final List<Case> CASES = new ArrayList<>();

  private record Case(long seed, Books books, Decisions decisions) {
    List<Match> automatic() {
      return decisions.matches().stream().filter(m -> m.verdict() == Verdict.AUTO).toList();
    }
  }

  @BeforeAll
  static void decideAll() {
    LongStream.range(0, BOOKS)
        .mapToObj(seed -> decided(seed, RandomBooks.of(seed).build()))
        .forEach(CASES::add);
  }

  private static Case decided(long seed, Books books) {
    return new Case(seed, books, new StepwiseMatcher().decide(books, Answers.NONE));
  }

  @Test
  @DisplayName("The books are worth testing: every kind of decision occurs often")
  void coverage() {
    Map<String, Long> rules =
        CASES.stream()
            .flatMap(each -> each.decisions().matches().stream())
            .collect(Collectors.groupingBy(Match::rule, Collectors.counting()));

    assertThat(
            List.of(
                "payout", "exact-recorded", "check-batch", "exact-open", "exact", "bundle", "near"))
        .as("%s", rules)
        .allMatch(rule -> rules.getOrDefault(rule, 0L) * 200 >= CASES.size());
  }

  @Test
  @DisplayName("No invoice is ever given more than its total, waiting matches included")
  void neverOverclaimed() {
    for (Case each : CASES) {
      Map<String, Money> given = new HashMap<>();
      each.decisions().matches().stream()
          .flatMap(match -> match.settlements().stream())
          .forEach(part -> given.merge(part.invoiceId(), part.amount(), Money::plus));
      for (Invoice invoice : each.books().invoices()) {
        assertThat(given.getOrDefault(invoice.id(), Money.zero(invoice.total().currency())))
            .as("seed %d, %s", each.seed(), invoice.id())
            .isLessThanOrEqualTo(invoice.total());
      }
    }
  }

  @Test
  @DisplayName("Neither does any alternative of a question")
  void alternativesFit() {
    for (Case each : CASES) {
      each.decisions().questions().stream()
          .flatMap(question -> question.alternatives().stream())
          .flatMap(alternative -> alternative.settlements().stream())
          .forEach(part ->
              assertThat(part.amount())
                  .as("seed %d, %s", each.seed(), part.invoiceId())
                  .isLessThanOrEqualTo(
                      find(each.books().invoices(), Invoice::id, part.invoiceId()).total()));
    }
  }

  @Test
  @DisplayName("Settlements, difference and payments without an invoice make the transaction")
  void conserved() {
    for (Case each : CASES) {
      for (Match match : each.decisions().matches()) {
        if (match.payoutId().isEmpty()) {
          Money sum = match.difference().amount();
          for (Settlement part : match.settlements()) {
            sum = sum.plus(part.amount());
          }
          for (String id : match.payments()) {
            Payment payment = find(each.books().payments(), Payment::id, id);
            sum = payment.invoiceId().isEmpty() ? sum.plus(payment.amount()) : sum;
          }
          assertThat(sum)
              .as("seed %d, %s", each.seed(), match)
              .isEqualTo(
                  find(each.books().transactions(), BankTransaction::id, match.transactionId())
                      .amount());
        }
      }
    }
  }

  @Test
  @DisplayName("A transaction is decided once: matched, kept out or asked")
  void decidedOnce() {
    for (Case each : CASES) {
      Set<String> seen = new HashSet<>();
      each.decisions()
          .matches()
          .forEach(match ->
              assertThat(seen.add(match.transactionId())).as("seed %d", each.seed()).isTrue());
      each.decisions()
          .notIncome()
          .forEach(kept ->
              assertThat(seen.add(kept.transactionId())).as("seed %d", each.seed()).isTrue());
    }
  }

  @Test
  @DisplayName("A payment is used by one match at most")
  void paymentsOnce() {
    for (Case each : CASES) {
      List<String> used =
          each.decisions().matches().stream().flatMap(match -> match.payments().stream()).toList();
      assertThat(used).as("seed %d", each.seed()).doesNotHaveDuplicates();
    }
  }

  @Test
  @DisplayName("Every match that waits is in the tray, and every posted deposit has an answer")
  void nothingIsSilent() {
    for (Case each : CASES) {
      Set<String> asked =
          each.decisions().questions().stream()
              .flatMap(question -> question.transactionIds().stream())
              .collect(Collectors.toSet());
      Set<String> told = new HashSet<>(asked);
      each.decisions().matches().forEach(match -> told.add(match.transactionId()));
      each.decisions().notIncome().forEach(kept -> told.add(kept.transactionId()));

      assertThat(each.decisions().matches())
          .as("seed %d", each.seed())
          .allMatch(m -> m.verdict() == Verdict.AUTO || asked.contains(m.transactionId()));
      assertThat(each.books().transactions())
          .as("seed %d", each.seed())
          .allMatch(line -> line.isPosted() == told.contains(line.id()));
    }
  }

  @Test
  @DisplayName("The order in which the books were read changes nothing")
  void orderIndependent() {
    for (Case each : CASES) {
      Decisions again = decided(each.seed(), shuffled(each.books(), each.seed())).decisions();
      assertThat(again).as("seed %d", each.seed()).isEqualTo(each.decisions());
    }
  }

  @Test
  @DisplayName("Deciding again decides the same")
  void idempotent() {
    for (Case each : CASES) {
      assertThat(decided(each.seed(), each.books()).decisions())
          .as("seed %d", each.seed())
          .isEqualTo(each.decisions());
    }
  }

  @Test
  @DisplayName("The owner's answers come out again as they went in")
  void answersSurvive() {
    for (Case each : CASES) {
      Map<String, List<Settlement>> settled =
          each.automatic().stream()
              .filter(match -> match.rule().startsWith("exact") && !match.settlements().isEmpty())
              .collect(Collectors.toMap(Match::transactionId, Match::settlements));
      Decisions again =
          new StepwiseMatcher().decide(each.books(), new Answers(settled, Map.of(), Set.of()));
      settled.forEach((id, parts) ->
          assertThat(again.matches())
              .as("seed %d", each.seed())
              .anyMatch(m -> m.transactionId().equals(id) && m.settlements().equals(parts)));
    }
  }

  private static Books shuffled(Books books, long seed) {
    Random random = new Random(seed);
    return new Books(
        books.firm(),
        books.asOf(),
        mixed(books.accounts(), random),
        mixed(books.clients(), random),
        mixed(books.jobs(), random),
        books.quotes(),
        mixed(books.invoices(), random),
        mixed(books.payments(), random),
        mixed(books.payouts(), random),
        mixed(books.transactions(), random));
  }

  private static <T> List<T> mixed(List<T> entries, Random random) {
    List<T> copy = new ArrayList<>(entries);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static <T> T find(List<T> entries, Function<T, String> idOf, String id) {
    return entries.stream().filter(entry -> idOf.apply(entry).equals(id)).findFirst().orElseThrow();
  }
}

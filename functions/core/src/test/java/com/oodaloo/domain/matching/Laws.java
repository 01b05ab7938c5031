package com.oodaloo.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What every decision keeps, as sentences with a check.
public final class Laws {
  public static final Map<String, BiConsumer<Books, Decisions>> ALL = all();

  private Laws() {}

  private static Map<String, BiConsumer<Books, Decisions>> all() {
    Map<String, BiConsumer<Books, Decisions>> laws = new LinkedHashMap<>();
    laws.put(
        "no invoice is given more than its total, waiting matches included", Laws::noOverclaim);
    laws.put("neither is it by any alternative of a question", Laws::alternativesFit);
    laws.put("settlements, difference and payments make the transaction", Laws::conserved);
    laws.put("a transaction is decided once", Laws::decidedOnce);
    laws.put("a payment is used by one match at most", Laws::paymentsOnce);
    laws.put(
        "every waiting match is asked, every posted deposit has an answer", Laws::nothingSilent);
    laws.put("the order of the books changes nothing", Laws::orderIndependent);
    laws.put("deciding again decides the same", Laws::idempotent);
    laws.put("the owner's answers come out as they went in", Laws::answersSurvive);
    return laws;
  }

  private static Decisions decide(Books books) {
    return new StepwiseMatcher().decide(books, Answers.NONE);
  }

  private static void noOverclaim(Books books, Decisions decisions) {
    Map<String, Money> given = new HashMap<>();
    decisions.matches().stream()
        .flatMap(match -> match.settlements().stream())
        .forEach(part -> given.merge(part.invoiceId(), part.amount(), Money::plus));
    for (Invoice invoice : books.invoices()) {
      Money zero = Money.zero(invoice.total().currency());
      assertThat(given.getOrDefault(invoice.id(), zero))
          .as(invoice.id())
          .isLessThanOrEqualTo(invoice.total());
    }
  }

  private static void alternativesFit(Books books, Decisions decisions) {
    decisions.questions().stream()
        .flatMap(question -> question.alternatives().stream())
        .flatMap(alternative -> alternative.settlements().stream())
        .forEach(part ->
            assertThat(part.amount())
                .as(part.invoiceId())
                .isLessThanOrEqualTo(
                    find(books.invoices(), Invoice::id, part.invoiceId()).total()));
  }

  private static void conserved(Books books, Decisions decisions) {
    for (Match match : decisions.matches()) {
      if (!match.payoutId().isEmpty()) {
        continue;
      }
      Money sum = match.difference().amount();
      for (Settlement part : match.settlements()) {
        sum = sum.plus(part.amount());
      }
      for (String id : match.payments()) {
        Payment payment = find(books.payments(), Payment::id, id);
        sum = sum.plus(payment.unallocated());
      }
      assertThat(sum)
          .as("%s", match)
          .isEqualTo(
              find(books.transactions(), BankTransaction::id, match.transactionId()).amount());
    }
  }

  private static void decidedOnce(Books books, Decisions decisions) {
    List<String> ids = new ArrayList<>();
    decisions.matches().forEach(match -> ids.add(match.transactionId()));
    decisions.notIncome().forEach(kept -> ids.add(kept.transactionId()));
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static void paymentsOnce(Books books, Decisions decisions) {
    assertThat(decisions.matches().stream().flatMap(match -> match.payments().stream()).toList())
        .doesNotHaveDuplicates();
  }

  private static void nothingSilent(Books books, Decisions decisions) {
    Set<String> asked =
        decisions.questions().stream()
            .flatMap(question -> question.transactionIds().stream())
            .collect(Collectors.toSet());
    Set<String> told = new HashSet<>(asked);
    decisions.matches().forEach(match -> told.add(match.transactionId()));
    decisions.notIncome().forEach(kept -> told.add(kept.transactionId()));
    assertThat(decisions.matches())
        .allMatch(m -> m.verdict() == Verdict.AUTO || asked.contains(m.transactionId()));
    assertThat(books.transactions()).allMatch(line -> line.isPosted() == told.contains(line.id()));
  }

  private static void orderIndependent(Books books, Decisions decisions) {
    assertThat(decide(shuffled(books))).isEqualTo(decisions);
  }

  private static void idempotent(Books books, Decisions decisions) {
    assertThat(decide(books)).isEqualTo(decisions);
  }

  private static void answersSurvive(Books books, Decisions decisions) {
    Map<String, List<Settlement>> settled =
        decisions.matches().stream()
            .filter(match -> match.verdict() == Verdict.AUTO)
            .filter(match -> match.rule().startsWith("exact") && !match.settlements().isEmpty())
            .collect(Collectors.toMap(Match::transactionId, Match::settlements));
    Decisions again = new StepwiseMatcher().decide(books, new Answers(settled, Map.of(), Set.of()));
    settled.forEach((id, parts) ->
        assertThat(again.matches())
            .anyMatch(m -> m.transactionId().equals(id) && m.settlements().equals(parts)));
  }

  private static Books shuffled(Books books) {
    Random random = new Random(7);
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

package com.oodaloo.domain.profit;

import static com.oodaloo.domain.Sample.day;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.job;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.matched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Verdict;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobVarianceTest {
  @Test
  @DisplayName("The reference scenario comes out exactly")
  void referenceScenario() {
    List<JobVariance> variances =
        JobVariance.all(
            ReferenceScenario.books().build(), ReferenceScenario.matches(), day("2025-03-23"));

    assertThat(table(variances))
        .isEqualTo(
            """
            A001 | 15000.00 |  8000.00 |   7000.00 | Customer behind on payments
            B002 |  7500.00 | 12000.00 |  -4500.00 | Customer paid ahead
            C003 |  8000.00 |     0.00 |   8000.00 | Collections problem
            D004 |  6250.00 | 25000.00 | -18750.00 | Large upfront payment
            """);
  }

  @Test
  @DisplayName("Each status says why, in one sentence")
  void sentences() {
    List<JobVariance> variances =
        JobVariance.all(
            ReferenceScenario.books().build(), ReferenceScenario.matches(), day("2025-03-23"));

    assertThat(variances.stream().map(JobVariance::because))
        .containsExactly(
            "$7,000.00 of work done is not paid for; $4,000.00 is invoiced and open, $3,000.00 is"
                + " not invoiced yet.",
            "They paid $4,500.00 more than the work done so far, 30 % of the contract.",
            "Nothing has arrived, and an invoice is in dispute.",
            "$18,750.00 of their money, 75 % of the contract, is for work still to do.");
  }

  @ParameterizedTest(name = "work {0}, cash {1}, {2} % done, dispute {3}: {4}")
  @CsvSource(
      textBlock =
          """
          5000.00,  5000.00,  50, false, On track
          5000.00,  4800.00,  50, false, On track
          5000.00,  4799.99,  50, false, Customer behind on payments
          5000.00,  5200.00,  50, false, On track
          5000.00,  5200.01,  50, false, Customer paid ahead
          5000.00,  9999.99,  50, false, Large upfront payment
          0.00,     4999.99,   0, false, Large upfront payment
          0.00,     4900.00,   0, false, Customer paid ahead
          5000.00,     0.00,  50, false, Customer behind on payments
          5000.00,     0.00, 100, false, Collections problem
          5000.00,     0.00,  50, true,  Collections problem
          5000.00,     0.01, 100, false, Customer behind on payments
          100.00,      0.00, 100, false, Collections problem
          0.00,        0.00,   0, false, On track
          """)
  @DisplayName("A contract of 10000.00 is judged at these borders")
  void borders(String work, String cash, int percent, boolean dispute, String status) {
    var bill = invoice("i").job("J").of("9000.00");
    var books =
        Sample.books()
            .with(job("J").percent(percent).line("2025-01-02", work))
            .with(dispute ? bill.inDispute() : bill)
            .with(line("t").of(cash));

    List<JobVariance> all =
        JobVariance.all(books.build(), List.of(matched("t", "i=" + cash)), day("2025-02-01"));

    assertThat(all).extracting(variance -> variance.status().words()).containsExactly(status);
  }

  @Test
  @DisplayName("A job without a contract sum is measured by the larger of work and cash")
  void noContract() {
    var books =
        Sample.books().with(job("J").contract("0.00").line("2025-01-02", "300.00").percent(10));

    JobVariance variance = JobVariance.all(books.build(), List.of(), day("2025-02-01")).getFirst();

    assertThat(variance.status()).isEqualTo(JobStatus.BEHIND);
  }

  @Test
  @DisplayName("Only posted lines up to the day and settled matches count as cash")
  void onlyProvenCash() {
    var books =
        Sample.books()
            .with(job("J").line("2025-01-02", "5000.00"))
            .with(invoice("i").job("J").of("5000.00"))
            .with(
                line("in").on("2025-01-31").of("100.00"),
                line("late").on("2025-02-02").of("200.00"),
                line("gone").on("2025-01-31").of("400.00").state(State.REMOVED),
                line("asked").on("2025-01-31").of("800.00"));
    List<Match> matches =
        List.of(
            matched("in", "i=100.00"),
            matched("late", "i=200.00"),
            matched("gone", "i=400.00"),
            Sample.match("asked", Verdict.ASK, "i=800.00"));

    JobVariance variance = JobVariance.all(books.build(), matches, day("2025-02-01")).getFirst();

    assertThat(variance.cashReceived()).hasToString("$100.00");
  }

  @Test
  @DisplayName("The most trouble comes first: unpaid work, then money held for work to do")
  void order() {
    List<JobVariance> variances =
        JobVariance.all(
            ReferenceScenario.books().build(), ReferenceScenario.matches(), day("2025-03-23"));

    assertThat(variances.stream().sorted(JobVariance.MOST_TROUBLE_FIRST))
        .extracting(variance -> variance.job().id())
        .containsExactly("C003", "A001", "D004", "B002");
  }

  @Test
  @DisplayName("A job counts only its share of an invoice for several jobs, of paid and open alike")
  void sharedInvoice() {
    var books =
        Sample.books()
            .with(job("J").contract("600.00").line("2025-01-02", "600.00"))
            .with(job("K").contract("300.00").line("2025-01-02", "300.00"))
            .with(
                invoice("i").of("900.00").open("450.00").share("J", "600.00").share("K", "300.00"))
            .with(line("t").on("2025-01-31").of("450.00"));

    List<JobVariance> all =
        JobVariance.all(books.build(), List.of(matched("t", "i=450.00")), day("2025-02-01"));

    assertThat(all)
        .extracting(each -> each.cashReceived().plain(), JobVariance::because)
        .containsExactly(
            tuple("300.00", "$300.00 of work done is not paid for; all of it is invoiced."),
            tuple("150.00", "$150.00 of work done is not paid for; all of it is invoiced."));
  }

  @Test
  @DisplayName(
      "What an invoice gives to none of its jobs counts for none, and each of them says so")
  void unattributed() {
    var books =
        Sample.books()
            .with(job("J").contract("600.00").line("2025-01-02", "600.00"))
            .with(job("K").contract("300.00").line("2025-01-02", "300.00"))
            .with(invoice("i").of("900.00").open("0.00").share("J", "600.00").share("K", "200.00"))
            .with(line("t").on("2025-01-31").of("900.00"));

    List<JobVariance> all =
        JobVariance.all(books.build(), List.of(matched("t", "i=900.00")), day("2025-02-01"));

    assertThat(all)
        .extracting(each -> each.cashReceived().plain(), JobVariance::because)
        .containsExactly(
            tuple(
                "600.00",
                "Work done and money received agree."
                    + " Invoice i does not say which of its 2 jobs $100.00 is for."),
            tuple(
                "200.00",
                "$100.00 of work done is not paid for; none of it is invoiced yet."
                    + " Invoice i does not say which of its 2 jobs $100.00 is for."));
  }

  private static String table(List<JobVariance> variances) {
    return variances.stream()
        .map(it ->
            "%s | %8s | %8s | %9s | %s%n"
                .formatted(
                    it.job().id(),
                    it.workPerformed().plain(),
                    it.cashReceived().plain(),
                    it.variance().plain(),
                    it.status().words()))
        .collect(Collectors.joining());
  }
}

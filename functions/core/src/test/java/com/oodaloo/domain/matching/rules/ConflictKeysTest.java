package com.oodaloo.domain.matching.rules;

import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.run.AutoMatchPolicy;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What claims take from each other: one receivable each, or a whole invoice.
class ConflictKeysTest {
  private static MatchRun run(SampleBooks books) {
    return new MatchRun(books.with(line("t1")).build(), Answers.NONE, AutoMatchPolicy.AT_FIRST);
  }

  private static MatchHypothesis claim(MatchRun run, String... payments) {
    List<Receivable> parts =
        run.receivables().stream()
            .filter(each -> List.of(payments).contains(each.paymentId()))
            .toList();
    return MatchHypothesis.of(run.all().getFirst(), Rule.EXACT_RECORDED, parts, 0);
  }

  @Test
  @DisplayName("Payments an invoice has room for are taken one by one")
  void room() {
    MatchRun run =
        run(
            Sample.books()
                .with(invoice("i1").of("1000.00").open("200.00"))
                .with(
                    payment("p1").forInvoice("i1").of("400.00"),
                    payment("p2").forInvoice("i1").of("400.00"),
                    payment("p3").of("50.00")));
    ConflictKeys takings = new ConflictKeys(run);

    assertThat(takings.of(claim(run, "p1"))).containsExactly(0);
    assertThat(takings.of(claim(run, "p2"))).containsExactly(1);
    assertThat(takings.of(claim(run, "p1", "p3"))).containsExactly(0, 2);
  }

  @Test
  @DisplayName(
      "Payments an invoice has no room for take the invoice: one of them hinders the other")
  void enteredTwice() {
    MatchRun run =
        run(
            Sample.books()
                .with(invoice("i1").of("400.00").open("0.00").paid())
                .with(invoice("i2").of("90.00").open("0.00").paid())
                .with(
                    payment("p1").forInvoice("i1").of("400.00"),
                    payment("p2").forInvoice("i1").of("400.00"),
                    payment("p3").forInvoice("i2").of("90.00")));
    ConflictKeys takings = new ConflictKeys(run);

    assertThat(takings.of(claim(run, "p1"))).containsExactly(3);
    assertThat(takings.of(claim(run, "p2"))).containsExactly(3);
    assertThat(takings.of(claim(run, "p1", "p2"))).containsExactly(3);
    assertThat(takings.of(claim(run, "p3"))).containsExactly(2);
    assertThat(takings.count()).isGreaterThan(3);
  }

  @Test
  @DisplayName("A spread payment takes itself and those of its invoices that have no room")
  void spread() {
    MatchRun run =
        run(
            Sample.books()
                .with(
                    invoice("i1").of("600.00").open("0.00").paid(),
                    invoice("i2").of("300.00").open("0.00").paid())
                .with(
                    payment("p1").of("900.00").share("i1", "600.00").share("i2", "300.00"),
                    payment("p2").forInvoice("i2").of("300.00")));
    ConflictKeys takings = new ConflictKeys(run);

    assertThat(takings.of(claim(run, "p1"))).containsExactly(0, 3);
    assertThat(takings.of(claim(run, "p2"))).containsExactly(3);
    assertThat(takings.of(claim(run, "p1", "p2"))).containsExactly(0, 3);
  }

  @Test
  @DisplayName("What was taken already is no longer expected of the invoice")
  void used() {
    MatchRun run =
        run(
            Sample.books()
                .with(invoice("i1").of("800.00").open("0.00").paid())
                .with(
                    payment("p1").forInvoice("i1").of("400.00"),
                    payment("p2").forInvoice("i1").of("400.00")));
    MatchHypothesis first = claim(run, "p1");
    run.decide(first.line(), Sentences.match(run, first, 990_000), first.parts());

    assertThat(new ConflictKeys(run).of(claim(run, "p2"))).containsExactly(1);
  }
}

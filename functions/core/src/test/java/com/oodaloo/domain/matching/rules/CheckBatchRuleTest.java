package com.oodaloo.domain.matching.rules;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.Told;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.AutoMatchPolicy;
import com.oodaloo.domain.matching.run.MatchRun;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// One deposit, several receivables.
class CheckBatchRuleTest {
  private static SampleBooks mary() {
    return Sample.books().with(client("c1", "Mary Smith"), client("c2", "Bob Jones"));
  }

  private static SampleBooks open(String... dollars) {
    SampleBooks books = mary();
    for (int i = 0; i < dollars.length; i++) {
      books.with(invoice("i" + i).client("c1").of(dollars[i]));
    }
    return books;
  }

  /// So many checks recorded on the day before, of 100.01, 100.02 and so on.
  private static SampleBooks checks(int count) {
    SampleBooks books = Sample.books();
    for (int i = 1; i <= count; i++) {
      String id = String.format(Locale.ROOT, "%02d", i);
      books.with(invoice("i" + id).of("100." + id).open("0.00").paid());
      books.with(payment("p" + id).forInvoice("i" + id).of("100." + id).on("2025-01-09"));
    }
    return books;
  }

  private static CheckBatchRule.Found byHand(SampleBooks books) {
    MatchRun run =
        new MatchRun(
            books.with(line("t1").of("200.03").saying("DEPOSIT")).build(),
            Answers.NONE,
            AutoMatchPolicy.AT_FIRST);
    return new CheckBatchRule(run, run.index).byHand(run.all().getFirst());
  }

  @Test
  @DisplayName("What a named payer owes may come together, odd amounts alone speaking for it")
  void openTogether() {
    Decisions decisions =
        Told.decide(
            open("412.37", "655.18").with(line("t1").of("1067.55").saying("ZELLE MARY SMITH")));
    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO open-together: i0 412.37 + i1 655.18");
  }

  @Test
  @DisplayName("Two sets of a payer's invoices that make the deposit are a question with both")
  void twoSets() {
    Decisions decisions =
        Told.decide(
            open("400.00", "600.00", "500.00", "300.00", "700.00")
                .with(line("t1").of("1000.00").saying("ZELLE MARY SMITH")));
    assertThat(decisions.matches()).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1 several-fit: i0 + i1 | i3 + i4");
  }

  @Test
  @DisplayName("Transfers of one payer that came as one line are surer the nearer their days")
  void recordedOnOtherDays() {
    assertThat(together("2025-01-10")).isGreaterThan(together("2025-01-09"));
    assertThat(together("2025-01-09")).isGreaterThan(together("2025-01-03"));
    assertThat(together("2025-01-10")).isBetween(10_000, 25_000);
  }

  /// What speaks for two transfers, one recorded on the day of the line, one on that day.
  private static int together(String day) {
    MatchRun run =
        new MatchRun(
            open("412.37", "655.18")
                .with(
                    payment("p1").forInvoice("i0").of("412.37").by(PaymentMethod.ZELLE),
                    payment("p2").forInvoice("i1").of("655.18").by(PaymentMethod.ZELLE).on(day))
                .with(line("t1").of("1067.55").saying("ZELLE MARY SMITH"))
                .build(),
            Answers.NONE,
            AutoMatchPolicy.AT_FIRST);
    Line line = run.all().getFirst();
    return new CheckBatchRule(run, run.index)
        .ofPayer(line).claims().stream()
            .filter(claim -> claim.rule() == Rule.RECORDED_TOGETHER)
            .findFirst()
            .orElseThrow()
            .millibits();
  }

  @Test
  @DisplayName("Twenty-four checks are tried in whole, of twenty-five the likeliest only")
  void manyChecks() {
    assertThat(byHand(checks(24)).complete()).isTrue();
    assertThat(byHand(checks(24)).claims()).hasSize(1);
    assertThat(byHand(checks(25)).complete()).isFalse();
  }

  @Test
  @DisplayName("A payer who owes more than can be tried is asked about as too much")
  void manyOpen() {
    SampleBooks books = mary();
    for (int i = 10; i < 35; i++) {
      books.with(invoice("i" + i).client("c1").of("100." + i));
    }
    books.with(line("t1").of("200.21").saying("ZELLE MARY SMITH"));

    assertThat(Told.questions(Told.decide(books))).containsExactly("t1 too-many-combinations:");
  }

  @Test
  @DisplayName("An invoice that other money took no longer keeps checks from being a batch")
  void freed() {
    Decisions decisions =
        Told.decide(
            open("1050.00", "77.31")
                .with(
                    invoice("i7").of("400.12").open("0.00").paid(),
                    invoice("i8").of("649.88").open("0.00").paid())
                .with(
                    payment("p7").forInvoice("i7").of("400.12"),
                    payment("p8").forInvoice("i8").of("649.88"))
                .with(
                    line("t1").of("1050.00").on("2025-01-12").saying("DEPOSIT"),
                    line("t2").of("1127.31").saying("ZELLE MARY SMITH")));

    assertThat(Told.matches(decisions))
        .containsExactly(
            "t1 AUTO check-batch: i7 400.12 + i8 649.88",
            "t2 AUTO open-together: i0 1050.00 + i1 77.31");
  }

  @Test
  @DisplayName("The work of a run is counted: what was weighed, and what was tried")
  void effort() {
    StepwiseMatcher.Measured measured =
        new StepwiseMatcher()
            .measure(
                checks(3).with(line("t1").of("200.03").saying("DEPOSIT")).build(), Answers.NONE);
    assertThat(measured.effort().pairsWeighed()).isPositive();
    assertThat(measured.effort().nodesVisited()).isPositive();
  }

  /// Two checks of 425.00 and 149.00 and the slip that holds them.
  private static SampleBooks slip() {
    return Sample.books()
        .with(
            invoice("i1").client("c1").of("425.00").paid(),
            invoice("i2").client("c2").of("149.00").paid())
        .with(
            payment("p1").forInvoice("i1").of("425.00").on("2025-01-09"),
            payment("p2").forInvoice("i2").of("149.00").on("2025-01-09"))
        .with(line("t1").of("574.00").saying("DEPOSIT"));
  }

  @Test
  @DisplayName("Open invoices of the same prices are no reason to doubt checks that were recorded")
  void besideOpenInvoices() {
    SampleBooks books = slip();
    for (int i = 3; i < 6; i++) {
      books.with(invoice("i" + i).client("c" + i).of("149.00"));
    }

    assertThat(Told.matches(Told.decide(books)))
        .containsExactly("t1 AUTO check-batch: i1 425.00 + i2 149.00");
  }

  @Test
  @DisplayName("Another recorded check of the same price is")
  void besideAnotherCheck() {
    Decisions decisions =
        Told.decide(
            slip()
                .with(invoice("i3").client("c3").of("149.00").paid())
                .with(payment("p3").forInvoice("i3").of("149.00").on("2025-01-09")));

    assertThat(decisions.matches()).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1 several-fit: i1 + i2 | i1 + i3");
  }

  @Test
  @DisplayName("One client's check for two invoices holds nobody else's, whatever that one costs")
  void keyedTogether() {
    Decisions decisions =
        Told.decide(
            mary()
                .with(
                    invoice("i1").client("c1").of("240.00").paid(),
                    invoice("i2").client("c1").of("495.00").paid(),
                    invoice("i3").client("c2").of("495.00").paid())
                .with(
                    payment("p1").forInvoice("i1").of("240.00").on("2025-01-09"),
                    payment("p2").forInvoice("i2").of("495.00").on("2025-01-09"),
                    payment("p3").forInvoice("i3").of("495.00"))
                .with(line("t1").of("735.00").saying("MOBILE DEPOSIT")));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO recorded-together: i1 240.00 + i2 495.00");
  }
}

package com.oodaloo.domain.matching.rules;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.Told;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the owner said a line settles")
class OwnerRuleTest {
  /// The answer "t1 settles these", parts being like "i1=400.00".
  private static Answers said(String... parts) {
    return new Answers(
        Map.of("t1", Arrays.stream(parts).map(Sample::settlement).toList()), Map.of(), Set.of());
  }

  private static List<String> paymentsOf(SampleBooks books, Answers answers) {
    return new StepwiseMatcher()
        .decide(books.build(), answers).matches().stream()
            .filter(match -> match.transactionId().equals("t1"))
            .flatMap(match -> match.payments().stream())
            .toList();
  }

  private static SampleBooks owed(String dollars) {
    return Sample.books().with(invoice("i1").of(dollars).open("0.00").paid());
  }

  @Test
  @DisplayName("is the recorded payment of that amount, the likelier one where there are two")
  void recorded() {
    SampleBooks books =
        owed("800.00")
            .with(
                payment("p1").forInvoice("i1").of("400.00").on("2025-01-10"),
                payment("p2").forInvoice("i1").of("400.00").on("2025-01-20"),
                payment("p3").forInvoice("i1").of("300.00").on("2025-01-20"))
            .with(line("t1").of("400.00").on("2025-01-20").saying("DEPOSIT"));

    assertThat(paymentsOf(books, said("i1=400.00"))).containsExactly("p2");
  }

  @Test
  @DisplayName("is no payment of another amount, of another time, or none that was recorded")
  void noneRecorded() {
    SampleBooks books =
        owed("800.00")
            .with(
                payment("p1").forInvoice("i1").of("300.00").on("2025-01-10"),
                payment("p2").forInvoice("i1").of("400.00").on("2025-04-10"))
            .with(line("t1").of("400.00").on("2025-01-10").saying("DEPOSIT"));
    SampleBooks marked = owed("400.00").with(line("t1").of("400.00").saying("DEPOSIT"));

    assertThat(paymentsOf(books, said("i1=400.00"))).isEmpty();
    assertThat(paymentsOf(marked, said("i1=400.00"))).isEmpty();
    assertThat(Told.matches(new StepwiseMatcher().decide(marked.build(), said("i1=400.00"))))
        .containsExactly("t1 AUTO owner: i1 400.00");
  }

  @Test
  @DisplayName("is not a payment that another answer has taken already")
  void takenOnce() {
    SampleBooks books =
        owed("800.00")
            .with(
                payment("p1").forInvoice("i1").of("400.00").on("2025-01-10"),
                payment("p2").forInvoice("i1").of("400.00").on("2025-01-20"))
            .with(
                line("t0").of("400.00").on("2025-01-10").saying("DEPOSIT"),
                line("t1").of("400.00").on("2025-01-11").saying("DEPOSIT"));
    Answers both =
        new Answers(
            Map.of(
                "t0", List.of(Sample.settlement("i1=400.00")),
                "t1", List.of(Sample.settlement("i1=400.00"))),
            Map.of(),
            Set.of());

    assertThat(paymentsOf(books, said("i1=400.00"))).containsExactly("p1");
    assertThat(paymentsOf(books, both)).containsExactly("p2");
  }

  /// Of 1,000.00 there are 400.00 recorded and 600.00 open; a deposit of that much came first.
  private static SampleBooks partlyPaid(String deposit) {
    return Sample.books()
        .with(client("c1", "Mary Smith"))
        .with(invoice("i1").client("c1").of("1000.00").open("600.00"))
        .with(payment("p1").forInvoice("i1").of("400.00").on("2025-01-10"))
        .with(
            line("t1").of(deposit).on("2025-01-10").saying("DEPOSIT"),
            line("t2").of("600.00").on("2025-01-20").saying("ZELLE FROM MARY SMITH"));
  }

  @Test
  @DisplayName("is drawn from the open balance where nothing was recorded, which then settles less")
  void drawn() {
    SampleBooks books = partlyPaid("300.00");

    assertThat(Told.matches(new StepwiseMatcher().decide(books.build(), Answers.NONE)))
        .contains("t2 AUTO exact-open: i1 600.00");
    assertThat(Told.matches(new StepwiseMatcher().decide(books.build(), said("i1=300.00"))))
        .contains("t1 AUTO owner: i1 300.00")
        .noneMatch(match -> match.startsWith("t2 AUTO"));
  }

  @Test
  @DisplayName("is a recorded part, which leaves the open balance what it is")
  void recordedPart() {
    SampleBooks books = partlyPaid("400.00");

    assertThat(Told.matches(new StepwiseMatcher().decide(books.build(), said("i1=400.00"))))
        .containsExactly("t1 AUTO owner: i1 400.00", "t2 AUTO exact-open: i1 600.00");
  }

  private static SampleBooks spread() {
    return Sample.books()
        .with(invoice("i1").of("900.00").paid(), invoice("i2").of("300.00").paid())
        .with(invoice("i3").of("100.00").paid())
        .with(payment("p").of("900.00").share("i1", "600.00").share("i2", "300.00"));
  }

  @Test
  @DisplayName("is a payment spread over several invoices where all its shares are said")
  void spreadAndMore() {
    SampleBooks books =
        spread()
            .with(payment("q").forInvoice("i3").of("100.00"))
            .with(line("t1").of("1000.00").saying("DEPOSIT"));

    assertThat(paymentsOf(books, said("i1=600.00", "i2=300.00", "i3=100.00")))
        .containsExactly("p", "q");
  }

  @Test
  @DisplayName("is no spread payment where only one of its shares, or all of it for one, is said")
  void spreadOtherwise() {
    SampleBooks part = spread().with(line("t1").of("600.00").saying("DEPOSIT"));
    SampleBooks whole = spread().with(line("t1").of("900.00").saying("DEPOSIT"));

    assertThat(paymentsOf(part, said("i1=600.00"))).isEmpty();
    assertThat(paymentsOf(whole, said("i1=900.00"))).isEmpty();
  }

  @Test
  @DisplayName("is the likelier of two spread payments, and none of another time")
  void spreadTwice() {
    SampleBooks books =
        Sample.books()
            .with(invoice("i1").of("1200.00").paid(), invoice("i2").of("600.00").paid())
            .with(
                payment("p").of("900.00").share("i1", "600.00").share("i2", "300.00"),
                payment("q")
                    .of("900.00")
                    .on("2025-01-20")
                    .share("i1", "600.00")
                    .share("i2", "300.00"));
    Answers said = said("i1=600.00", "i2=300.00");

    assertThat(paymentsOf(books.with(line("t1").of("900.00").on("2025-01-20")), said))
        .containsExactly("q");
    assertThat(paymentsOf(spread().with(line("t1").of("900.00").on("2025-06-20")), said)).isEmpty();
  }
}

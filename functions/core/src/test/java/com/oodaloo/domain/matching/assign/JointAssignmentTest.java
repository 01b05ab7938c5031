package com.oodaloo.domain.matching.assign;

import static com.oodaloo.domain.Sample.books;
import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.matching.Told;
import com.oodaloo.domain.matching.run.AutoMatchPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// How lines that want the same money are settled against each other, and what is remembered.
class JointAssignmentTest {
  private static SampleBooks tuneUps() {
    return books()
        .with(client("c1", "Mary Smith"), client("c2", "Bob Jones"))
        .with(
            invoice("i1").client("c1").of("189.00").open("0.00").paid(),
            invoice("i2").client("c2").of("189.00").open("0.00").paid());
  }

  @Test
  @DisplayName("Of two equal prices each line takes the one its payer's name leads to")
  void byName() {
    Decisions decisions =
        Told.decide(
            tuneUps()
                .with(
                    payment("p1").forInvoice("i1").from("c1").of("189.00").by(PaymentMethod.ZELLE),
                    payment("p2").forInvoice("i2").from("c2").of("189.00").by(PaymentMethod.ZELLE))
                .with(
                    line("t1").of("189.00").saying("ZELLE FROM BOB JONES"),
                    line("t2").of("189.00").saying("ZELLE FROM MARY SMITH")));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO exact-recorded: i2 189.00", "t2 AUTO exact-recorded: i1 189.00");
  }

  @Test
  @DisplayName("A line that has a better payment of its own takes nothing from another")
  void betterElsewhere() {
    Decisions decisions =
        Told.decide(
            tuneUps()
                .with(
                    payment("p1").forInvoice("i1").of("189.00").on("2025-01-07"),
                    payment("p2").forInvoice("i2").of("189.00").on("2025-01-14"))
                .with(
                    line("t1").of("189.00").on("2025-01-07").saying("MOBILE DEPOSIT"),
                    line("t2").of("189.00").on("2025-01-14").saying("MOBILE DEPOSIT CHECK 7")));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO exact-recorded: i1 189.00", "t2 AUTO exact-recorded: i2 189.00");
  }

  @Test
  @DisplayName("Two checks of one price brought on one day are one question")
  void twins() {
    Decisions decisions =
        Told.decide(
            tuneUps()
                .with(
                    payment("p1").forInvoice("i1").of("189.00"),
                    payment("p2").forInvoice("i2").of("189.00"))
                .with(
                    line("t1").of("189.00").saying("MOBILE DEPOSIT"),
                    line("t2").of("189.00").saying("MOBILE DEPOSIT")));

    assertThat(Told.matches(decisions)).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1,t2 several-fit: i1 | i2");
  }

  @Test
  @DisplayName("A payment entered twice is settled once, and the slip is told")
  void enteredTwice() {
    Decisions decisions =
        Told.decide(
            books()
                .with(invoice("i1").of("512.40").open("0.00").paid())
                .with(
                    payment("p1").forInvoice("i1").of("512.40"),
                    payment("p2").forInvoice("i1").of("512.40"))
                .with(line("t1").of("512.40").saying("MOBILE DEPOSIT")));

    assertThat(Told.matches(decisions)).containsExactly("t1 AUTO exact-recorded: i1 512.40");
    assertThat(decisions.findings())
        .anyMatch(finding -> finding.kind() == Finding.Kind.ENTERED_TWICE);
  }

  @Test
  @DisplayName("One transfer keyed as one payment for each of two invoices is one match")
  void together() {
    Decisions decisions =
        Told.decide(
            tuneUps()
                .with(invoice("i3").client("c1").of("640.00").open("0.00").paid())
                .with(
                    payment("p1").forInvoice("i1").from("c1").of("189.00").by(PaymentMethod.ACH),
                    payment("p3").forInvoice("i3").from("c1").of("640.00").by(PaymentMethod.ACH))
                .with(line("t1").of("829.00").saying("ACH CREDIT MARY SMITH")));

    assertThat(Told.matches(decisions))
        .containsExactly("t1 AUTO recorded-together: i1 189.00 + i3 640.00");
  }

  @Test
  @DisplayName("A wrong method is matched all the same, and told")
  void wrongMethod() {
    Decisions decisions =
        Told.decide(
            tuneUps()
                .with(payment("p1").forInvoice("i1").from("c1").of("189.00"))
                .with(line("t1").of("189.00").saying("ZELLE FROM MARY SMITH")));

    assertThat(Told.matches(decisions)).containsExactly("t1 AUTO exact-recorded: i1 189.00");
    assertThat(decisions.findings())
        .extracting(Finding::says)
        .anyMatch(says -> says.contains("was recorded as check, but the bank shows a Zelle"));
  }

  @Test
  @DisplayName("A check the bank took back settles nothing; both lines are one question")
  void returned() {
    Decisions decisions =
        Told.decide(
            tuneUps()
                .with(payment("p1").forInvoice("i1").of("189.00"))
                .with(
                    line("t1").of("189.00").saying("MOBILE DEPOSIT"),
                    line("t2")
                        .of("-189.00")
                        .on("2025-01-13")
                        .saying("RETURNED DEPOSITED ITEM 1042")));

    assertThat(Told.matches(decisions)).isEmpty();
    assertThat(Told.questions(decisions)).containsExactly("t1,t2 returned-payment:");
  }

  @Test
  @DisplayName("A line that vanished after the owner had answered it is asked about")
  void removed() {
    Answers answers =
        new Answers(Map.of("t1", List.of(Sample.settlement("i1=189.00"))), Map.of(), Set.of());
    Decisions decisions =
        new StepwiseMatcher()
            .decide(tuneUps().with(line("t1").of("189.00").state(State.REMOVED)).build(), answers);

    assertThat(Told.questions(decisions)).containsExactly("t1 removed-line:");
  }

  @Test
  @DisplayName("Money back from a shop is no income; where an invoice has the amount it is asked")
  void supplier() {
    Decisions decisions =
        Told.decide(
            books()
                .with(invoice("i1").of("64.12"))
                .with(
                    line("t1").of("-310.00").by("").saying("FERGUSON ENT 442"),
                    line("t2").of("64.12").by("").saying("FERGUSON ENT 442"),
                    line("t3").of("21.07").by("").saying("FERGUSON ENT 442")));

    assertThat(Told.notIncome(decisions)).containsExactly("t3 AUTO refund");
    assertThat(Told.questions(decisions)).containsExactly("t2 several-fit: i1");
  }

  private static SampleBooks karen() {
    return books()
        .with(client("c1", "Dale Overton"))
        .with(invoice("i1").client("c1").of("700.00"), invoice("i2").client("c1").of("431.00"))
        .with(
            line("t1").of("700.00").saying("ZELLE FROM KAREN LEE"),
            line("t2").of("431.00").on("2025-01-20").saying("ZELLE FROM KAREN LEE"));
  }

  @Test
  @DisplayName("Whose money comes under another name is asked once, then remembered and shown")
  void remembered() {
    assertThat(Told.matches(Told.decide(karen())))
        .containsExactly("t1 ASK exact: i1 700.00", "t2 ASK exact: i2 431.00");

    Answers answers =
        new Answers(Map.of("t1", List.of(Sample.settlement("i1=700.00"))), Map.of(), Set.of());
    Decisions after = new StepwiseMatcher().decide(karen().build(), answers);

    assertThat(Told.matches(after))
        .containsExactly("t1 AUTO owner: i1 700.00", "t2 AUTO remembered: i2 431.00");
    assertThat(after.matches().get(1).evidence())
        .contains("You said that money from KAREN LEE is for Dale Overton.");
  }

  @Test
  @DisplayName("A rule that was corrected once asks; one that was confirmed twenty times acts")
  void trust() {
    SampleBooks books = books();
    Map<String, List<Settlement>> settled = new HashMap<>();
    for (int i = 0; i <= AutoMatchPolicy.TO_EARN; i++) {
      String amount = (300 + 7 * i) + ".0" + i % 10;
      books
          .with(invoice("i" + i).of(amount))
          .with(line("t" + i).of(amount).saying("MOBILE DEPOSIT"));
      settled.put("t" + i, List.of(Sample.settlement("i" + i + "=" + amount)));
    }
    settled.remove("t0");

    Decisions earned =
        new StepwiseMatcher().decide(books.build(), new Answers(settled, Map.of(), Set.of()));
    assertThat(Told.matches(earned)).contains("t0 AUTO exact: i0 300.00");

    settled.put("t20", List.of(Sample.settlement("i19=1.00")));
    Decisions corrected =
        new StepwiseMatcher().decide(books.build(), new Answers(settled, Map.of(), Set.of()));
    assertThat(Told.matches(corrected)).contains("t0 ASK exact: i0 300.00");
  }
}

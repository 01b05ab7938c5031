package com.oodaloo.domain.matching.reversals;

import static com.oodaloo.domain.Sample.client;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.Told;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A deposit the bank has taken back")
class ReturnedDepositsTest {
  private static List<String> returned(SampleLine... lines) {
    return Told.questions(
            Told.decide(
                Sample.books()
                    .with(client("c1", "Mary Smith"), client("c2", "Bob Jones"))
                    .with(invoice("i1").client("c1").of("189.00"))
                    .with(lines)))
        .stream()
        .filter(question -> question.contains("returned-payment"))
        .toList();
  }

  private static SampleLine check(String id, String number) {
    return line(id).of("189.00").saying("MOBILE DEPOSIT").check(number);
  }

  private static SampleLine back(String words) {
    return line("back").of("-189.00").on("2025-01-13").saying(words);
  }

  @ParameterizedTest(name = "came on January 10, went on {0}: asked {1}")
  @CsvSource({"2025-01-09, false", "2025-01-10, true", "2025-01-24, true", "2025-01-25, false"})
  void days(String day, boolean asked) {
    assertThat(returned(check("t1", ""), back("RETURNED ITEM").on(day))).hasSize(asked ? 1 : 0);
  }

  @ParameterizedTest(name = "{0}: asked {1}")
  @CsvSource({
    "DEPOSITED ITEM RETURNED, true",
    "RET DEP ITEM, true",
    "RETD CHK 0077, true",
    "RDI 0114, true",
    "DEPOSITED ITEM CHARGE BACK, true",
    "REJECTED CHECK, true",
    "CASHED/DEPOSITED ITEM RETURNED UNPAID, true",
    "RET OUTLET 0077, false",
    "SERVICE CHARGE, false",
    "CHECK 0077, false"
  })
  @DisplayName("is known by what banks call it")
  void wordings(String words, boolean asked) {
    assertThat(returned(check("t1", ""), back(words))).hasSize(asked ? 1 : 0);
  }

  @ParameterizedTest(name = "{0} of 189.00: asked {1}")
  @CsvSource({
    "-201.00, true",
    "-239.00, true",
    "-239.50, false",
    "-191.00, false",
    "-201.37, false"
  })
  @DisplayName("may have the bank's usual fee in its line, when one check alone can be meant")
  void withFee(String amount, boolean asked) {
    List<String> questions =
        Told.questions(
                Told.decide(
                    Sample.books()
                        .with(client("c1", "Mary Smith"))
                        .with(invoice("i1").client("c1").of("189.00").open("0.00").paid())
                        .with(
                            payment("p1")
                                .forInvoice("i1")
                                .of("189.00")
                                .on("2025-01-09")
                                .by(PaymentMethod.CHECK))
                        .with(check("t1", ""), back("DEPOSITED ITEM RETURNED").of(amount))))
            .stream()
            .filter(question -> question.contains("returned-payment"))
            .toList();

    assertThat(questions).hasSize(asked ? 1 : 0);
  }

  @Test
  @DisplayName("is told from others of its amount by the check's number")
  void byCheck() {
    assertThat(returned(check("t1", "77"), check("t2", "78"), back("RETURNED CHECK 78")))
        .containsExactly("t2,back returned-payment:");
  }

  @Test
  @DisplayName("is told from others of its amount by the client's name")
  void byClient() {
    SampleLine mary = line("t1").of("189.00").saying("ACH CREDIT MARY SMITH");
    SampleLine bob = line("t2").of("189.00").saying("ACH CREDIT BOB JONES");

    assertThat(returned(mary, bob, back("ACH RETURN BOB JONES")))
        .containsExactly("t2,back returned-payment:");
  }

  @Test
  @DisplayName("is not told from others where nothing names it, or both are named")
  void several() {
    assertThat(returned(check("t1", ""), check("t2", ""), back("RETURNED ITEM"))).isEmpty();
    assertThat(returned(check("t1", "78"), check("t2", "78"), back("RETURNED CHECK 78"))).isEmpty();
  }

  @Test
  @DisplayName("is another deposit than the one that was taken back before")
  void twice() {
    SampleLine again = line("back2").of("-189.00").on("2025-01-14").saying("RETURNED ITEM");

    assertThat(returned(check("t1", ""), back("RETURNED ITEM"), again)).hasSize(1);
    assertThat(returned(check("t1", "77"), check("t2", "78"), back("RETURNED CHECK 78"), again))
        .containsExactlyInAnyOrder("t2,back returned-payment:", "t1,back2 returned-payment:");
  }

  @Test
  @DisplayName("leaves the line that took it back at peace, whatever else that says")
  void left() {
    Decisions decisions =
        Told.decide(
            Sample.books().with(check("t1", ""), back("RETURNED ITEM"), line("t3").of("-5.00")));

    assertThat(decisions.notIncome()).isEmpty();
    assertThat(decisions.questions()).hasSize(1);
  }
}

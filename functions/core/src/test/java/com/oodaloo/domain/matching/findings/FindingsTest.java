package com.oodaloo.domain.matching.findings;

import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static com.oodaloo.domain.Sample.payment;
import static com.oodaloo.domain.Sample.payout;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.Payout.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told to be wrong in the books.
class FindingsTest {
  private static List<String> found(SampleBooks books) {
    return found(books.build());
  }

  private static List<String> found(Books books) {
    return new StepwiseMatcher()
        .decide(books, Answers.NONE).findings().stream()
            .map(finding -> finding.kind().word() + " " + finding.ids() + " " + finding.says())
            .toList();
  }

  private static Books numbered(String... numbers) {
    Books empty = Sample.books().build();
    return new Books(
        empty.firm(),
        empty.asOf(),
        empty.accounts(),
        empty.clients(),
        empty.jobs(),
        empty.quotes(),
        Stream.of(numbers).map(FindingsTest::numbered).toList(),
        empty.payments(),
        empty.payouts(),
        empty.transactions());
  }

  /// An invoice "id/number".
  private static Invoice numbered(String named) {
    Invoice plain = invoice(named.substring(0, 2)).build();
    return new Invoice(
        plain.id(),
        named.substring(3),
        plain.clientId(),
        "",
        plain.total(),
        plain.balance(),
        plain.issued(),
        plain.due(),
        plain.received(),
        plain.status(),
        "");
  }

  @Test
  @DisplayName("Invoices that carry one number are told together, those without a number are not")
  void duplicateNumbers() {
    assertThat(found(numbered("i1/7", "i2/8", "i3/7", "i4/", "i5/", "i6/7")))
        .containsExactly("duplicate-number [i1, i3, i6] 3 invoices carry the number 7.");
  }

  private static Payout payout(Status status) {
    Payout paid = Sample.payout("po1", "2025-03-18", "100.00", "3.00");
    return new Payout(
        paid.id(),
        paid.source(),
        paid.created(),
        paid.arrival(),
        paid.gross(),
        paid.fee(),
        paid.net(),
        status,
        paid.items());
  }

  @ParameterizedTest(name = "on {0} the payout for March 18 is missing: {1}")
  @CsvSource({"2025-03-23, false", "2025-03-24, true"})
  void missingPayout(String today, boolean missing) {
    SampleBooks books =
        Sample.books().asOf(today).with(payout(Status.PAID)).with(line("t1").of("-5.00"));

    assertThat(found(books)).hasSize(missing ? 1 : 0);
  }

  @Test
  @DisplayName("A payout is missing only where it was paid, was money in, and the bank is known")
  void noPayoutMissing() {
    SampleBooks failed = Sample.books().with(payout(Status.FAILED)).with(line("t1").of("-5.00"));
    SampleBooks negative =
        Sample.books()
            .with(Sample.payout("po1", "2025-01-10", "3.00", "3.00"))
            .with(line("t1").of("-5.00"));

    assertThat(found(failed)).singleElement().asString().startsWith("payout-failed [po1]");
    assertThat(found(negative)).isEmpty();
    assertThat(found(Sample.books().with(payout(Status.PAID)))).isEmpty();
  }

  @ParameterizedTest(name = "an invoice over {0}, {1} and {2} for it {3} days apart: told {4}")
  @CsvSource({
    "500.00, 500.00, 500.00, 0, true",
    "500.00, 500.00, 500.00, 7, true",
    "500.00, 500.00, 500.00, 8, false",
    "999.99, 500.00, 500.00, 1, true",
    "1000.00, 500.00, 500.00, 1, false",
    "500.00, 500.00, 400.00, 1, false"
  })
  void enteredTwice(String total, String first, String second, int days, boolean told) {
    String later = Sample.day("2025-03-10").plusDays(days).toString();
    SampleBooks books =
        Sample.books()
            .with(invoice("i1").of(total).open("0.00").paid())
            .with(
                payment("p1").forInvoice("i1").of(first).on("2025-03-10"),
                payment("p2").forInvoice("i1").of(second).on(later));

    assertThat(found(books))
        .isEqualTo(
            told
                ? List.of(
                    "entered-twice [p1, p2] $500.00 for invoice i1 stands there twice, and the"
                        + " invoice is not that large.")
                : List.of());
  }

  @Test
  @DisplayName("A payment for an invoice nobody knows is entered once")
  void unknownInvoice() {
    assertThat(
            found(
                Sample.books()
                    .with(payment("p1").forInvoice("gone"), payment("p2").forInvoice("gone"))))
        .isEmpty();
  }
}

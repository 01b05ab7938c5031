package com.oodaloo.domain.matching;

import static com.oodaloo.domain.Sample.account;
import static com.oodaloo.domain.Sample.invoice;
import static com.oodaloo.domain.Sample.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.ReferenceScenario;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.SampleInvoice;
import com.oodaloo.domain.SampleLine;
import com.oodaloo.domain.SamplePayment;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.profit.JobVariance;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The scenario of issue 2, in every shape a source may give it.
class ReferenceMatchTest {
  private static final String PERSONAL = "acc_personal_001";
  private static final List<Paid> PAID =
      List.of(
          new Paid("A001_1", "Kitchen Remodel", "8000.00", "2025-01-10"),
          new Paid("B002_1", "Bathroom Addition", "12000.00", "2025-01-15"),
          new Paid("D004_1", "Garage Addition", "25000.00", "2025-01-28"));

  /// A paid invoice and the bank line that is named after its job.
  private record Paid(String id, String job, String amount, String day) {
    SampleInvoice invoice(boolean received) {
      SampleInvoice invoice = Sample.invoice(id).job(id.substring(0, 4)).of(amount).paid();
      return received ? invoice.received(day) : invoice;
    }

    SampleLine deposit() {
      return line("t-" + id).of(amount).on(day).saying("ACH " + job);
    }

    SamplePayment payment() {
      return Sample.payment("p-" + id).forInvoice(id).of(amount).on(day).by(PaymentMethod.ACH);
    }
  }

  @Test
  @DisplayName("The scenario as the other tests know it: three matched, one asked, one kept out")
  void shared() {
    check(Told.decide(ReferenceScenario.books()));
  }

  @ParameterizedTest(name = "payments {0}, payer known {1}, received {2}, expense {3}, account {4}")
  @CsvSource(
      textBlock =
          """
          true,  true,  true,  -1000.00, personal
          true,  true,  true,   1000.00, personal
          true,  true,  true,  -1000.00, unknown
          true,  true,  true,   1000.00, unknown
          true,  true,  true,  -1000.00, none
          true,  true,  true,   1000.00, none
          true,  false, true,  -1000.00, personal
          true,  false, false,  1000.00, none
          false, true,  true,  -1000.00, personal
          false, true,  false, -1000.00, personal
          false, false, true,   1000.00, unknown
          false, false, false,  1000.00, none
          """)
  void everyShape(
      boolean payments, boolean payer, boolean received, String expense, String holder) {
    SampleBooks books = ReferenceScenario.jobs(Sample.books()).with(lump(payer), expense(expense));
    PAID.forEach(paid -> books.with(paid.invoice(received)).with(paid.deposit()));
    if (payments) {
      PAID.forEach(paid -> books.with(paid.payment()));
    }
    open(books);
    list(books, holder);

    check(Told.decide(books));

    assertThat(
            JobVariance.all(books.build(), Told.decide(books).matches(), Sample.day("2025-02-08")))
        .extracting(variance -> variance.variance().plain() + " " + variance.status().words())
        .containsExactly(
            "7000.00 Customer behind on payments",
            "-4500.00 Customer paid ahead",
            "8000.00 Collections problem",
            "-18750.00 Large upfront payment");
  }

  @Test
  @DisplayName("The question about the lump says that its payer owes only $5,000.00")
  void whyNot() {
    SampleBooks books = ReferenceScenario.jobs(Sample.books()).with(lump(true));
    open(books);

    Question lump = Told.decide(books).questions().getFirst();

    assertThat(lump.words()).contains("$20,000.00 on 2025-01-20");
    assertThat(lump.whyNot())
        .containsExactly(
            "It comes from CUST_005, who owes only $5,000.00; the rest would have to be for other"
                + " clients.",
            "2 sets of invoices fit to the cent; taking one of them would be a guess.");
  }

  private static void check(Decisions decisions) {
    assertThat(decisions.matches())
        .allMatch(match -> match.verdict() == Verdict.AUTO)
        .extracting(match -> match.settlements().getFirst().invoiceId())
        .containsExactlyInAnyOrder("A001_1", "B002_1", "D004_1");
    assertThat(Told.questions(decisions))
        .containsExactly(
            "t4 several-fit: C003_1 + E005_1 + E007_1 | A001_2 + C003_1 + E005_1 + E006_1");
    assertThat(Told.notIncome(decisions)).containsExactly("t5 AUTO personal");
  }

  private static SampleLine lump(boolean payer) {
    SampleLine lump = line("t4").on("2025-01-20").of("20000.00").saying("Lump Payment");
    return payer ? lump.from("CUST_005") : lump;
  }

  private static SampleLine expense(String amount) {
    return line("t5").on("2025-01-25").of(amount).in(PERSONAL).saying("Personal Expense");
  }

  private static void open(SampleBooks books) {
    books.with(
        invoice("A001_2").job("A001").client("CUST_001").of("4000.00"),
        invoice("C003_1").job("C003").client("CUST_003").of("8000.00").inDispute(),
        invoice("E005_1").client("CUST_005").of("5000.00"),
        invoice("E006_1").client("CUST_006").of("3000.00"),
        invoice("E007_1").client("CUST_007").of("7000.00"));
  }

  private static void list(SampleBooks books, String holder) {
    if (!holder.equals("none")) {
      AccountHolder whose =
          holder.equals("personal")
              ? new AccountHolder.Personal("You said so.")
              : new AccountHolder.Undecided("Nobody said.");
      books.with(account(PERSONAL, "Card", "0.00", whose));
    }
  }
}

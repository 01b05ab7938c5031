package com.oodaloo.domain.matching.findings;

import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Noticed;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Slips of the office that the bank brings to light: a payment entered twice, a method that is not
/// how the money came.
final class EntryMistakes {
  private static final int TWICE_DAYS = 7;

  private final MatchRun run;

  EntryMistakes(MatchRun run) {
    this.run = run;
  }

  List<Finding> find() {
    List<Finding> findings = new ArrayList<>();
    enteredTwice(findings);
    run.noticed.mistyped().stream().map(EntryMistakes::wrongMethod).forEach(findings::add);
    return findings;
  }

  /// What one payment gives one invoice.
  private record Entered(Payment payment, Money amount) {}

  /// The same amount for the same invoice in the same days, and more than the invoice can take.
  private void enteredTwice(List<Finding> findings) {
    Map<String, List<Entered>> ofInvoice = new HashMap<>();
    Set<String> paidTwice = paidTwice();
    for (Payment payment : run.books.payments()) {
      for (InvoiceShare share : payment.shares()) {
        if (payment.kind().isMoneyIn() && paidTwice.contains(share.invoiceId())) {
          ofInvoice
              .computeIfAbsent(share.invoiceId(), _ -> new ArrayList<>(2))
              .add(new Entered(payment, share.amount()));
        }
      }
    }
    ofInvoice.forEach((invoiceId, paid) -> {
      if (isTooMuch(invoiceId, paid)) {
        twins(invoiceId, paid, findings);
      }
    });
  }

  /// The invoices with more than one payment.
  private Set<String> paidTwice() {
    BitSet paid = new BitSet();
    Set<String> twice = new HashSet<>();
    for (Payment payment : run.books.payments()) {
      for (InvoiceShare share : payment.shares()) {
        if (payment.kind().isMoneyIn() && run.rooms.knows(share.invoiceId())) {
          int place = run.rooms.of(share.invoiceId()).place();
          if (paid.get(place)) {
            twice.add(share.invoiceId());
          }
          paid.set(place);
        }
      }
    }
    return twice;
  }

  private boolean isTooMuch(String invoiceId, List<Entered> paid) {
    Money total = run.rooms.invoice(invoiceId).total();
    List<Money> amounts = paid.stream().map(Entered::amount).toList();
    return amounts.stream().allMatch(amount -> amount.currency().equals(total.currency()))
        && Money.total(total.currency(), amounts).compareTo(total) > 0;
  }

  private void twins(String invoiceId, List<Entered> paid, List<Finding> findings) {
    for (int i = 1; i < paid.size(); i++) {
      for (int j = 0; j < i; j++) {
        Entered one = paid.get(j);
        Entered other = paid.get(i);
        if (one.amount().equals(other.amount()) && areNear(one.payment(), other.payment())) {
          findings.add(
              new Finding(
                  Finding.Kind.ENTERED_TWICE,
                  List.of(one.payment().id(), other.payment().id()),
                  one.amount()
                      + " for invoice "
                      + run.names.invoice(invoiceId)
                      + " stands there twice, and the invoice is not that large."));
        }
      }
    }
  }

  private static boolean areNear(Payment one, Payment other) {
    return Math.abs(Days.between(one.date(), other.date())) <= TWICE_DAYS;
  }

  private static Finding wrongMethod(Noticed.Mistyped mistyped) {
    Receivable payment = mistyped.payment();
    Line line = mistyped.line();
    return new Finding(
        Finding.Kind.WRONG_METHOD,
        List.of(payment.paymentId()),
        payment.settling()
            + " of "
            + payment.day()
            + " was recorded as "
            + word(payment.method())
            + ", but the bank shows a "
            + line.rail().word()
            + " on "
            + line.date()
            + ".");
  }

  private static String word(PaymentMethod method) {
    return switch (method) {
      case CARD -> "card";
      case PROCESSOR_ACH -> "bank payment";
      case CHECK -> "check";
      case CASH -> "cash";
      case ACH -> "bank transfer";
      case ZELLE -> "Zelle";
      case FINANCING -> "a lender";
      case OTHER -> "other";
    };
  }
}

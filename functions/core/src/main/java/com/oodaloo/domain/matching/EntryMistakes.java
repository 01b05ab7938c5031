package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Slips of the office that the bank brings to light: a payment entered twice, a method that is not
/// how the money came.
final class EntryMistakes {
  private static final int TWICE_DAYS = 7;

  private final Workbench bench;
  private final Map<String, Payment> payments = new HashMap<>();
  private final Map<String, Line> lines = new HashMap<>();

  EntryMistakes(Workbench bench) {
    this.bench = bench;
    bench.books.payments().forEach(payment -> payments.put(payment.id(), payment));
    bench.all().forEach(line -> lines.put(line.id(), line));
  }

  List<Finding> find() {
    List<Finding> findings = new ArrayList<>();
    enteredTwice(findings);
    bench.matches().stream()
        .filter(match -> match.verdict() == Verdict.AUTO && match.payoutId().isEmpty())
        .forEach(match -> wrongMethod(match, findings));
    return findings;
  }

  /// The same amount for the same invoice in the same days, and more than the invoice can take.
  private void enteredTwice(List<Finding> findings) {
    Map<String, List<Payment>> ofInvoice = new HashMap<>();
    for (Payment payment : bench.books.payments()) {
      if (payment.kind().isMoneyIn() && bench.knowsInvoice(payment.invoiceId())) {
        ofInvoice.computeIfAbsent(payment.invoiceId(), _ -> new ArrayList<>(1)).add(payment);
      }
    }
    ofInvoice.forEach((invoiceId, paid) -> {
      if (paid.size() > 1 && isTooMuch(invoiceId, paid)) {
        twins(invoiceId, paid, findings);
      }
    });
  }

  private boolean isTooMuch(String invoiceId, List<Payment> paid) {
    Money total = bench.invoice(invoiceId).total();
    List<Money> amounts = paid.stream().map(Payment::amount).toList();
    return amounts.stream().allMatch(amount -> amount.currency().equals(total.currency()))
        && Money.total(total.currency(), amounts).compareTo(total) > 0;
  }

  private void twins(String invoiceId, List<Payment> paid, List<Finding> findings) {
    for (int i = 1; i < paid.size(); i++) {
      for (int j = 0; j < i; j++) {
        Payment one = paid.get(j);
        Payment other = paid.get(i);
        if (one.amount().equals(other.amount())
            && Math.abs(Days.between(one.date(), other.date())) <= TWICE_DAYS) {
          findings.add(
              new Finding(
                  Finding.Kind.ENTERED_TWICE,
                  List.of(one.id(), other.id()),
                  one.amount()
                      + " for invoice "
                      + bench.names.invoice(invoiceId)
                      + " stands there twice, and the invoice is not that large."));
        }
      }
    }
  }

  private void wrongMethod(Match match, List<Finding> findings) {
    Payment payment =
        match.payments().size() == 1 ? payments.get(match.payments().getFirst()) : null;
    Line line = lines.get(match.transactionId());
    if (payment != null && line != null && line.rail().isMistyped(payment.method())) {
      BankTransaction bank = line.bank();
      findings.add(
          new Finding(
              Finding.Kind.WRONG_METHOD,
              List.of(payment.id()),
              payment.amount()
                  + " of "
                  + payment.date()
                  + " was recorded as "
                  + word(payment)
                  + ", but the bank shows a "
                  + line.rail().word()
                  + " on "
                  + bank.date()
                  + "."));
    }
  }

  private static String word(Payment payment) {
    return switch (payment.method()) {
      case CARD -> "card";
      case PROCESSOR_ACH -> "bank payment";
      case CHECK -> "check";
      case CASH -> "cash";
      case ACH -> "bank transfer";
      case ZELLE -> "Zelle";
      case OTHER -> "other";
    };
  }
}

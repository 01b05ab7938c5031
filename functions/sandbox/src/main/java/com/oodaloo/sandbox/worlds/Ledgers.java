package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import com.oodaloo.sandbox.worlds.draft.Bill;
import com.oodaloo.sandbox.worlds.draft.Customer;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The invoices as Jobber shows them on the last day: their balances follow the recorded payments,
/// not what really happened.
final class Ledgers {
  /// Of the bills nobody ever pays, those voided or written off by the last day.
  private static final int GIVEN_UP = 300;

  private final Draft draft;
  private final Map<String, Long> paid;
  private final Map<String, LocalDate> lastPaid;
  private final Set<String> disputed;
  private final Set<String> everPaid;
  private final Dice dice;

  Ledgers(Draft draft, Set<String> everPaid, Dice dice) {
    this.draft = draft;
    this.everPaid = everPaid;
    this.dice = dice;
    paid =
        draft.payments.stream()
            .collect(Collectors.groupingBy(Payment::invoiceId, Collectors.summingLong(this::sign)));
    lastPaid =
        draft.payments.stream()
            .filter(payment -> payment.kind().isMoneyIn())
            .collect(
                Collectors.toMap(
                    Payment::invoiceId, Payment::date, (a, b) -> a.isAfter(b) ? a : b));
    Set<String> payments =
        draft.payouts.stream()
            .flatMap(payout -> payout.items().stream())
            .filter(item -> item.type().equals("dispute"))
            .map(item -> item.paymentId())
            .collect(Collectors.toSet());
    disputed =
        draft.payments.stream()
            .filter(payment -> payments.contains(payment.id()))
            .map(Payment::invoiceId)
            .collect(Collectors.toSet());
  }

  private long sign(Payment payment) {
    long cents = payment.amount().cents();
    return payment.kind().isMoneyIn() ? cents : payment.kind() == PaymentKind.REFUND ? -cents : 0;
  }

  Invoice invoice(Bill bill) {
    long balance = bill.cents() - paid.getOrDefault(bill.id(), 0L);
    InvoiceStatus.Known status = status(bill, balance);
    boolean isPaid = status == InvoiceStatus.Known.PAID;
    return new Invoice(
        bill.id(),
        bill.number(),
        bill.customer().id(),
        bill.jobId(),
        Money.usd(bill.cents()),
        Money.usd(balance),
        bill.issued(),
        bill.due(),
        isPaid ? lastPaid.getOrDefault(bill.id(), Days.NEVER) : Days.NEVER,
        status,
        bill.jobName());
  }

  private InvoiceStatus.Known status(Bill bill, long balance) {
    if (disputed.contains(bill.id())) {
      return InvoiceStatus.Known.IN_DISPUTE;
    }
    boolean owed = bill.cents() > 0 && !everPaid.contains(bill.id());
    if (owed && dice.chance(GIVEN_UP)) {
      return dice.chance(500) ? InvoiceStatus.Known.VOIDED : InvoiceStatus.Known.BAD_DEBT;
    }
    if (balance <= 0) {
      return InvoiceStatus.Known.PAID;
    }
    return bill.due().isBefore(draft.window.last())
        ? InvoiceStatus.Known.PAST_DUE
        : InvoiceStatus.Known.AWAITING_PAYMENT;
  }

  static Client client(Customer customer) {
    return new Client(
        customer.id(), customer.name(), customer.company(), false, customer.aliases());
  }

  static Job job(Bill bill) {
    return new Job(
        bill.jobId(),
        bill.customer().id(),
        bill.jobName(),
        Money.usd(bill.cents()),
        bill.issued().minusDays(10),
        bill.issued(),
        bill.issued(),
        100,
        List.of());
  }
}

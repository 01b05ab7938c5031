package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.InvoiceTerms;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentState;
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
  private final WorldConfig.Terms knobs;
  private final Dice reported;
  private final int ratePerMyriad;
  private final Map<String, Long> paid;
  private final Map<String, LocalDate> lastPaid;
  private final Set<String> disputed;
  private final Set<String> everPaid;
  private final Dice dice;

  Ledgers(Draft draft, Set<String> everPaid, WorldConfig.Terms knobs, Dice dice, Dice reported) {
    this.draft = draft;
    this.knobs = knobs;
    this.reported = reported;
    ratePerMyriad = reported.oneOf(List.of(290, 625, 725, 825, 1_025));
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
    disputed =
        draft.payments.stream()
            .filter(payment -> payment.state() == PaymentState.DISPUTED)
            .map(Payment::invoiceId)
            .collect(Collectors.toSet());
  }

  private long sign(Payment payment) {
    long cents = payment.amount().cents();
    return payment.kind().isMoneyIn() ? cents : payment.kind() == PaymentKind.REFUND ? -cents : 0;
  }

  Invoice invoice(Bill bill) {
    boolean byHand = draft.markedPaid.containsKey(bill.id());
    long open = byHand ? 0 : bill.cents() - paid.getOrDefault(bill.id(), 0L);
    long off = writtenOff(bill, open);
    long balance = open - off;
    InvoiceStatus.Known status = status(bill, balance);
    boolean isPaid = status == InvoiceStatus.Known.PAID;
    LocalDate received = draft.markedPaid.getOrDefault(bill.id(), lastPaid.get(bill.id()));
    return new Invoice(
        bill.id(),
        bill.number(),
        bill.customer().id(),
        bill.jobId().isEmpty()
            ? List.of()
            : List.of(new JobShare(bill.jobId(), Money.usd(bill.cents()))),
        Money.usd(bill.cents()),
        Money.usd(balance),
        bill.issued(),
        bill.due(),
        isPaid && received != null ? received : Days.NEVER,
        status,
        bill.jobName(),
        terms(bill, off));
  }

  /// What is short of a bill that was paid, and is not worth another letter.
  private long writtenOff(Bill bill, long open) {
    boolean small = open > 0 && open * 5 <= bill.cents();
    return small && reported.chance(knobs.writtenOff()) ? open : 0;
  }

  /// The total is what the client owes: with the tax, and the discount taken off.
  private InvoiceTerms terms(Bill bill, long off) {
    long cents = Math.max(0, bill.cents());
    boolean taxed = reported.chance(knobs.taxed());
    long whole = 10_000L + ratePerMyriad;
    long tax = taxed ? cents - (cents * 10_000 + whole / 2) / whole : 0;
    long discount =
        reported.chance(knobs.discounted())
            ? cents * reported.oneOf(List.of(2, 5, 10)) / 10_000 * 100
            : 0;
    return new InvoiceTerms(
        Money.usd(tax), Money.usd(discount), Money.usd(off), bill.jobName(), false);
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

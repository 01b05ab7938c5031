package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lists what the books expect at the bank.
///
/// Three sources: recorded payments that go to the bank by themselves, invoices marked paid without
/// any payment record (the mark stands for one), and balances still open. Payments inside a payout
/// are left out: they arrive as part of the payout. So is what is in another currency: what it is
/// worth at the bank is not known to the cent.
public final class ExpectedReceipts {
  /// A mark may be made this many days after the money came, or before.
  private static final int EARLY_DAYS = 5;

  private static final int LATE_DAYS = 21;

  /// A mark without a day is no candidate for money this long after the invoice was due.
  private static final int UNDATED_DAYS = 45;

  /// An open balance may be paid this long before the invoice is written (a deposit).
  private static final int BEFORE_ISSUE_DAYS = 10;

  /// More than this part of the invoice on top of it was hardly meant for that invoice alone.
  private static final int MAX_SURPLUS_PERCENT = 50;

  private final Books books;
  private final InvoiceRooms rooms;
  private final Currency currency;
  private final PayoutContents insidePayouts;
  private final Money nothing;
  private final Map<String, List<Payment>> refunds = new HashMap<>();
  private final BitSet paid = new BitSet();
  private final BitSet paidAgain = new BitSet();
  private final List<Receivable> all = new ArrayList<>();

  private ExpectedReceipts(Books books, InvoiceRooms rooms, PayoutContents contents) {
    this.books = books;
    this.rooms = rooms;
    this.currency = books.firm().currency();
    this.nothing = Money.zero(currency);
    this.insidePayouts = contents;
    for (Payment payment : books.payments()) {
      if (payment.kind().isMoneyIn()) {
        payment.shares().forEach(share -> pay(rooms.of(share.invoiceId()).place()));
      } else if (payment.kind() == PaymentKind.REFUND && !payment.invoiceId().isEmpty()) {
        refunds.computeIfAbsent(payment.invoiceId(), _ -> new ArrayList<>(1)).add(payment);
      }
    }
  }

  private void pay(int room) {
    paidAgain.set(room, paid.get(room));
    paid.set(room);
  }

  public static List<Receivable> of(Books books, InvoiceRooms rooms) {
    return of(books, rooms, PayoutContents.of(books));
  }

  public static List<Receivable> of(Books books, InvoiceRooms rooms, PayoutContents contents) {
    ExpectedReceipts receivables = new ExpectedReceipts(books, rooms, contents);
    receivables.recorded();
    receivables.fromInvoices();
    return receivables.all;
  }

  private void recorded() {
    for (Payment payment : books.payments()) {
      if (reachesBank(payment) && payment.amount().currency().equals(currency)) {
        add(recorded(payment));
      }
    }
  }

  private void fromInvoices() {
    for (Invoice invoice : books.invoices()) {
      if (!invoice.total().currency().equals(currency)) {
        continue;
      }
      if (isMarkedPaid(invoice)) {
        add(marked(invoice));
      }
      if (invoice.isOpen()) {
        add(open(invoice));
      }
    }
  }

  private boolean reachesBank(Payment payment) {
    return payment.kind().isMoneyIn()
        && payment.arriving().isPositive()
        && payment.payoutId().isEmpty()
        && !insidePayouts.holds(payment.id());
  }

  private void add(Receivable receivable) {
    all.add(receivable);
    if (receivable.knowsInvoice()) {
      receivable.room().expect(receivable);
    }
    receivable.spread().rooms().forEach(room -> room.expect(receivable));
  }

  private Receivable recorded(Payment payment) {
    InvoiceRoom room = rooms.of(payment.invoiceId());
    PaymentAllocation spread = PaymentAllocation.of(payment, rooms);
    String owner = spread.isNone() ? room.about().clientId() : spread.clientId();
    LocalDate day = payment.date();
    return new Receivable(
        all.size(),
        Receivable.Basis.RECORDED,
        new Receivable.Entered(payment.id(), payment.method(), payment.reference(), day),
        new Receivable.Owed(
            payment.clientId().isEmpty() ? owner : payment.clientId(),
            payment.invoiceId(),
            room,
            spread),
        new Receivable.Worth(payment.arriving(), payment.tip(), surplus(payment, room)),
        new Receivable.Window(
            day.minusDays(SettlementLag.LATE_ENTRY_DAYS),
            SettlementLag.of(payment.method()).latest(day)));
  }

  /// What the only payment of an invoice brings beyond its total: the client rounded up, or paid a
  /// tip that the office recorded as it came.
  private Money surplus(Payment payment, InvoiceRoom room) {
    Money total = room.left();
    if (payment.amount().compareTo(total) <= 0
        || !total.isPositive()
        || payment.invoiceId().isEmpty()
        || paidAgain.get(room.place())) {
      return nothing;
    }
    Money more = payment.amount().minus(total);
    return more.cents() * 100 <= total.cents() * MAX_SURPLUS_PERCENT ? more : nothing;
  }

  private boolean isMarkedPaid(Invoice invoice) {
    return invoice.isPaid()
        && !paid.get(rooms.of(invoice.id()).place())
        && invoice.total().isPositive();
  }

  private Receivable marked(Invoice invoice) {
    boolean dated = Days.isKnown(invoice.received());
    return forInvoice(
        invoice,
        Receivable.Basis.MARKED,
        invoice.total().minus(unpaid(invoice)),
        new Receivable.Window(
            dated ? invoice.received().minusDays(EARLY_DAYS) : issuedBefore(invoice),
            dated ? invoice.received().plusDays(LATE_DAYS) : undatedUntil(invoice)));
  }

  /// A mark without a day stands for money that came while the invoice was still spoken of.
  private static LocalDate undatedUntil(Invoice invoice) {
    LocalDate last = Days.isKnown(invoice.due()) ? invoice.due() : invoice.issued();
    return Days.isKnown(last) ? last.plusDays(UNDATED_DAYS) : Days.NEVER;
  }

  private Receivable open(Invoice invoice) {
    LocalDate reopened = reopened(invoice);
    LocalDate from = issuedBefore(invoice);
    return forInvoice(
        invoice,
        Receivable.Basis.OPEN,
        invoice.balance(),
        new Receivable.Window(reopened.isAfter(from) ? reopened : from, Days.NEVER));
  }

  /// A balance that is no more than what was given back is open since then only.
  private LocalDate reopened(Invoice invoice) {
    LocalDate last = Days.EVER;
    Money back = Money.zero(currency);
    for (Payment refund : refunds.getOrDefault(invoice.id(), List.of())) {
      back = back.plus(refund.amount());
      last = refund.date().isAfter(last) ? refund.date() : last;
    }
    return back.isPositive() && invoice.balance().compareTo(back) <= 0 ? last : Days.EVER;
  }

  private Receivable forInvoice(
      Invoice invoice, Receivable.Basis basis, Money amount, Receivable.Window window) {
    boolean dated = basis == Receivable.Basis.MARKED && Days.isKnown(invoice.received());
    LocalDate day = dated ? invoice.received() : invoice.issued();
    return new Receivable(
        all.size(),
        basis,
        new Receivable.Entered("", PaymentMethod.OTHER, "", day),
        new Receivable.Owed(
            invoice.clientId(), invoice.id(), rooms.of(invoice.id()), PaymentAllocation.NONE),
        Receivable.Worth.of(amount),
        window);
  }

  /// A `paid` invoice that keeps a balance was closed without that part.
  private static Money unpaid(Invoice invoice) {
    Money zero = Money.zero(invoice.total().currency());
    boolean partly = invoice.balance().compareTo(invoice.total()) < 0;
    return partly ? invoice.balance().max(zero) : zero;
  }

  private static LocalDate issuedBefore(Invoice invoice) {
    return Days.isKnown(invoice.issued())
        ? invoice.issued().minusDays(BEFORE_ISSUE_DAYS)
        : Days.EVER;
  }
}

package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/// Money that should arrive, or that the office says has arrived: what a transaction can settle.
///
/// `place` is its position among all receivables.
public record Receivable(
    int place, Basis basis, Entered entered, Owed owed, Worth worth, Window window) {
  /// What the office typed. `paymentId` and `reference` are empty where no payment record stands
  /// behind it; `day` is the recorded day, or the day of the invoice for an open balance.
  public record Entered(String paymentId, PaymentMethod method, String reference, LocalDate day) {}

  /// Whose it is and what it pays. `invoiceId` is empty where the money has no invoice yet or
  /// `spread` says which.
  public record Owed(
      String clientId, String invoiceId, InvoiceRoom room, PaymentAllocation spread) {}

  /// `amount` is what should reach the bank; `tip`, and `surplus`, which is what was recorded
  /// beyond the invoice's total, are the parts of it that settle nothing.
  public record Worth(Money amount, Money tip, Money surplus) {
    static Worth of(Money amount) {
      Money nothing = Money.zero(amount.currency());
      return new Worth(amount, nothing, nothing);
    }
  }

  /// The days on which the bank may show it.
  public record Window(LocalDate earliest, LocalDate latest) {}

  public enum Basis {
    /// The office recorded a payment.
    RECORDED,
    /// The office marked the invoice paid without recording a payment.
    MARKED,
    /// The invoice is open, nobody recorded anything.
    OPEN
  }

  public boolean fits(LocalDate banked) {
    return !banked.isBefore(window.earliest()) && !banked.isAfter(window.latest());
  }

  public String paymentId() {
    return entered.paymentId();
  }

  public PaymentMethod method() {
    return entered.method();
  }

  public String reference() {
    return entered.reference();
  }

  public LocalDate day() {
    return entered.day();
  }

  public String clientId() {
    return owed.clientId();
  }

  public String invoiceId() {
    return owed.invoiceId();
  }

  public InvoiceRoom room() {
    return owed.room();
  }

  public PaymentAllocation spread() {
    return owed.spread();
  }

  public Money amount() {
    return worth.amount();
  }

  public Money tip() {
    return worth.tip();
  }

  public Money surplus() {
    return worth.surplus();
  }

  public boolean isOpen() {
    return basis == Basis.OPEN;
  }

  public boolean knowsInvoice() {
    return !invoiceId().isEmpty();
  }

  public boolean settlesInvoices() {
    return knowsInvoice() || !spread().isNone();
  }

  /// What it settles: its invoice, or each of those it is spread() over.
  public List<Settlement> settlements() {
    return knowsInvoice()
        ? List.of(new Settlement(invoiceId(), settling()))
        : spread().settlements();
  }

  /// Whether its invoices can still be given what it takes of them.
  public boolean hasRoom() {
    return knowsInvoice() ? settling().compareTo(room().left()) <= 0 : spread().hasRoom();
  }

  /// Its invoice, or those it is spread() over.
  public List<InvoiceRoom> rooms() {
    return spread().isNone() ? List.of(room()) : spread().rooms();
  }

  public boolean isInvoiceNamed(Line line) {
    return room().isNamed(line) || spread().has(each -> each.isNamed(line));
  }

  public boolean isJobNamed(Line line) {
    return room().isJobNamed(line) || spread().has(each -> each.isJobNamed(line));
  }

  /// Whether the line repeats a reference of its invoice's subject.
  public boolean isSubjectNamed(Line line) {
    return room().isSubjectNamed(line) || spread().has(each -> each.isSubjectNamed(line));
  }

  /// The line that settled one of its invoices is gone.
  public boolean isHeld() {
    return room().isHeld() || spread().has(InvoiceRoom::isHeld);
  }

  public boolean isByHand() {
    return basis == Basis.RECORDED
        && (method() == PaymentMethod.CHECK || method() == PaymentMethod.CASH);
  }

  public long cents() {
    return amount().cents();
  }

  /// What it takes of its invoice, or of all of them and what waits for one.
  public Money settling() {
    return isAllSettling() ? amount() : amount().minus(tip()).minus(surplus());
  }

  /// Whether no part of it settles nothing.
  boolean isAllSettling() {
    return tip().isZero() && surplus().isZero();
  }

  /// What it takes of that invoice.
  public Money settling(InvoiceRoom of) {
    return knowsInvoice() ? settling() : spread().of(of, amount().currency());
  }

  /// Whether it makes no difference to the books which of the two a line settles.
  public boolean isSameAs(Receivable other) {
    return settlesInvoices()
        && invoiceId().equals(other.invoiceId())
        && spread().equals(other.spread())
        && cents() == other.cents()
        && tip().equals(other.tip())
        && surplus().equals(other.surplus());
  }

  /// What the receivables bring besides settling their invoices.
  public static Difference beside(List<Receivable> set) {
    Money beside = Money.zero(set.getFirst().amount().currency());
    String kind = "";
    for (Receivable each : set) {
      if (!each.isAllSettling()) {
        beside = beside.plus(each.tip()).plus(each.surplus());
        kind = kind.equals("overpaid") || !each.surplus().isZero() ? "overpaid" : "tip";
      }
    }
    return new Difference(beside, kind);
  }
}

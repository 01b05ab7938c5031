package com.oodaloo.domain.invoice;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A payment as recorded in Jobber: the office's word, not yet the bank's.
///
/// `amount` is what settles invoices and never negative, `tip` comes on top. `shares` says which
/// invoices, each once: $900.00 may be $600.00 for one and $200.00 for another, and $100.00 wait
/// for an invoice. `clientId` and `payoutId` are empty where the source names none; `reference` is
/// a check or confirmation number. `quoteId` is the quote that a deposit was asked for on.
public record Payment(
    String id,
    List<InvoiceShare> shares,
    String clientId,
    Money amount,
    Money tip,
    PaymentMethod method,
    PaymentKind kind,
    LocalDate date,
    String reference,
    String payoutId,
    String quoteId,
    PaymentState state) {
  public Payment {
    shares = List.copyOf(shares);
    if (amount.isNegative() || tip.isNegative()) {
      throw new IllegalArgumentException("a payment's amount and tip are never negative: " + id);
    }
    if (!fit(shares, amount)) {
      throw new IllegalArgumentException("a payment's shares are parts of it, each once: " + id);
    }
  }

  /// A payment that is for no quote and has come.
  public Payment(
      String id,
      List<InvoiceShare> shares,
      String clientId,
      Money amount,
      Money tip,
      PaymentMethod method,
      PaymentKind kind,
      LocalDate date,
      String reference,
      String payoutId) {
    this(
        id,
        shares,
        clientId,
        amount,
        tip,
        method,
        kind,
        date,
        reference,
        payoutId,
        "",
        PaymentState.SUCCEEDED);
  }

  /// A payment all of which is for one invoice; for none yet where `invoiceId` is empty.
  public Payment(
      String id,
      String invoiceId,
      String clientId,
      Money amount,
      Money tip,
      PaymentMethod method,
      PaymentKind kind,
      LocalDate date,
      String reference,
      String payoutId) {
    List<InvoiceShare> whole =
        invoiceId.isEmpty() ? List.of() : List.of(new InvoiceShare(invoiceId, amount));
    this(id, whole, clientId, amount, tip, method, kind, date, reference, payoutId);
  }

  /// The same payment, given to these invoices.
  public Payment givenTo(List<InvoiceShare> invoices) {
    return new Payment(
        id, invoices, clientId, amount, tip, method, kind, date, reference, payoutId, quoteId,
        state);
  }

  /// Whether these can be the shares of that amount: nothing negative, no invoice twice, and
  /// together no more than all of it.
  public static boolean fit(List<InvoiceShare> shares, Money amount) {
    Set<String> invoices = new HashSet<>();
    Money left = amount;
    for (InvoiceShare share : shares) {
      if (share.amount().isNegative() || !invoices.add(share.invoiceId())) {
        return false;
      }
      left = left.minus(share.amount());
    }
    return !left.isNegative();
  }

  /// The invoice all of it is for; empty where there is none yet, or it is spread.
  public String invoiceId() {
    return shares.isEmpty() || isSpread() ? "" : shares.getFirst().invoiceId();
  }

  /// Whether it is for several invoices, or for one and something that waits for another.
  public boolean isSpread() {
    return shares.size() > 1 || (shares.size() == 1 && !shares.getFirst().amount().equals(amount));
  }

  /// What no invoice has been given yet.
  public Money unallocated() {
    Money left = amount;
    for (InvoiceShare share : shares) {
      left = left.minus(share.amount());
    }
    return left;
  }

  /// What of that much of it goes to each of its invoices: its shares where it is all of it, else
  /// in their proportion, so that no cent is made or lost.
  public List<InvoiceShare> sharesOf(Money part) {
    if (part.equals(amount) || shares.isEmpty() || amount.isZero()) {
      return shares;
    }
    List<Long> weights = new ArrayList<>();
    shares.forEach(share -> weights.add(share.amount().cents()));
    weights.add(unallocated().cents());
    List<Money> parts = part.allocate(weights);
    List<InvoiceShare> of = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      of.add(new InvoiceShare(shares.get(i).invoiceId(), parts.get(i)));
    }
    return of;
  }

  /// What arrives at the bank when nothing is kept back.
  public Money arriving() {
    return amount.plus(tip);
  }
}

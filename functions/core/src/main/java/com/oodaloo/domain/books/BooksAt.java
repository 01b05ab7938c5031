package com.oodaloo.domain.books;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.List;

/// The books as they stood at the end of an earlier day: what came later is not in them, and what
/// was settled later is open again.
///
/// A balance is rolled back by the lines posted since. Job lines dated later stay: they are planned
/// work. Books of that day, or an earlier one, are unchanged but for lines dated after it.
public final class BooksAt {
  private final Books books;
  private final LocalDate day;

  private BooksAt(Books books, LocalDate day) {
    this.books = books;
    this.day = day;
  }

  public static Books of(Books books, LocalDate day) {
    return new BooksAt(books, day).cut();
  }

  private Books cut() {
    return new Books(
        books.firm(),
        day,
        books.accounts().stream().map(this::account).toList(),
        books.clients(),
        books.jobs(),
        books.quotes().stream().filter(this::wasSent).map(this::quote).toList(),
        books.invoices().stream().filter(this::wasIssued).map(this::invoice).toList(),
        books.payments().stream().filter(payment -> isBy(payment.date())).toList(),
        books.payouts().stream()
            .filter(payout -> isBy(payout.created()))
            .map(this::payout)
            .toList(),
        books.transactions().stream().filter(line -> isBy(line.date())).toList());
  }

  private boolean isBy(LocalDate date) {
    return !date.isAfter(day);
  }

  /// After that day, and still in what the balances and the office's records know of.
  private boolean isSince(LocalDate date) {
    return date.isAfter(day) && !date.isAfter(books.asOf());
  }

  private BankAccount account(BankAccount account) {
    Money since =
        books.transactions().stream()
            .filter(BankTransaction::isPosted)
            .filter(line -> line.accountId().equals(account.id()) && isSince(line.date()))
            .map(BankTransaction::amount)
            .filter(amount -> amount.currency().equals(account.balance().currency()))
            .reduce(Money.zero(account.balance().currency()), Money::plus);
    return since.isZero() || account.isClosed()
        ? account
        : new BankAccount(
            account.id(),
            account.name(),
            account.holder(),
            account.balance().minus(since),
            account.connection(),
            account.marks(),
            account.reading());
  }

  private boolean wasIssued(Invoice invoice) {
    return !Days.isKnown(invoice.issued()) || isBy(invoice.issued());
  }

  /// What payments since then took off its balance is open again; where the office only says when
  /// it was received, all that no earlier payment covers.
  private Invoice invoice(Invoice invoice) {
    boolean receivedLater = Days.isKnown(invoice.received()) && invoice.received().isAfter(day);
    Money paidLater = paid(invoice, true);
    if (!receivedLater && paidLater.isZero()) {
      return invoice;
    }
    Money balance =
        receivedLater && paidLater.isZero() && invoice.balance().isZero()
            ? invoice.total().minus(paid(invoice, false))
            : invoice.balance().plus(paidLater);
    Money zero = Money.zero(balance.currency());
    return invoice.reopened(
        balance.min(invoice.total()).max(zero),
        receivedLater ? Days.NEVER : invoice.received(),
        status(invoice));
  }

  private InvoiceStatus status(Invoice invoice) {
    return invoice.isPaid()
        ? invoice.due().isBefore(day)
            ? InvoiceStatus.Known.PAST_DUE
            : InvoiceStatus.Known.AWAITING_PAYMENT
        : invoice.status();
  }

  private Money paid(Invoice invoice, boolean since) {
    return books.payments().stream()
        .filter(payment -> since ? isSince(payment.date()) : isBy(payment.date()))
        .map(payment -> share(payment, invoice))
        .filter(amount -> amount.currency().equals(invoice.total().currency()))
        .reduce(Money.zero(invoice.total().currency()), Money::plus);
  }

  /// What it took off the balance; negative for money given back.
  private static Money share(Payment payment, Invoice invoice) {
    Money part =
        payment.shares().stream()
            .filter(share -> share.invoiceId().equals(invoice.id()))
            .map(InvoiceShare::amount)
            .reduce(Money.zero(payment.amount().currency()), Money::plus);
    boolean takesOff = payment.kind().isMoneyIn() || payment.kind() == PaymentKind.NOT_MONEY;
    return takesOff ? part : part.negated();
  }

  private boolean wasSent(Quote quote) {
    return quote
        .last(Quote.AWAITING_RESPONSE)
        .map(at -> isBy(books.firm().zone().dayOf(at)))
        .orElse(true);
  }

  /// A quote that was approved later still waits.
  private Quote quote(Quote quote) {
    List<Quote.StatusSeen> log =
        quote.log().stream().filter(seen -> isBy(books.firm().zone().dayOf(seen.at()))).toList();
    boolean changedLater = log.size() < quote.log().size() && !log.isEmpty();
    return new Quote(
        quote.id(),
        quote.number(),
        quote.clientId(),
        quote.total(),
        quote.depositOpen(),
        changedLater ? log.getLast().status() : quote.status(),
        log);
  }

  /// A payout that arrived later is under way.
  private Payout payout(Payout payout) {
    return payout.arrival().isAfter(day) && payout.status() == Payout.Status.PAID
        ? payout.with(Payout.Status.IN_TRANSIT)
        : payout;
  }
}

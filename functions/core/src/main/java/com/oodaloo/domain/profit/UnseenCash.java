package com.oodaloo.domain.profit;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentState;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Money that the bank cannot have shown yet, or not any more: what was paid before its history
/// begins, and card payments whose payout is on its way (two bank days for cards, four for bank
/// payments: help.getjobber.com 115009571387). It proves nothing, but nobody is to be accused.
final class UnseenCash {
  private static final int ON_ITS_WAY_DAYS = 8;

  /// What was paid this long before the first line may still be among the lines.
  private static final int LAG_DAYS = 5;

  private final LocalDate begins;
  private final Set<String> onItsWay = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  UnseenCash(Books books, List<Match> matches, LocalDate day) {
    this.begins =
        books.transactions().stream()
            .filter(BankTransaction::isPosted)
            .map(BankTransaction::date)
            .min(LocalDate::compareTo)
            .orElse(Days.EVER);
    Set<String> banked = new HashSet<>();
    for (Match match : matches) {
      banked.addAll(match.payments());
      match.settlements().forEach(part -> seen.add(part.invoiceId()));
    }
    for (Payment payment : books.payments()) {
      long age = Days.isKnown(payment.date()) ? Days.between(payment.date(), day) : Long.MAX_VALUE;
      if (payment.kind().isMoneyIn()
          && payment.state() != PaymentState.DISPUTED
          && payment.method().isPaidOut()
          && !banked.contains(payment.id())
          && age >= 0
          && age <= ON_ITS_WAY_DAYS) {
        payment.shares().forEach(share -> onItsWay.add(share.invoiceId()));
      }
    }
  }

  boolean isOnItsWay(List<Invoice> invoices) {
    return invoices.stream().anyMatch(invoice -> onItsWay.contains(invoice.id()));
  }

  /// What was paid of the invoice before the bank's history begins; zero where that is not so.
  Money before(Invoice invoice) {
    Money zero = Money.zero(invoice.total().currency());
    boolean old =
        invoice.isPaid()
            && Days.isKnown(begins)
            && Days.isKnown(invoice.received())
            && invoice.received().isBefore(begins.minusDays(LAG_DAYS))
            && !seen.contains(invoice.id());
    return old ? invoice.total().minus(invoice.balance().max(zero)).max(zero) : zero;
  }
}

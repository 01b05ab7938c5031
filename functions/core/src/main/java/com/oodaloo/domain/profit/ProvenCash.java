package com.oodaloo.domain.profit;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the bank proves was paid, by invoice: the settlements of automatic matches, the owner's
/// answers among them, on posted lines up to and including one day.
///
/// A payout counts with its gross settlements: the client paid them, the processor kept the fee. A
/// payment that is only recorded in Jobber proves nothing and counts nothing.
final class ProvenCash {
  private final Money zero;
  private final Map<String, Money> byInvoice;

  private ProvenCash(Money zero, Map<String, Money> byInvoice) {
    this.zero = zero;
    this.byInvoice = byInvoice;
  }

  static ProvenCash upTo(LocalDate day, Books books, List<Match> matches) {
    Set<String> arrived =
        books.transactions().stream()
            .filter(BankTransaction::isPosted)
            .filter(line -> !line.date().isAfter(day))
            .map(BankTransaction::id)
            .collect(Collectors.toSet());
    Map<String, Money> byInvoice = new HashMap<>();
    matches.stream()
        .filter(match -> match.verdict() == Verdict.AUTO)
        .filter(match -> arrived.contains(match.transactionId()))
        .forEach(match -> {
          match
              .settlements()
              .forEach(part -> byInvoice.merge(part.invoiceId(), part.amount(), Money::plus));
          match
              .takenBack()
              .forEach(
                  part -> byInvoice.merge(part.invoiceId(), part.amount().negated(), Money::plus));
        });
    return new ProvenCash(Money.zero(books.firm().currency()), byInvoice);
  }

  /// The work of that job that was paid for: without the tax, which is the state's, and with the
  /// discounts, which nobody had to pay.
  Money workOn(String jobId, List<Invoice> invoices) {
    return invoices.stream()
        .map(invoice ->
            invoice.workIn(invoice.partOf(jobId, byInvoice.getOrDefault(invoice.id(), zero))))
        .filter(work -> work.currency().equals(zero.currency()))
        .reduce(zero, Money::plus);
  }

  /// What was paid for that job: of an invoice for several jobs, the job's share of it.
  Money on(String jobId, List<Invoice> invoices) {
    return invoices.stream()
        .map(invoice -> invoice.partOf(jobId, byInvoice.getOrDefault(invoice.id(), zero)))
        .reduce(zero, Money::plus);
  }
}

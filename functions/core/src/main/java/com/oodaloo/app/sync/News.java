package com.oodaloo.app.sync;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.payout.Payout;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells what was read anew from what the books already say.
///
/// Sources repeat themselves (overlapping windows, `modified` rows that are the same to the byte);
/// a row is written and its firm reconciled only when something is different.
final class News {
  private final Set<Object> known = new HashSet<>();
  private final Map<String, Quote> quotes = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  News(Books kept) {
    List.of(kept.clients(), kept.jobs(), kept.invoices(), kept.payments(), kept.payouts())
        .forEach(known::addAll);
    known.addAll(kept.accounts());
    known.addAll(kept.transactions());
    known.addAll(kept.quotes());
    kept.quotes().forEach(quote -> quotes.put(quote.id(), quote));
    kept.clients().forEach(client -> ids.add(client.id()));
    kept.jobs().forEach(job -> ids.add(job.id()));
    kept.quotes().forEach(quote -> ids.add(quote.id()));
    kept.invoices().forEach(invoice -> ids.add(invoice.id()));
    kept.payments().forEach(payment -> ids.add(payment.id()));
    kept.payouts().forEach(payout -> ids.add(payout.id()));
  }

  /// Jobber keeps only a quote's present status; ours keeps every one that was seen.
  List<BookChange> in(List<BookChange> read) {
    return read.stream().map(this::withLog).filter(this::isNew).toList();
  }

  private BookChange withLog(BookChange change) {
    return change instanceof BookChange.PutQuote(Quote quote)
        ? Optional.ofNullable(quotes.get(quote.id()))
            .<BookChange>map(earlier -> new BookChange.PutQuote(quote.after(earlier)))
            .orElse(change)
        : change;
  }

  private boolean isNew(BookChange change) {
    return switch (change) {
      case BookChange.PutClient(Client client) -> !known.contains(client);
      case BookChange.PutJob(Job job) -> !known.contains(job);
      case BookChange.PutQuote(Quote quote) -> !known.contains(quote);
      case BookChange.PutInvoice(Invoice invoice) -> !known.contains(invoice);
      case BookChange.PutPayment(Payment payment) -> !known.contains(payment);
      case BookChange.PutPayout(Payout payout) -> !known.contains(payout);
      case BookChange.PutAccount(BankAccount account) -> !known.contains(account);
      case BookChange.PutTransaction(BankTransaction line) -> !known.contains(line);
      case BookChange.Remove(BookChange.EntryKind _, String id) -> ids.contains(id);
      case BookChange.PutMatch _,
          BookChange.PutNotIncome _,
          BookChange.PutFindings _,
          BookChange.AppendTray _ ->
          true;
    };
  }
}

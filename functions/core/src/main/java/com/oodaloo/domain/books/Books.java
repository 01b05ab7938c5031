package com.oodaloo.domain.books;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.payout.Payout;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Everything one firm's sources say, as of one day. Lists are sorted by id (transactions by day,
/// then id), so that two books with the same content are equal whatever order they were read in.
public record Books(
    Firm firm,
    LocalDate asOf,
    List<BankAccount> accounts,
    List<Client> clients,
    List<Job> jobs,
    List<Quote> quotes,
    List<Invoice> invoices,
    List<Payment> payments,
    List<Payout> payouts,
    List<BankTransaction> transactions) {
  public Books {
    accounts = sorted(accounts, BankAccount::id);
    clients = sorted(clients.stream().map(firm::marked).toList(), Client::id);
    jobs = sorted(jobs, Job::id);
    quotes = sorted(quotes, Quote::id);
    invoices = sorted(invoices, Invoice::id);
    payments = sorted(payments, Payment::id);
    payouts = sorted(payouts, Payout::id);
    transactions =
        transactions.stream()
            .sorted(Comparator.comparing(BankTransaction::date).thenComparing(BankTransaction::id))
            .toList();
  }

  public List<BankAccount> businessAccounts() {
    return accounts.stream().filter(BankAccount::isBusiness).toList();
  }

  /// Those of them that are still there and in the firm's currency: whose balances are its cash.
  /// What a card owes is no cash.
  public List<BankAccount> cashAccounts() {
    return businessAccounts().stream()
        .filter(account -> !account.isClosed() && !account.isCard())
        .filter(account -> account.balance().currency().equals(firm.currency()))
        .toList();
  }

  private static <T> List<T> sorted(List<T> entries, Function<T, String> id) {
    return entries.stream().sorted(Comparator.comparing(id)).toList();
  }
}

package com.oodaloo.domain;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.tray.Tray;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Builds books: empty unless something is put in.
public final class SampleBooks {
  private final List<BankAccount> accounts = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final List<Job> jobs = new ArrayList<>();
  private final List<Quote> quotes = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private final List<Payment> payments = new ArrayList<>();
  private final List<Payout> payouts = new ArrayList<>();
  private final List<BankTransaction> lines = new ArrayList<>();
  private LocalDate asOf = Sample.day("2025-03-24");

  SampleBooks() {}

  public SampleBooks asOf(String day) {
    asOf = Sample.day(day);
    return this;
  }

  public SampleBooks with(BankAccount... more) {
    accounts.addAll(List.of(more));
    return this;
  }

  public SampleBooks with(Client... more) {
    clients.addAll(List.of(more));
    return this;
  }

  public SampleBooks with(SampleJob... more) {
    List.of(more).forEach(job -> jobs.add(job.build()));
    return this;
  }

  public SampleBooks with(Quote... more) {
    quotes.addAll(List.of(more));
    return this;
  }

  public SampleBooks with(SampleInvoice... more) {
    List.of(more).forEach(invoice -> invoices.add(invoice.build()));
    return this;
  }

  public SampleBooks with(SamplePayment... more) {
    List.of(more).forEach(payment -> payments.add(payment.build()));
    return this;
  }

  public SampleBooks with(Payout... more) {
    payouts.addAll(List.of(more));
    return this;
  }

  public SampleBooks with(SampleLine... more) {
    List.of(more).forEach(line -> lines.add(line.build()));
    return this;
  }

  public SampleBooks with(BankTransaction... more) {
    lines.addAll(List.of(more));
    return this;
  }

  public Books build() {
    return new Books(
        Sample.firm(), asOf, accounts, clients, jobs, quotes, invoices, payments, payouts, lines);
  }

  /// These books with nothing decided and nothing asked yet.
  public DigestSources undecided() {
    return new DigestSources(
        build(), StoredDecisions.NOTHING, Tray.EMPTY, new PriorForecast.Nothing());
  }
}

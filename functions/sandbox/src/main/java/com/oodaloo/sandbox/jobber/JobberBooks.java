package com.oodaloo.sandbox.jobber;

import static java.util.Objects.requireNonNull;

import com.oodaloo.sandbox.company.events.ClientCard;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.InvoiceTurn;
import com.oodaloo.sandbox.company.events.JobCard;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.PayoutLine;
import com.oodaloo.sandbox.company.events.PayoutStage;
import com.oodaloo.sandbox.company.events.QuoteStage;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.WorkLine;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.company.events.WorldEvent.ClientAdded;
import com.oodaloo.sandbox.company.events.WorldEvent.ExpenseEntered;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceDrafted;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceSent;
import com.oodaloo.sandbox.company.events.WorldEvent.InvoiceTurned;
import com.oodaloo.sandbox.company.events.WorldEvent.JobClosed;
import com.oodaloo.sandbox.company.events.WorldEvent.JobOpened;
import com.oodaloo.sandbox.company.events.WorldEvent.MoneyHeld;
import com.oodaloo.sandbox.company.events.WorldEvent.MoneyPosted;
import com.oodaloo.sandbox.company.events.WorldEvent.PaymentRecorded;
import com.oodaloo.sandbox.company.events.WorldEvent.PayoutMoved;
import com.oodaloo.sandbox.company.events.WorldEvent.QuoteMoved;
import com.oodaloo.sandbox.company.events.WorldEvent.StripePaidOut;
import com.oodaloo.sandbox.company.events.WorldEvent.TimeLogged;
import com.oodaloo.sandbox.company.events.WorldEvent.WorkPerformed;
import com.oodaloo.sandbox.jobber.PayoutNodes.KeptPayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What Jobber has on record: nothing but the world's events applied so far.
final class JobberBooks {
  final Map<String, Kept<ClientCard>> clients = new LinkedHashMap<>();
  final Map<String, KeptQuote> quotes = new LinkedHashMap<>();
  final Map<String, Kept<JobCard>> jobs = new LinkedHashMap<>();
  final Map<String, Instant> closedJobs = new LinkedHashMap<>();
  final List<Kept<WorkLine>> work = new ArrayList<>();
  final Map<String, KeptInvoice> invoices = new LinkedHashMap<>();
  final Map<String, Kept<PaymentCard>> payments = new LinkedHashMap<>();
  private final Map<String, Set<String>> paymentKeys = new HashMap<>();
  final Map<String, KeptPayout> payouts = new LinkedHashMap<>();
  final List<Kept<JobberExpense>> expenses = new ArrayList<>();
  final List<Kept<JobberTimeEntry>> timeEntries = new ArrayList<>();

  /// Makes an event happen; what only the bank or Stripe sees changes nothing here.
  void apply(WorldEvent event) {
    switch (event) {
      case ClientAdded e -> clients.put(e.client().key(), fresh(e.client(), e.at()));
      case QuoteMoved e -> quoteMoved(e);
      case JobOpened e -> jobs.put(e.job().key(), fresh(e.job(), e.at()));
      case WorkPerformed e -> {
        work.add(fresh(e.work(), e.at()));
        jobs.computeIfPresent(e.work().jobKey(), (key, job) -> job.touched(e.at()));
      }
      case JobClosed e -> {
        closedJobs.put(e.jobKey(), e.at());
        jobs.computeIfPresent(e.jobKey(), (key, job) -> job.touched(e.at()));
      }
      case InvoiceDrafted e -> invoice(e.invoice(), e.at(), Instant.MAX);
      case InvoiceSent e -> invoice(e.invoice(), e.at(), e.at());
      case InvoiceTurned e -> turned(e);
      case PaymentRecorded e -> paid(e.payment(), e.at());
      case PayoutMoved e -> payoutMoved(e);
      case ExpenseEntered e -> {
        var expense = new JobberExpense(e.at() + e.title(), e.jobKey(), e.title(), e.cents());
        expenses.add(fresh(expense, e.at()));
      }
      case TimeLogged e -> timeLogged(e);
      case MoneyHeld _, MoneyPosted _, StripePaidOut _ -> {}
    }
  }

  /// An edit of no consequence: only the moment of change moves.
  void touchOldestInvoice(Instant at) {
    invoices.values().stream()
        .min(Comparator.comparing(KeptInvoice::updated))
        .ifPresent(oldest -> change(oldest.card().number(), invoice -> invoice.touched(at)));
  }

  void deleteInvoice(String number) {
    invoices.remove(number);
  }

  /// Returns what is still owed on an invoice.
  long balanceCents(KeptInvoice invoice) {
    if (invoice.has(InvoiceTurn.VOIDED) || invoice.has(InvoiceTurn.WRITTEN_OFF)) {
      return 0;
    }
    return invoice.card().totalCents() - depositCents(invoice) - paidCents(invoice);
  }

  /// Whether a bank payment came back.
  boolean isFailed(String key) {
    return payments.values().stream()
        .map(Kept::card)
        .filter(card -> card.kind() == RecordedPaymentKind.FAILED_ACH_PAYMENT)
        .anyMatch(card -> card.refundedKey().equals(key));
  }

  /// Whether a card payment was taken back by the client's bank and has not been won since.
  boolean isDisputed(String key) {
    var lines =
        payouts.values().stream()
            .flatMap(kept -> kept.card().items().stream())
            .filter(item -> item.paymentKey().equals(key))
            .map(PayoutCard.Item::line)
            .toList();
    return lines.contains(PayoutLine.DISPUTE) && !lines.contains(PayoutLine.WON_DISPUTE);
  }

  long depositCents(KeptInvoice invoice) {
    var deposit = payments.get(invoice.card().depositKey());
    return deposit == null ? 0 : deposit.card().cents();
  }

  long paidCents(KeptInvoice invoice) {
    var number = invoice.card().number();
    return paymentsOf(invoice).stream().mapToLong(payment -> payment.card().centsFor(number)).sum();
  }

  List<Kept<PaymentCard>> paymentsOf(KeptInvoice invoice) {
    return paymentKeys.getOrDefault(invoice.card().number(), Set.of()).stream()
        .map(key -> requireNonNull(payments.get(key)))
        .filter(payment -> payment.card().kind() == RecordedPaymentKind.PAYMENT)
        .filter(payment -> !isFailed(payment.card().key()))
        .toList();
  }

  private void quoteMoved(QuoteMoved event) {
    var known = quotes.get(event.quote().key());
    var reached = new EnumMap<QuoteStage, Instant>(QuoteStage.class);
    if (known != null) {
      reached.putAll(known.reached());
    }
    reached.put(event.stage(), event.at());
    var created = known == null ? event.at() : known.created();
    quotes.put(
        event.quote().key(),
        new KeptQuote(event.quote(), event.stage(), created, event.at(), reached));
  }

  private void invoice(InvoiceCard card, Instant at, Instant sent) {
    var known = invoices.get(card.number());
    var created = known == null ? at : known.created();
    invoices.put(card.number(), new KeptInvoice(card, created, at, sent, Map.of()));
    card.jobKeys().forEach(key -> jobs.computeIfPresent(key, (_, job) -> job.touched(at)));
    payments.computeIfPresent(card.depositKey(), (key, payment) -> payment.touched(at));
  }

  private void turned(InvoiceTurned event) {
    change(
        event.number(),
        invoice -> {
          var turns = new EnumMap<InvoiceTurn, Instant>(InvoiceTurn.class);
          turns.putAll(invoice.turns());
          turns.put(event.turn(), event.at());
          return new KeptInvoice(
              invoice.card(), invoice.created(), event.at(), invoice.sent(), turns);
        });
  }

  private void paid(PaymentCard payment, Instant at) {
    var known = payments.get(payment.key());
    var created = known == null ? at : known.created();
    payments.put(payment.key(), new Kept<>(payment, created, at));
    payments.computeIfPresent(payment.refundedKey(), (key, refunded) -> refunded.touched(at));
    for (PaymentCard.Part part : payment.parts()) {
      paymentKeys
          .computeIfAbsent(part.invoiceNumber(), _ -> new LinkedHashSet<>())
          .add(payment.key());
      change(part.invoiceNumber(), invoice -> invoice.touched(at));
    }
  }

  private void payoutMoved(PayoutMoved event) {
    var known = payouts.get(event.payout().key());
    var created = known == null ? event.at() : known.created();
    payouts.put(
        event.payout().key(), new KeptPayout(event.payout(), event.stage(), created, event.at()));
    if (event.stage() == PayoutStage.IN_TRANSIT) {
      event.payout().items().stream()
          .map(item -> item.paymentKey())
          .forEach(key -> payments.computeIfPresent(key, (_, kept) -> kept.touched(event.at())));
    }
  }

  private void timeLogged(TimeLogged event) {
    var key = event.at() + event.jobKey();
    var entry = new JobberTimeEntry(key, event.jobKey(), event.worked(), event.rateCents());
    timeEntries.add(fresh(entry, event.at()));
  }

  private void change(String number, UnaryOperator<KeptInvoice> change) {
    invoices.computeIfPresent(number, (key, invoice) -> change.apply(invoice));
  }

  private static <T> Kept<T> fresh(T card, Instant at) {
    return new Kept<>(card, at, at);
  }
}

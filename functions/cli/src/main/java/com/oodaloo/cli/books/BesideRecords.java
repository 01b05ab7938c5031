package com.oodaloo.cli.books;

import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.firm.Feeds;
import com.oodaloo.domain.firm.SourceFeed;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.domain.time.Days;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads quotes, expenses, hours, connections and the owner's answers.
final class BesideRecords {
  private static final Map<String, SourceFeed.Source> SOURCES =
      Map.of(
          "bank",
          SourceFeed.Source.BANK,
          "jobber",
          SourceFeed.Source.JOBBER,
          "stripe",
          SourceFeed.Source.STRIPE,
          "quickbooks",
          SourceFeed.Source.QUICKBOOKS);
  private static final Map<String, SourceFeed.State> STATES =
      Map.of(
          "ok",
          SourceFeed.State.OK,
          "needs-reconnect",
          SourceFeed.State.NEEDS_RECONNECT,
          "disconnected",
          SourceFeed.State.DISCONNECTED,
          "never",
          SourceFeed.State.NEVER);
  private final DocumentSection root;
  private final Currencies currencies;
  private final ZoneId zone;
  private final Map<String, LocalDate> answeredOn = new HashMap<>();

  BesideRecords(DocumentSection root, Currencies currencies, ZoneId zone) {
    this.root = root;
    this.currencies = currencies;
    this.zone = zone;
  }

  BesideBooks beside() {
    Spending spending =
        new Spending(
            root.records("expenses", this::expense), root.records("timeEntries", this::hours));
    Answers answers = answers();
    return new BesideBooks(
        answers, answeredOn, spending, new Feeds(root.each("connections", this::source)));
  }

  List<Quote> quotes(List<Payment> payments) {
    Map<String, Money> paid = new HashMap<>();
    payments.stream()
        .filter(payment -> payment.kind() == PaymentKind.DEPOSIT)
        .filter(payment -> payment.amount().currency().equals(currencies.firms()))
        .forEach(payment -> paid.merge(payment.quoteId(), payment.amount(), Money::plus));
    return root.records("quotes", quote -> quote(quote, paid));
  }

  private Quote quote(DocumentSection quote, Map<String, Money> paid) {
    String id = quote.text("id");
    Money none = firms(0);
    Money asked = firms(quote.partOr("depositCents", Long.MAX_VALUE));
    List<Quote.StatusSeen> log = new ArrayList<>();
    seen(quote, "sent", Quote.AWAITING_RESPONSE, log);
    seen(quote, "approved", Quote.APPROVED, log);
    return new Quote(
        id,
        quote.textOr("number", ""),
        quote.textOr("clientId", ""),
        firms(quote.cents("totalCents")),
        asked.minus(paid.getOrDefault(id, none)).max(none),
        quote.text("status"),
        log);
  }

  private void seen(
      DocumentSection quote, String field, String status, List<Quote.StatusSeen> log) {
    if (quote.has(field)) {
      Instant at = quote.date(field).atStartOfDay(zone).toInstant();
      log.add(new Quote.StatusSeen(status, at, Quote.Certainty.STATED));
    }
  }

  private Expense expense(DocumentSection expense) {
    return new Expense(
        expense.text("id"),
        expense.textOr("jobId", ""),
        expense.textOr("title", ""),
        firms(expense.cents("amountCents")),
        expense.date("date"));
  }

  /// Hours cost what the document says, to the cent: one hour at that rate. Without a cost nobody
  /// knows what they cost, and the rate is zero.
  private TimeEntry hours(DocumentSection entry) {
    long minutes = entry.partOr("minutes", 1_000_000);
    long cost = entry.partOr("costCents", Long.MAX_VALUE / 60);
    return new TimeEntry(
        entry.text("id"),
        entry.textOr("jobId", ""),
        "",
        entry.date("date"),
        cost == 0 ? Duration.ofMinutes(minutes) : Duration.ofHours(1),
        firms(cost));
  }

  private SourceFeed source(DocumentSection connection) {
    String source = connection.text("source");
    String state = connection.text("state");
    if (!SOURCES.containsKey(source)) {
      connection.fault("source", "expected bank, jobber, stripe or quickbooks");
    }
    if (!STATES.containsKey(state)) {
      connection.fault("state", "expected ok, needs-reconnect, disconnected or never");
    }
    return new SourceFeed(
        SOURCES.getOrDefault(source, SourceFeed.Source.BANK),
        STATES.getOrDefault(state, SourceFeed.State.OK),
        lastSync(connection));
  }

  private LocalDate lastSync(DocumentSection connection) {
    String text = connection.textOr("lastSync", "");
    try {
      return text.isEmpty() ? Days.EVER : LocalDate.ofInstant(Instant.parse(text), zone);
    } catch (DateTimeParseException _) {
      connection.fault("lastSync", "expected a moment such as 2025-04-07T12:00:00Z");
      return Days.EVER;
    }
  }

  private Answers answers() {
    Map<String, List<Settlement>> settled = new HashMap<>();
    Map<String, NotIncome.Kind> notIncome = new HashMap<>();
    root.each(
        "answers",
        answer -> {
          String line = answer.text("transactionId");
          if (answer.has("on")) {
            answeredOn.put(line, answer.date("on"));
          }
          List<Settlement> parts = answer.each("invoices", this::settlement);
          if (answer.has("notIncome")) {
            notIncome.put(line, BooksVocabulary.notIncome(answer));
          } else if (!parts.isEmpty()) {
            settled.put(line, parts);
          }
          return line;
        });
    return new Answers(settled, notIncome, Set.of());
  }

  private Settlement settlement(DocumentSection part) {
    long cents = part.cents("amountCents");
    if (cents <= 0) {
      part.fault("amountCents", "expected more than zero");
    }
    return new Settlement(part.text("invoiceId"), firms(cents));
  }

  private Money firms(long cents) {
    return new Money(cents, currencies.firms());
  }
}

package com.oodaloo.adapters.jobber;

import com.oodaloo.sandbox.company.Truth;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.ClientCard;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.JobCard;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.PayoutCard;
import com.oodaloo.sandbox.company.events.PayoutStage;
import com.oodaloo.sandbox.company.events.QuoteCard;
import com.oodaloo.sandbox.company.events.QuoteStage;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A year of a firm that writes that many invoices; all of it lies before the world begins.
final class BusyYear {
  static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);
  private static final ZoneId ZONE = ZoneId.of("America/Denver");

  private final int invoices;
  private final Instant start = FIRST_DAY.minusYears(1).atStartOfDay(ZONE).toInstant();
  private final List<WorldEvent> events = new ArrayList<>();

  private BusyYear(int invoices) {
    this.invoices = invoices;
  }

  static World of(int invoices) {
    BusyYear year = new BusyYear(invoices);
    for (int number = 0; number < invoices; number++) {
      year.invoice(number);
    }
    return new World(
        "Precision Contractors LLC",
        ZONE,
        FIRST_DAY,
        1,
        List.of(),
        year.events,
        new Truth(List.of(), List.of()));
  }

  /// Every invoice is paid by check; each tenth has a new client and job, each hundredth a payout.
  private void invoice(int number) {
    Instant at = start.plus(Duration.ofDays(364).dividedBy(invoices).multipliedBy(number));
    LocalDate day = at.atZone(ZONE).toLocalDate();
    String client = "client " + number / 10;
    String job = "J" + number / 10;
    if (number % 10 == 0) {
      events.add(
          new WorldEvent.ClientAdded(at, new ClientCard(client, "Client " + number, true, false)));
      events.add(new WorldEvent.JobOpened(at, job(job, number, client, day)));
      events.add(new WorldEvent.QuoteMoved(at, quote(number, client, job), QuoteStage.APPROVED));
      events.add(new WorldEvent.ExpenseEntered(at, job, "Screws " + number, 1_250));
      events.add(new WorldEvent.TimeLogged(at, job, Duration.ofHours(7), 3_150));
    }
    InvoiceCard invoice =
        new InvoiceCard(
            "" + (10_000 + number),
            client,
            job,
            "Work",
            50_000 + number,
            "",
            day,
            day.plusDays(30));
    events.add(new WorldEvent.InvoiceSent(at, invoice));
    events.add(new WorldEvent.PaymentRecorded(at.plusSeconds(60), payment(invoice, day)));
    if (number % 100 == 0) {
      events.add(new WorldEvent.PayoutMoved(at, payout(number, day), PayoutStage.PAID));
    }
  }

  private static JobCard job(String key, int number, String client, LocalDate day) {
    return new JobCard(key, number, "Work", client, 1_000_000, day, day.plusDays(20));
  }

  private static QuoteCard quote(int number, String client, String job) {
    return new QuoteCard("Q" + number, number, "Work", client, job, 1_000_000, 0);
  }

  private static PaymentCard payment(InvoiceCard invoice, LocalDate day) {
    return new PaymentCard(
        "P" + invoice.number(),
        RecordedPaymentKind.PAYMENT,
        RecordedPaymentMethod.CHECK,
        invoice.clientKey(),
        invoice.number(),
        "",
        "",
        "1",
        invoice.totalCents(),
        0,
        day);
  }

  private static PayoutCard payout(int number, LocalDate day) {
    PayoutCard.Item item =
        new PayoutCard.Item(RecordedPaymentKind.PAYMENT, "P" + (10_000 + number), 50_000, 1_480);
    return new PayoutCard("PO" + number, day, day.plusDays(2), List.of(item));
  }
}

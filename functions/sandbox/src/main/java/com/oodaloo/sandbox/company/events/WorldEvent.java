package com.oodaloo.sandbox.company.events;

import java.time.Duration;
import java.time.Instant;

/// Something that happens to the company, at one moment.
public sealed interface WorldEvent {

  /// When it happens.
  Instant at();

  /// A client is entered in Jobber.
  record ClientAdded(Instant at, ClientCard client) implements WorldEvent {}

  /// A quote is written or moves on.
  record QuoteMoved(Instant at, QuoteCard quote, QuoteStage stage) implements WorldEvent {}

  /// A job is opened.
  record JobOpened(Instant at, JobCard job) implements WorldEvent {}

  /// A day's work is marked complete.
  record WorkPerformed(Instant at, WorkLine work) implements WorldEvent {}

  /// The last work is done and the job is closed.
  record JobClosed(Instant at, String jobKey) implements WorldEvent {}

  /// An invoice is written and kept back.
  record InvoiceDrafted(Instant at, InvoiceCard invoice) implements WorldEvent {}

  /// An invoice goes out to the client.
  record InvoiceSent(Instant at, InvoiceCard invoice) implements WorldEvent {}

  /// Something other than money happens to an invoice.
  record InvoiceTurned(Instant at, String number, InvoiceTurn turn) implements WorldEvent {}

  /// The office (or the card terminal) records a payment.
  record PaymentRecorded(Instant at, PaymentCard payment) implements WorldEvent {}

  /// Jobber's processor sends a payout, or it arrives.
  record PayoutMoved(Instant at, PayoutCard payout, PayoutStage stage) implements WorldEvent {}

  /// An expense is entered on a job.
  record ExpenseEntered(Instant at, String jobKey, String title, long cents)
      implements WorldEvent {}

  /// Hours are logged on a job.
  record TimeLogged(Instant at, String jobKey, Duration worked, long rateCents)
      implements WorldEvent {}

  /// The bank shows a hold that is not yet money.
  record MoneyHeld(Instant at, BankLine line) implements WorldEvent {}

  /// The bank posts a line; `heldId` is the hold it takes the place of, or empty.
  record MoneyPosted(Instant at, BankLine line, String heldId) implements WorldEvent {}

  /// The company's own Stripe account pays out.
  record StripePaidOut(Instant at, PayoutCard payout) implements WorldEvent {}
}

package com.oodaloo.handlers;

/// What is counted, named after outcomes. An alarm or the dashboard may name no other
/// (`infra/observability.yaml`).
///
/// The function is the only dimension. One by firm would be a metric of its own for each firm: at
/// $0.30 a metric and month the counts of one firm would cost a hundred times the rest of it.
public enum Measure {
  EVENTS_ACCEPTED("EventsAccepted"),
  EVENTS_DUPLICATE("EventsDuplicate"),
  EVENTS_REFUSED("EventsRefused"),
  /// Webhooks whose key could not be found out: answered 503, and sent again.
  EVENTS_UNPROVED("EventsUnproved"),
  /// Links and sessions that opened nothing.
  LINKS_REFUSED("LinksRefused"),
  SYNCS_DONE("SyncsDone"),
  ROWS_WRITTEN("RowsWritten"),
  /// Records of a source that were left out, because they say what no record can.
  RECORDS_UNREADABLE("RecordsUnreadable"),
  BOOKS_DECIDED("BooksDecided"),
  QUESTIONS_OPENED("QuestionsOpened"),
  PAYOUTS_MISSING("PayoutsMissing"),
  RECONNECTS_NEEDED("ReconnectsNeeded"),
  OUTCOMES_LATE("OutcomesLate"),
  DIGESTS_SENT("DigestsSent"),
  DIGESTS_FAILED("DigestsFailed"),
  MAILS_STOPPED("MailsStopped"),
  WAKEUPS_RESENT("WakeupsResent"),
  EVENTS_STUBBORN("EventsStubborn"),
  /// Somebody outside was not there; it comes again.
  FAILURES_UNAVAILABLE("FailuresUnavailable"),
  /// It will be refused again.
  FAILURES_REJECTED("FailuresRejected"),
  /// The invocation's time was over before its work.
  FAILURES_OUT_OF_TIME("FailuresOutOfTime"),
  /// A fault of ours.
  FAILURES_UNEXPECTED("FailuresUnexpected");

  private final String metric;

  Measure(String metric) {
    this.metric = metric;
  }

  public String metric() {
    return metric;
  }
}

package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.books.BookChange.EntryKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The lists that are read from Jobber, in the order in which they are read: what others refer to
/// comes first.
public enum JobberList {
  CLIENTS(EntryKind.CLIENT, "CLIENT"),
  QUOTES(EntryKind.QUOTE, "QUOTE"),
  JOBS(EntryKind.JOB, "JOB"),
  INVOICES(EntryKind.INVOICE, "INVOICE"),
  PAYMENTS(EntryKind.PAYMENT, "PAYMENT"),
  PAYOUTS(EntryKind.PAYOUT, "PAYOUT"),
  EXPENSES(EntryKind.EXPENSE, "EXPENSE"),
  TIME_ENTRIES(EntryKind.TIME_ENTRY, "TIMESHEET");

  private final EntryKind kind;
  private final String object;

  JobberList(EntryKind kind, String object) {
    this.kind = kind;
    this.object = object;
  }

  /// What a record of this list is in the books.
  public EntryKind kind() {
    return kind;
  }

  /// The list whose records a webhook topic is about, `INVOICES` for `INVOICE_UPDATE`.
  static Optional<JobberList> ofTopic(String topic) {
    return Arrays.stream(values()).filter(list -> topic.startsWith(list.object + "_")).findFirst();
  }

  static Set<JobberList> all() {
    return EnumSet.allOf(JobberList.class);
  }

  /// The lists that are read to serve an event: that of its record, and those whose records it
  /// names or whose sums it moves. A visit is work on its job; an unknown record may be in any.
  static Set<JobberList> toldBy(String topic) {
    return topic.startsWith("VISIT_")
        ? JOBS.told()
        : ofTopic(topic).map(JobberList::told).orElseGet(JobberList::all);
  }

  private Set<JobberList> told() {
    return switch (this) {
      case CLIENTS -> EnumSet.of(CLIENTS);
      case QUOTES -> EnumSet.of(CLIENTS, QUOTES);
      case JOBS -> EnumSet.of(CLIENTS, JOBS);
      case INVOICES -> EnumSet.of(CLIENTS, JOBS, INVOICES);
      case PAYMENTS -> EnumSet.of(CLIENTS, INVOICES, PAYMENTS);
      case PAYOUTS -> EnumSet.of(PAYMENTS, PAYOUTS);
      case EXPENSES -> EnumSet.of(JOBS, EXPENSES);
      case TIME_ENTRIES -> EnumSet.of(JOBS, TIME_ENTRIES);
    };
  }
}

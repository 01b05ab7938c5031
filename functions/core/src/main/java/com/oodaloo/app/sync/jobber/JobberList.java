package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.books.BookChange.EntryKind;
import java.util.EnumSet;
import java.util.Set;

/// The lists that are read from Jobber, in the order in which they are read: what others refer to
/// comes first.
public enum JobberList {
  CLIENTS(EntryKind.CLIENT),
  QUOTES(EntryKind.QUOTE),
  JOBS(EntryKind.JOB),
  INVOICES(EntryKind.INVOICE),
  PAYMENTS(EntryKind.PAYMENT),
  PAYOUTS(EntryKind.PAYOUT),
  EXPENSES(EntryKind.EXPENSE),
  TIME_ENTRIES(EntryKind.TIME_ENTRY);

  private final EntryKind kind;

  JobberList(EntryKind kind) {
    this.kind = kind;
  }

  /// What a record of this list is in the books.
  public EntryKind kind() {
    return kind;
  }

  static Set<JobberList> all() {
    return EnumSet.allOf(JobberList.class);
  }

  /// The lists that are read to serve a notice: that of its record, and those whose records it
  /// names or whose sums it moves. An unspecified change may be in any.
  static Set<JobberList> readFor(JobberNotice notice) {
    return switch (notice) {
      case JobberNotice.Changed(var list, _) -> list.withRelated();
      case JobberNotice.Removed(var list, _) -> list.withRelated();
      case JobberNotice.QuoteReached _ -> QUOTES.withRelated();
      case JobberNotice.WorkedOn _ -> JOBS.withRelated();
      case JobberNotice.Disconnected _, JobberNotice.Unspecified _ -> all();
    };
  }

  private Set<JobberList> withRelated() {
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

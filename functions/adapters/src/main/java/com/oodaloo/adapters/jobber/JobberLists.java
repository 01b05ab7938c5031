package com.oodaloo.adapters.jobber;

import com.oodaloo.app.sync.JobberSource;

/// Jobber's lists over GraphQL, page by page.
public final class JobberLists implements JobberSource {
  private final JobberTransport jobber;

  public JobberLists(JobberAccess access) {
    this(new JobberTransport(access, Thread::sleep));
  }

  JobberLists(JobberTransport jobber) {
    this.jobber = jobber;
  }

  @Override
  public Page read(Request request) {
    Reading reading = new Reading(jobber, request);
    return switch (request.list()) {
      case CLIENTS -> ClientList.read(reading);
      case QUOTES -> QuoteList.read(reading);
      case JOBS -> JobList.read(reading);
      case INVOICES -> InvoiceList.read(reading);
      case PAYMENTS -> PaymentList.read(reading);
      case PAYOUTS -> PayoutList.read(reading);
    };
  }
}

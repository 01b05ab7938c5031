package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberAccess;
import com.oodaloo.adapters.jobber.JobberNotices;
import com.oodaloo.adapters.jobber.JobberTransport;
import com.oodaloo.adapters.jobber.PointsBucket;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberNotice;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.app.sync.jobber.QueryPoints;
import java.time.Clock;

/// Jobber's lists over GraphQL, page by page.
public final class JobberLists implements JobberSource {
  private final JobberTransport jobber;

  public JobberLists(JobberAccess access, QueryPoints points, Clock clock) {
    this(new JobberTransport(access, new PointsBucket(points, clock), Thread::sleep));
  }

  public JobberLists(JobberTransport jobber) {
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
      case EXPENSES -> ExpenseList.read(reading);
      case TIME_ENTRIES -> TimeEntryList.read(reading);
    };
  }

  @Override
  public Ids ids(Account account, JobberList list, String after) {
    return new RecordIds(jobber, account).page(list, after);
  }

  @Override
  public boolean isThere(Account account, JobberList list, String id) {
    return new RecordIds(jobber, account).isThere(list, id);
  }

  @Override
  public JobberNotice notice(WebhookEvent event) {
    return JobberNotices.read(event);
  }
}

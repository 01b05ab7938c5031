package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.time.Days;
import com.oodaloo.jobber.graphql.JobsQuery;
import com.oodaloo.jobber.graphql.JobsQuery.Node;

/// Jobs, newest change first: the list knows no filter by change, so reading stops at the first
/// page that reaches back before the reading's beginning.
///
/// `jobCosting` is not asked for: it is one sum for the life of a job, there on two plans only and
/// by permission, labour at the rate in force when it was logged, and without overhead. What a week
/// cost is counted from line items, hours and expenses, on every plan alike (`WorkProfit`).
final class JobList {
  /// Jobber has no figure for how far a job is.
  private static final int PERCENT_UNKNOWN = -1;

  private JobList() {}

  static Page read(Reading reading) {
    JobsQuery.Builder query = JobsQuery.builder();
    if (!reading.isFirstPage()) {
      query.after(reading.request().after());
    }
    JobsQuery.Jobs answer = reading.call(query.build()).jobs;
    WorkDone work = new WorkDone(reading);
    boolean reachesBack = answer.nodes.stream().anyMatch(node -> reading.isBefore(node.updatedAt));
    String next = reading.next(answer.pageInfo.pageFields, "jobs");
    return reading.page(
        answer.nodes.stream()
            .filter(node -> !reading.isBefore(node.updatedAt))
            .filter(node -> !node.client.sampleData)
            .toList(),
        node -> node.id,
        node -> new BookChange.PutJob(job(node, work, reading)),
        reachesBack ? "" : next);
  }

  private static Job job(Node node, WorkDone work, Reading reading) {
    return new Job(
        JobberIds.kept(node.id),
        JobberIds.kept(node.client.id),
        node.title == null || node.title.isBlank() ? "Job " + node.jobNumber : node.title,
        reading.nearest(node.total),
        reading.dateOf(node.startAt, Days.EVER),
        reading.dateOf(node.endAt, Days.NEVER),
        reading.dayOf(node.completedAt, Days.NEVER),
        PERCENT_UNKNOWN,
        work.of(node));
  }
}

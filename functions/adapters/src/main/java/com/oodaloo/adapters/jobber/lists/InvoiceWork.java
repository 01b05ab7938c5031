package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.adapters.jobber.lists.InnerPages.Slice;
import com.oodaloo.domain.invoice.JobShare;
import com.oodaloo.domain.money.Money;
import com.oodaloo.jobber.graphql.InvoiceArchivedJobsQuery;
import com.oodaloo.jobber.graphql.InvoiceJobsQuery;
import com.oodaloo.jobber.graphql.InvoiceLinesQuery;
import com.oodaloo.jobber.graphql.InvoiceVisitsQuery;
import com.oodaloo.jobber.graphql.InvoicesQuery.Node;
import com.oodaloo.jobber.graphql.fragment.JobLineIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which jobs an invoice bills, and with how much.
///
/// Jobber names the jobs of an invoice without amounts, and of an invoice's line the job's line it
/// came from. Only an invoice for several jobs is read further: its lines, and the lines of its
/// jobs and visits. A line that came from none of them is nobody's.
record InvoiceWork(Reading reading, Node invoice) {
  /// `jobLineId` is empty for a line that was written on the invoice itself.
  private record Line(String jobLineId, Money price) {}

  List<JobShare> shares(Money total) {
    List<String> jobs =
        Stream.concat(
                invoice.jobs.nodes.stream().map(job -> job.id),
                invoice.archivedJobs.nodes.stream().map(job -> job.id))
            .map(JobberIds::kept)
            .distinct()
            .toList();
    boolean more = invoice.jobs.pageInfo.hasNextPage || invoice.archivedJobs.pageInfo.hasNextPage;
    return jobs.size() > 1 || more
        ? among(total)
        : jobs.stream().map(job -> new JobShare(job, total)).toList();
  }

  private List<JobShare> among(Money total) {
    Map<String, Money> byJob = new HashMap<>();
    Map<String, String> jobOfLine = new HashMap<>();
    Stream.concat(openJobs().stream(), archivedJobs().stream())
        .forEach(job -> {
          byJob.put(JobberIds.kept(job.id), reading.nothing());
          lineIds(job).forEach(line -> jobOfLine.put(line, JobberIds.kept(job.id)));
        });
    List<Line> lines = lines();
    if (lines.stream().anyMatch(line -> isUnknown(line, jobOfLine))) {
      visits(jobOfLine);
    }
    Money nobodys = reading.nothing();
    for (Line line : lines) {
      String job = jobOfLine.getOrDefault(line.jobLineId(), "");
      if (job.isEmpty()) {
        nobodys = nobodys.plus(line.price());
      } else {
        byJob.merge(job, line.price(), Money::plus);
      }
    }
    return byJob.size() == 1
        ? List.of(new JobShare(byJob.keySet().iterator().next(), total))
        : JobShare.among(total, byJob, nobodys);
  }

  private static boolean isUnknown(Line line, Map<String, String> jobOfLine) {
    return !line.jobLineId().isEmpty() && !jobOfLine.containsKey(line.jobLineId());
  }

  private List<JobLineIds> openJobs() {
    return invoice.jobs.nodes.isEmpty()
        ? List.of()
        : InnerPages.from("", invoice.id, this::moreOpen);
  }

  private List<JobLineIds> archivedJobs() {
    return invoice.archivedJobs.nodes.isEmpty()
        ? List.of()
        : InnerPages.from("", invoice.id, this::moreArchived);
  }

  private Optional<Slice<JobLineIds>> moreOpen(String after) {
    InvoiceJobsQuery.Builder query = InvoiceJobsQuery.builder().id(invoice.id);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).invoice)
        .map(found -> found.jobs)
        .map(page ->
            new Slice<>(
                page.nodes.stream().map(job -> job.jobLineIds).toList(), page.pageInfo.pageFields));
  }

  private Optional<Slice<JobLineIds>> moreArchived(String after) {
    InvoiceArchivedJobsQuery.Builder query = InvoiceArchivedJobsQuery.builder().id(invoice.id);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).invoice)
        .map(found -> found.archivedJobs)
        .map(page ->
            new Slice<>(
                page.nodes.stream().map(job -> job.jobLineIds).toList(), page.pageInfo.pageFields));
  }

  private List<String> lineIds(JobLineIds job) {
    return job.lineItems.pageInfo.hasNextPage
        ? new WorkDone(reading)
            .jobLines(job.id).stream().map(line -> JobberIds.kept(line.id)).toList()
        : job.lineItems.nodes.stream().map(line -> JobberIds.kept(line.id)).toList();
  }

  private List<Line> lines() {
    return InnerPages.from("", invoice.id, this::moreLines);
  }

  private Optional<Slice<Line>> moreLines(String after) {
    InvoiceLinesQuery.Builder query = InvoiceLinesQuery.builder().id(invoice.id);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).invoice)
        .map(found -> found.lineItems)
        .map(page ->
            new Slice<>(page.nodes.stream().map(this::line).toList(), page.pageInfo.pageFields));
  }

  private Line line(InvoiceLinesQuery.Node line) {
    String from = line.jobLineItem == null ? "" : JobberIds.kept(line.jobLineItem.id);
    return new Line(from, reading.nearest(line.totalPrice));
  }

  /// The lines of the visits it bills, each its visit's job's.
  private void visits(Map<String, String> jobOfLine) {
    for (InvoiceVisitsQuery.Node visit : InnerPages.from("", invoice.id, this::moreVisits)) {
      List<String> ids =
          visit.lineItems.pageInfo.hasNextPage
              ? new WorkDone(reading).visitLines(visit.id).stream().map(line -> line.id).toList()
              : visit.lineItems.nodes.stream().map(line -> line.id).toList();
      ids.forEach(id -> jobOfLine.putIfAbsent(JobberIds.kept(id), JobberIds.kept(visit.job.id)));
    }
  }

  private Optional<Slice<InvoiceVisitsQuery.Node>> moreVisits(String after) {
    InvoiceVisitsQuery.Builder query = InvoiceVisitsQuery.builder().id(invoice.id);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).invoice)
        .map(found -> found.visits)
        .map(page -> new Slice<>(page.nodes, page.pageInfo.pageFields));
  }
}

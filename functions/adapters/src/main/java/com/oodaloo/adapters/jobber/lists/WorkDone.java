package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.lists.InnerPages.Slice;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import com.oodaloo.jobber.graphql.JobLineItemsQuery;
import com.oodaloo.jobber.graphql.JobVisitsQuery;
import com.oodaloo.jobber.graphql.JobsQuery.Node;
import com.oodaloo.jobber.graphql.VisitLineItemsQuery;
import com.oodaloo.jobber.graphql.fragment.LineItemFields;
import com.oodaloo.jobber.graphql.fragment.PageFields;
import com.oodaloo.jobber.graphql.fragment.VisitFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The dated work of a job: the line items of its completed visits, on the day of the visit.
///
/// A job's own line items have no date. They count only when the job is completed and no visit
/// carries any, and then on the day it was completed.
record WorkDone(Reading reading) {
  List<JobLine> of(Node job) {
    List<JobLine> lines = new ArrayList<>();
    for (VisitFields visit : visits(job)) {
      if (visit.completedAt != null) {
        LocalDate day = day(visit);
        lineItems(visit).forEach(item -> lines.add(line(item, day)));
      }
    }
    if (lines.isEmpty() && job.completedAt != null) {
      LocalDate day = reading.dayOf(job.completedAt, Days.NEVER);
      lineItems(job).forEach(item -> lines.add(line(item, day)));
    }
    return lines;
  }

  /// The day it was planned for, unless it was completed before: offices tick visits off late.
  private LocalDate day(VisitFields visit) {
    LocalDate completed = reading.dayOf(visit.completedAt, Days.NEVER);
    LocalDate planned = reading.dayOf(visit.startAt, completed);
    return planned.isBefore(completed) ? planned : completed;
  }

  private JobLine line(LineItemFields item, LocalDate day) {
    Money cost = item.totalCost == null ? reading.nothing() : reading.nearest(item.totalCost);
    return new JobLine(day, item.name, reading.nearest(item.totalPrice), cost);
  }

  private List<VisitFields> visits(Node job) {
    List<VisitFields> visits = new ArrayList<>();
    job.visits.nodes.forEach(node -> visits.add(node.visitFields));
    PageFields end = job.visits.pageInfo.pageFields;
    if (end.hasNextPage) {
      String cursor = InnerPages.cursor(end, job.id);
      visits.addAll(InnerPages.from(cursor, job.id, after -> moreVisits(job.id, after)));
    }
    return visits;
  }

  private Optional<Slice<VisitFields>> moreVisits(String jobId, String after) {
    JobVisitsQuery.Data answer =
        reading.call(JobVisitsQuery.builder().id(jobId).after(after).build());
    return Optional.ofNullable(answer.job)
        .map(job -> job.visits)
        .map(visits ->
            new Slice<>(
                visits.nodes.stream().map(node -> node.visitFields).toList(),
                visits.pageInfo.pageFields));
  }

  /// Read again from the first where the list shows not all.
  private List<LineItemFields> lineItems(VisitFields visit) {
    return visit.lineItems.pageInfo.hasNextPage
        ? visitLines(visit.id)
        : visit.lineItems.nodes.stream().map(node -> node.lineItemFields).toList();
  }

  List<LineItemFields> visitLines(String visitId) {
    return InnerPages.from("", visitId, after -> visitLines(visitId, after));
  }

  private Optional<Slice<LineItemFields>> visitLines(String visitId, String after) {
    VisitLineItemsQuery.Builder query = VisitLineItemsQuery.builder().id(visitId);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).visit)
        .map(visit -> visit.lineItems)
        .map(items ->
            new Slice<>(
                items.nodes.stream().map(node -> node.lineItemFields).toList(),
                items.pageInfo.pageFields));
  }

  private List<LineItemFields> lineItems(Node job) {
    return job.lineItems.pageInfo.hasNextPage
        ? jobLines(job.id)
        : job.lineItems.nodes.stream().map(node -> node.lineItemFields).toList();
  }

  List<LineItemFields> jobLines(String jobId) {
    return InnerPages.from("", jobId, after -> jobLines(jobId, after));
  }

  private Optional<Slice<LineItemFields>> jobLines(String jobId, String after) {
    JobLineItemsQuery.Builder query = JobLineItemsQuery.builder().id(jobId);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).job)
        .map(job -> job.lineItems)
        .map(items ->
            new Slice<>(
                items.nodes.stream().map(node -> node.lineItemFields).toList(),
                items.pageInfo.pageFields));
  }
}

package com.oodaloo.adapters.jobber;

import com.oodaloo.adapters.jobber.InnerPages.Slice;
import com.oodaloo.jobber.graphql.InvoiceArchivedJobsQuery;
import com.oodaloo.jobber.graphql.InvoiceJobsQuery;
import com.oodaloo.jobber.graphql.InvoicesQuery.Node;
import java.util.Optional;
import java.util.stream.Stream;

/// The jobs of an invoice, read again from the first where the list shows not all. Those that are
/// done stand in a list of their own.
record InvoiceWork(Reading reading, Node invoice) {
  Stream<String> open() {
    return invoice.jobs.pageInfo.hasNextPage
        ? InnerPages.from("", invoice.id, this::moreOpen).stream()
        : invoice.jobs.nodes.stream().map(job -> job.id);
  }

  Stream<String> archived() {
    return invoice.archivedJobs.pageInfo.hasNextPage
        ? InnerPages.from("", invoice.id, this::moreArchived).stream()
        : invoice.archivedJobs.nodes.stream().map(job -> job.id);
  }

  private Optional<Slice<String>> moreOpen(String after) {
    InvoiceJobsQuery.Builder query = InvoiceJobsQuery.builder().id(invoice.id);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).invoice)
        .map(found -> found.jobs)
        .map(page ->
            new Slice<>(page.nodes.stream().map(job -> job.id).toList(), page.pageInfo.pageFields));
  }

  private Optional<Slice<String>> moreArchived(String after) {
    InvoiceArchivedJobsQuery.Builder query = InvoiceArchivedJobsQuery.builder().id(invoice.id);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return Optional.ofNullable(reading.call(query.build()).invoice)
        .map(found -> found.archivedJobs)
        .map(page ->
            new Slice<>(page.nodes.stream().map(job -> job.id).toList(), page.pageInfo.pageFields));
  }
}

package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.time.Days;
import com.oodaloo.jobber.graphql.TimeSheetsQuery;
import com.oodaloo.jobber.graphql.TimeSheetsQuery.Node;
import com.oodaloo.jobber.graphql.type.TimeSheetEntriesFilterAttributes;
import java.time.Duration;

/// Hours worked. The list is sorted by their start, which a correction may move, so the nightly
/// comparison looks after what a page missed.
final class TimeEntryList {
  private TimeEntryList() {}

  static Page read(Reading reading) {
    TimeSheetsQuery.Builder query = TimeSheetsQuery.builder();
    if (!reading.isFirstPage()) {
      query.after(reading.request().after());
    }
    reading
        .since(Duration.ZERO)
        .ifPresent(range ->
            query.filter(TimeSheetEntriesFilterAttributes.builder().updatedAt(range).build()));
    TimeSheetsQuery.TimeSheetEntries answer = reading.call(query.build()).timeSheetEntries;
    return reading.page(
        answer.nodes,
        node -> node.id,
        node -> new BookChange.PutTimeEntry(entry(node, reading)),
        reading.next(answer.pageInfo.pageFields, "time entries"));
  }

  /// While the clock still runs the final duration is 0.
  private static TimeEntry entry(Node node, Reading reading) {
    return new TimeEntry(
        JobberIds.kept(node.id),
        node.job == null ? "" : JobberIds.kept(node.job.id),
        node.user == null ? "" : JobberIds.kept(node.user.id),
        reading.dayOf(node.startAt, Days.EVER),
        Duration.ofSeconds(Math.max(0, node.finalDuration)),
        node.labourRate == null ? reading.nothing() : reading.nearest(node.labourRate));
  }
}

package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.adapters.jobber.JobberTransport;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberSource.Account;
import com.oodaloo.app.sync.jobber.JobberSource.Ids;
import com.oodaloo.jobber.graphql.IdsQuery;
import com.oodaloo.jobber.graphql.StillThereQuery;
import com.oodaloo.jobber.graphql.fragment.PageFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which records there are. One document serves all lists, so each call names the one it wants.
record RecordIds(JobberTransport jobber, Account account) {
  Ids page(JobberList list, String after) {
    IdsQuery.Builder query = wanting(list);
    if (!after.isEmpty()) {
      query.after(after);
    }
    return page(list, jobber.call(query.build(), account)).orElseGet(() -> new Ids(List.of(), ""));
  }

  boolean isThere(JobberList list, String id) {
    StillThereQuery.Data answer = jobber.call(asking(list, id).build(), account);
    Stream<@Nullable Object> found =
        Stream.of(
            answer.client,
            answer.quote,
            answer.job,
            answer.invoice,
            answer.paymentRecord,
            answer.payoutRecord,
            answer.expense,
            answer.timeSheetEntry);
    return found.anyMatch(record -> record != null);
  }

  private static IdsQuery.Builder wanting(JobberList list) {
    IdsQuery.Builder query = IdsQuery.builder();
    return switch (list) {
      case CLIENTS -> query.clients(true);
      case QUOTES -> query.quotes(true);
      case JOBS -> query.jobs(true);
      case INVOICES -> query.invoices(true);
      case PAYMENTS -> query.payments(true);
      case PAYOUTS -> query.payouts(true);
      case EXPENSES -> query.expenses(true);
      case TIME_ENTRIES -> query.timeEntries(true);
    };
  }

  private static StillThereQuery.Builder asking(JobberList list, String id) {
    StillThereQuery.Builder query = StillThereQuery.builder().id(id);
    return switch (list) {
      case CLIENTS -> query.client(true);
      case QUOTES -> query.quote(true);
      case JOBS -> query.job(true);
      case INVOICES -> query.invoice(true);
      case PAYMENTS -> query.payment(true);
      case PAYOUTS -> query.payout(true);
      case EXPENSES -> query.expense(true);
      case TIME_ENTRIES -> query.timeEntry(true);
    };
  }

  private static Optional<Ids> page(JobberList list, IdsQuery.Data data) {
    return switch (list) {
      case CLIENTS ->
          Optional.ofNullable(data.clients)
              .map(page -> ids(page.nodes.stream().map(row -> row.id), page.pageInfo.pageFields));
      case QUOTES ->
          Optional.ofNullable(data.quotes)
              .map(page -> ids(page.nodes.stream().map(row -> row.id), page.pageInfo.pageFields));
      case JOBS ->
          Optional.ofNullable(data.jobs)
              .map(page -> ids(page.nodes.stream().map(row -> row.id), page.pageInfo.pageFields));
      case INVOICES ->
          Optional.ofNullable(data.invoices)
              .map(page -> ids(page.nodes.stream().map(row -> row.id), page.pageInfo.pageFields));
      case PAYMENTS ->
          Optional.ofNullable(data.paymentRecords)
              .map(page -> ids(page.nodes.stream().map(row -> row.id), page.pageInfo.pageFields));
      case PAYOUTS ->
          Optional.ofNullable(data.payoutRecords)
              .map(page -> ids(page.nodes.stream().map(row -> row.id), page.pageInfo.pageFields));
      case EXPENSES ->
          Optional.ofNullable(data.expenses)
              .map(page -> ids(page.nodes.stream().map(row -> row.id), page.pageInfo.pageFields));
      case TIME_ENTRIES ->
          Optional.ofNullable(data.timeSheetEntries)
              .map(page -> ids(page.nodes.stream().map(row -> row.id), page.pageInfo.pageFields));
    };
  }

  private static Ids ids(Stream<String> ids, PageFields end) {
    if (end.hasNextPage && end.endCursor == null) {
      throw new Rejected(Reason.PROTOCOL, "ids promise a next page without a cursor");
    }
    String next = end.hasNextPage && end.endCursor != null ? end.endCursor : "";
    return new Ids(ids.map(JobberIds::kept).toList(), next);
  }
}

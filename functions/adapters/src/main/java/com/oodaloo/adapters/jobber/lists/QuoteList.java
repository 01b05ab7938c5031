package com.oodaloo.adapters.jobber.lists;

import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.Quote.Certainty;
import com.oodaloo.domain.invoice.Quote.StatusSeen;
import com.oodaloo.jobber.graphql.QuotesQuery;
import com.oodaloo.jobber.graphql.QuotesQuery.Node;
import com.oodaloo.jobber.graphql.type.QuoteFilterAttributes;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Quotes with their present status, in Jobber's own word, and the moment it began.
final class QuoteList {
  private QuoteList() {}

  static Page read(Reading reading) {
    QuotesQuery.Builder query = QuotesQuery.builder();
    if (!reading.isFirstPage()) {
      query.after(reading.request().after());
    }
    reading
        .since(Duration.ZERO)
        .ifPresent(range -> query.filter(QuoteFilterAttributes.builder().updatedAt(range).build()));
    QuotesQuery.Quotes answer = reading.call(query.build()).quotes;
    return reading.page(
        answer.nodes.stream()
            .filter(node -> node.client == null || !node.client.sampleData)
            .toList(),
        node -> node.id,
        node -> new BookChange.PutQuote(quote(node, reading)),
        reading.next(answer.pageInfo.pageFields, "quotes"));
  }

  private static Quote quote(Node node, Reading reading) {
    return new Quote(
        JobberIds.kept(node.id),
        node.quoteNumber,
        node.client == null ? "" : JobberIds.kept(node.client.id),
        reading.exactly(node.amounts.total),
        reading.nearest(node.amounts.outstandingDepositAmount),
        node.quoteStatus.rawValue,
        log(node));
  }

  /// Every moment Jobber still knows, oldest first: the present status, and the last time of some
  /// earlier ones.
  private static List<StatusSeen> log(Node node) {
    return Stream.of(
            seen("draft", node.createdAt),
            seen(Quote.AWAITING_RESPONSE, node.sentAt),
            seen("changes_requested", node.lastTransitioned.changesRequestedAt),
            seen(Quote.APPROVED, node.lastTransitioned.approvedAt),
            seen(Quote.CONVERTED, node.lastTransitioned.convertedAt),
            seen(node.quoteStatus.rawValue, node.transitionedAt))
        .flatMap(Optional::stream)
        .distinct()
        .sorted(Comparator.comparing(StatusSeen::at))
        .toList();
  }

  private static Optional<StatusSeen> seen(String status, @Nullable OffsetDateTime at) {
    return Optional.ofNullable(at)
        .map(moment -> new StatusSeen(status, moment.toInstant(), Certainty.STATED));
  }
}

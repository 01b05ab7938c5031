package com.oodaloo.adapters.jobber;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.JobberSource.Page;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.Quote.Certainty;
import com.oodaloo.domain.invoice.Quote.StatusSeen;
import com.oodaloo.jobber.graphql.QuotesQuery;
import com.oodaloo.jobber.graphql.QuotesQuery.Node;
import com.oodaloo.jobber.graphql.type.QuoteFilterAttributes;
import java.time.Duration;
import java.util.List;

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
    List<BookChange> changes =
        answer.nodes.stream()
            .filter(node -> node.client == null || !node.client.sampleData)
            .<BookChange>map(node -> new BookChange.PutQuote(quote(node, reading)))
            .toList();
    return new Page(changes, reading.next(answer.pageInfo.pageFields, "quotes"));
  }

  private static Quote quote(Node node, Reading reading) {
    String status = node.quoteStatus.rawValue;
    StatusSeen seen = new StatusSeen(status, node.transitionedAt.toInstant(), Certainty.STATED);
    return new Quote(
        JobberIds.kept(node.id),
        node.quoteNumber,
        node.client == null ? "" : JobberIds.kept(node.client.id),
        reading.exactly(node.amounts.total),
        status,
        List.of(seen));
  }
}

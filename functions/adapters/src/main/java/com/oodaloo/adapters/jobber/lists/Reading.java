package com.oodaloo.adapters.jobber.lists;

import com.apollographql.apollo.api.Operation;
import com.oodaloo.adapters.jobber.JobberIds;
import com.oodaloo.adapters.jobber.JobberTransport;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.app.sync.jobber.JobberSource.Request;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.jobber.graphql.fragment.PageFields;
import com.oodaloo.jobber.graphql.type.Iso8601DateTimeRangeInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One reading of one list: how to call, where to begin, and how Jobber's days and amounts become
/// the firm's.
record Reading(JobberTransport jobber, Request request) {
  /// It is disputed whether `after` includes its own moment, and moments are whole seconds.
  private static final Duration EDGE = Duration.ofSeconds(2);

  /// What a `Float` may be off a whole cent by its own arithmetic.
  private static final BigDecimal DUST = new BigDecimal("0.000001");

  <D extends Operation.Data> D call(Operation<D> operation) {
    return jobber.call(operation, request.account());
  }

  boolean isFirstPage() {
    return request.after().isEmpty();
  }

  /// Everything is wanted, not only what changed.
  boolean isWhole() {
    return request.since().equals(Instant.EPOCH);
  }

  /// Where a list sorted by the moment of change goes on.
  PageCursor place() {
    return PageCursor.of(request.after(), request.since());
  }

  /// The range of changes from the place on; empty when everything is wanted.
  Optional<Iso8601DateTimeRangeInput> changed() {
    return range(place().from());
  }

  /// The cursor of the page after one whose last row changed at `reached`, empty when there is
  /// none.
  String next(PageFields page, OffsetDateTime reached, String list) {
    if (!page.hasNextPage) {
      return "";
    }
    PageCursor place = place();
    PageCursor next = place.next(reached.toInstant(), cursor(page, list));
    if (next.equals(place)) {
      throw new Rejected(Reason.PROTOCOL, list + " promise a next page that is the same");
    }
    return next.text();
  }

  private static Optional<Iso8601DateTimeRangeInput> range(Instant from) {
    if (from.equals(Instant.EPOCH)) {
      return Optional.empty();
    }
    OffsetDateTime after = from.minus(EDGE).atOffset(ZoneOffset.UTC);
    return Optional.of(Iso8601DateTimeRangeInput.builder().after(after).build());
  }

  private static String cursor(PageFields page, String list) {
    if (page.endCursor == null) {
      throw new Rejected(Reason.PROTOCOL, list + " promise a next page without a cursor");
    }
    return page.endCursor;
  }

  /// The range from `earlier` before the reading's beginning on; empty when everything is wanted.
  Optional<Iso8601DateTimeRangeInput> since(Duration earlier) {
    return isWhole() ? Optional.empty() : range(request.since().minus(earlier));
  }

  boolean isBefore(OffsetDateTime moment) {
    return moment.toInstant().isBefore(request.since().minus(EDGE));
  }

  /// The cursor of the next page, empty when there is none.
  String next(PageFields page, String list) {
    if (!page.hasNextPage) {
      return "";
    }
    if (page.endCursor == null || page.endCursor.equals(request.after())) {
      throw new Rejected(Reason.PROTOCOL, list + " promise a next page without a cursor");
    }
    return page.endCursor;
  }

  /// The day somebody would say in the firm's office at that moment.
  LocalDate dayOf(@Nullable OffsetDateTime moment, LocalDate otherwise) {
    return moment == null ? otherwise : zone().dayOf(moment.toInstant());
  }

  /// The day that was meant where Jobber writes a date as a moment: local midnight as a rule, UTC
  /// midnight where a date came from elsewhere.
  LocalDate dateOf(@Nullable OffsetDateTime moment, LocalDate otherwise) {
    if (moment == null) {
      return otherwise;
    }
    OffsetDateTime utc = moment.withOffsetSameInstant(ZoneOffset.UTC);
    return utc.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? utc.toLocalDate()
        : zone().dayOf(moment.toInstant());
  }

  /// A page of the rows that can be read. A row that cannot is left out and named, so that one
  /// amount out of order does not keep a firm from everything that comes after it.
  <N> Page page(List<N> rows, Function<N, String> id, Function<N, BookChange> change, String next) {
    List<BookChange> changes = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (N row : rows) {
      try {
        changes.add(change.apply(row));
      } catch (UnreadableRecord
          | ArithmeticException
          | IllegalArgumentException
          | DateTimeException _) {
        unreadable.add(request.list() + " " + JobberIds.kept(id.apply(row)));
      }
    }
    return new Page(changes, next, unreadable);
  }

  /// An amount that settles something, to the cent.
  ///
  /// @throws UnreadableRecord when it has a true fraction of a cent
  Money exactly(BigDecimal dollars) {
    Money nearest = nearest(dollars);
    BigDecimal off = new BigDecimal(nearest.plain()).subtract(dollars).abs();
    if (off.compareTo(DUST) > 0) {
      throw new UnreadableRecord("an amount has a fraction of a cent");
    }
    return nearest;
  }

  /// A price or cost, which the office may have typed with fractions of a cent.
  Money nearest(BigDecimal dollars) {
    return Money.rounded(dollars, request.account().currency(), RoundingMode.HALF_UP);
  }

  Money nothing() {
    return Money.zero(request.account().currency());
  }

  private BusinessZone zone() {
    return request.account().zone();
  }
}

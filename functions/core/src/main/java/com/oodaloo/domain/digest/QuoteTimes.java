package com.oodaloo.domain.digest;

import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.Quote.StatusSeen;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How quotes fare, by our own log of their states: how many wait for an answer and since when, and
/// how many were won or lost in a week.
///
/// Days are whole days of the firm's zone; both are 0 when none waits. Won is approved or turned
/// into a job for the first time, lost is archived without that.
public record QuoteTimes(
    int waiting, int medianWaitDays, int longestWaitDays, int wonInWeek, int lostInWeek) {
  private static final Set<String> WON = Set.of(Quote.APPROVED, Quote.CONVERTED);
  private static final Set<String> LOST = Set.of("archived");

  public static QuoteTimes of(List<Quote> quotes, Week week, LocalDate today, BusinessZone zone) {
    List<Integer> waits =
        quotes.stream()
            .filter(Quote::isWaiting)
            .map(quote -> waitDays(quote, today, zone))
            .sorted()
            .toList();
    return new QuoteTimes(
        waits.size(),
        waits.isEmpty() ? 0 : waits.get((waits.size() - 1) / 2),
        waits.isEmpty() ? 0 : waits.getLast(),
        count(quotes, week, zone, QuoteTimes::won),
        count(quotes, week, zone, QuoteTimes::lost));
  }

  private static int waitDays(Quote quote, LocalDate today, BusinessZone zone) {
    return quote
        .last(Quote.AWAITING_RESPONSE)
        .map(sent -> ChronoUnit.DAYS.between(zone.dayOf(sent), today))
        .map(days -> Math.max(0, Math.toIntExact(days)))
        .orElse(0);
  }

  /// When something became of a quote.
  private interface Outcome {
    Optional<Instant> at(Quote quote);
  }

  private static int count(List<Quote> quotes, Week week, BusinessZone zone, Outcome outcome) {
    return Math.toIntExact(
        quotes.stream()
            .flatMap(quote -> outcome.at(quote).stream())
            .filter(at -> week.contains(zone.dayOf(at)))
            .count());
  }

  private static Optional<Instant> won(Quote quote) {
    return first(quote, WON);
  }

  private static Optional<Instant> lost(Quote quote) {
    return won(quote).isPresent() ? Optional.empty() : first(quote, LOST);
  }

  private static Optional<Instant> first(Quote quote, Set<String> statuses) {
    return quote.log().stream()
        .filter(seen -> statuses.contains(seen.status()))
        .map(StatusSeen::at)
        .min(Comparator.naturalOrder());
  }
}

package com.oodaloo.domain.firm;

import com.oodaloo.domain.firm.SourceFeed.Source;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a firm's sources stand. A source that is not among them is taken to be read as it should.
public record Feeds(List<SourceFeed> feeds) {
  public static final Feeds FRESH = new Feeds(List.of());

  public Feeds {
    feeds = List.copyOf(feeds);
  }

  /// The connection of that source that is longest not read, if one is not fresh.
  public Optional<SourceFeed> stale(Source source, LocalDate today) {
    return feeds.stream()
        .filter(feed -> feed.source() == source && !feed.isFresh(today))
        .min(Comparator.comparing(SourceFeed::lastSync).thenComparing(SourceFeed::state));
  }

  /// The same as they were known at the end of an earlier day: a read since then is not known yet.
  public Feeds at(LocalDate day) {
    return new Feeds(
        feeds.stream()
            .map(feed ->
                Days.isKnown(feed.lastSync()) && feed.lastSync().isAfter(day)
                    ? new SourceFeed(feed.source(), SourceFeed.State.OK, day)
                    : feed)
            .toList());
  }
}

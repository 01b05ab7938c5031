package com.oodaloo.adapters.jobber;

import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.app.sync.jobber.QueryPoints.Level;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What a firm's bucket at Jobber holds, by every answer's word, so that nothing is asked for that
/// it does not hold.
///
/// The level is kept for other processes while it is below half, and when a price is new; a bucket
/// nobody wrote about is full.
public final class PointsBucket {
  /// What no document of ours asks for (`DocumentsTest`): the price of one never sent before.
  static final long POINTS_MAX = 5_000;

  /// How long a level of our own is believed before another process may have drawn on it.
  private static final Duration BELIEVED = Duration.ofSeconds(5);

  private final QueryPoints kept;
  private final Clock clock;
  private final Map<FirmId, Level> known = new ConcurrentHashMap<>();

  public PointsBucket(QueryPoints kept, Clock clock) {
    this.kept = kept;
    this.clock = clock;
  }

  /// How long until the bucket holds what the operation asks for.
  Duration untilPayable(FirmId firm, String operation) {
    Instant now = clock.instant();
    return level(firm, now)
        .map(level ->
            level.untilHolds(level.priceByOperation().getOrDefault(operation, POINTS_MAX), now))
        .orElse(Duration.ZERO);
  }

  private Optional<Level> level(FirmId firm, Instant now) {
    Level own = known.get(firm);
    if (own != null && own.at().plus(BELIEVED).isAfter(now)) {
      return Optional.of(own);
    }
    Optional<Level> stored = kept.find(firm);
    stored.ifPresent(level -> known.merge(firm, level, PointsBucket::later));
    return Optional.ofNullable(known.get(firm));
  }

  private static Level later(Level one, Level other) {
    return other.at().isAfter(one.at()) ? other : one;
  }

  /// Takes in what an answer says of the bucket; one that says nothing changes nothing.
  void answered(FirmId firm, String operation, JobberCost cost) {
    if (cost.requested() == 0) {
      return;
    }
    Level before = known.get(firm);
    Map<String, Long> prices = before == null ? Map.of() : before.priceByOperation();
    boolean newPrice = !Long.valueOf(cost.requested()).equals(prices.get(operation));
    Level level =
        new Level(
                cost.available(), cost.maximum(), cost.restoredPerSecond(), clock.instant(), prices)
            .priced(operation, cost.requested());
    known.put(firm, level);
    if (newPrice || cost.available() < cost.maximum() / 2) {
      kept.keep(firm, level);
    }
  }
}

package com.oodaloo.app.sync.jobber;

import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is left of a firm's points at Jobber, kept for the next call. It is what the last answer
/// said, so losing it costs a refusal, never a row.
public interface QueryPoints {
  /// For calls that are too few to count.
  QueryPoints NOT_KEPT =
      new QueryPoints() {
        @Override
        public Optional<Level> find(FirmId firm) {
          return Optional.empty();
        }

        @Override
        public void keep(FirmId firm, Level level) {}
      };

  Optional<Level> find(FirmId firm);

  /// Keeps it, unless something later is kept.
  void keep(FirmId firm, Level level);

  /// How full the bucket was at a moment, and what each operation was last priced at.
  record Level(
      long available,
      long maximum,
      long restoredPerSecond,
      Instant at,
      Map<String, Long> priceByOperation) {
    public Level {
      priceByOperation = Map.copyOf(priceByOperation);
      if (restoredPerSecond < 1) {
        throw new IllegalArgumentException("a bucket that is never refilled");
      }
    }

    /// What it holds at `now`: filled by the second, up to its maximum.
    public long availableAt(Instant now) {
      long seconds = Math.max(0, Duration.between(at, now).toSeconds());
      return Math.min(maximum, available + Math.min(seconds, maximum) * restoredPerSecond);
    }

    /// How long until it holds that many points, zero if it does: (requested − available) ÷ refill.
    public Duration untilHolds(long points, Instant now) {
      long missing = Math.max(0, Math.min(points, maximum) - availableAt(now));
      return Duration.ofMillis(Math.ceilDiv(missing * 1_000, restoredPerSecond));
    }

    public Level priced(String operation, long points) {
      Map<String, Long> prices = new HashMap<>(priceByOperation);
      prices.put(operation, points);
      return new Level(available, maximum, restoredPerSecond, at, prices);
    }
  }
}

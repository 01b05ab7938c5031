package com.oodaloo.adapters.jobber;

import com.apollographql.apollo.api.ApolloResponse;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;

/// The price of a query and the state of the bucket it is paid from, as Jobber says it with every
/// answer.
record JobberCost(long requested, long available, long maximum, long restoredPerSecond) {
  /// The bucket is refilled by the second; a little more keeps two clocks from disagreeing.
  private static final Duration MARGIN = Duration.ofMillis(50);

  /// What is not said is taken as the documented bucket, empty.
  static JobberCost of(ApolloResponse<?> response) {
    Map<?, ?> cost = map(response.extensions, "cost");
    Map<?, ?> status = map(cost, "throttleStatus");
    return new JobberCost(
        number(cost, "requestedQueryCost").orElse(0),
        number(status, "currentlyAvailable").orElse(0),
        number(status, "maximumAvailable").orElse(10_000),
        Math.max(1, number(status, "restoreRate").orElse(500)));
  }

  /// A query dearer than the full bucket never runs, however long one waits.
  boolean isUnpayable() {
    return requested > maximum;
  }

  /// How long until the bucket holds the price.
  Duration untilPayable() {
    long missing = Math.max(0, requested - available);
    return Duration.ofMillis(Math.ceilDiv(missing * 1000, restoredPerSecond)).plus(MARGIN);
  }

  private static Map<?, ?> map(Map<?, ?> from, String name) {
    return from.get(name) instanceof Map<?, ?> found ? found : Map.of();
  }

  private static OptionalLong number(Map<?, ?> from, String name) {
    return from.get(name) instanceof Number found
        ? OptionalLong.of(found.longValue())
        : OptionalLong.empty();
  }
}

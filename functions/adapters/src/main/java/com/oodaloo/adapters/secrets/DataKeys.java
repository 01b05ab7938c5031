package com.oodaloo.adapters.secrets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Remembers data keys within stated bounds, so that KMS is not asked for every row: fifteen
/// minutes, and a hundred seals under one key.
public final class DataKeys {
  static final Duration KEPT_FOR = Duration.ofMinutes(15);
  static final int SEALS_MAX = 100;
  static final int KEYS_MAX = 256;

  private final MasterKey master;
  private final Clock clock;
  private final Map<Bound, Kept> sealing = new LinkedHashMap<>();
  private final Map<String, Kept> opening = new LinkedHashMap<>();

  public DataKeys(MasterKey master, Clock clock) {
    this.master = master;
    this.clock = clock;
  }

  private record Kept(DataKey key, Instant until, int uses) {
    boolean isGood(Instant now) {
      return now.isBefore(until) && uses < SEALS_MAX;
    }
  }

  /// A key to seal with for that firm and source.
  synchronized DataKey forSealing(Bound bound) {
    Bound whose = new Bound(bound.firm(), bound.source(), 0);
    Instant now = clock.instant();
    @Nullable Kept kept = sealing.remove(whose);
    Kept good =
        kept != null && kept.isGood(now)
            ? kept
            : new Kept(master.fresh(bound.context()), now.plus(KEPT_FOR), 0);
    sealing.put(whose, new Kept(good.key(), good.until(), good.uses() + 1));
    forgetEldest(sealing);
    return good.key();
  }

  /// The key that was wrapped so, for that firm and source.
  synchronized DataKey forOpening(byte[] wrapped, Bound bound) {
    String name =
        bound.firm()
            + "|"
            + bound.source().word()
            + "|"
            + Base64.getEncoder().encodeToString(wrapped);
    Instant now = clock.instant();
    @Nullable Kept kept = opening.get(name);
    if (kept != null && now.isBefore(kept.until())) {
      return kept.key();
    }
    opening.remove(name);
    DataKey key = master.unwrap(wrapped, bound.context());
    opening.put(name, new Kept(key, now.plus(KEPT_FOR), 0));
    forgetEldest(opening);
    return key;
  }

  private static void forgetEldest(Map<?, Kept> keys) {
    while (keys.size() > KEYS_MAX) {
      keys.remove(keys.keySet().iterator().next());
    }
  }
}

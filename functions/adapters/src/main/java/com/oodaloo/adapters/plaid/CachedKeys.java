package com.oodaloo.adapters.plaid;

import com.oodaloo.app.Unavailable;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers keys, and ids that have none, within stated bounds.
///
/// Anybody can send a webhook with a made-up key id, and each would cost a call to Plaid: the
/// unknown ones are remembered too, and beyond ten questions a minute none is asked. A known key is
/// asked about again after an hour, to learn that it expired, but serves a day when nobody answers.
/// One question at a time: requests for the same new key wait for one fetch of at most 3 s.
public final class CachedKeys implements VerificationKeys {
  static final int KNOWN_MAX = 16;
  static final int UNKNOWN_MAX = 256;
  static final int QUESTIONS_MAX = 10;
  static final Duration QUESTIONS_PER = Duration.ofMinutes(1);
  static final Duration FRESH_FOR = Duration.ofHours(1);
  static final Duration GOOD_FOR = Duration.ofHours(24);
  static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

  private final VerificationKeys source;
  private final Map<String, Known> known = new LinkedHashMap<>();
  private final Map<String, Instant> unknown = new LinkedHashMap<>();
  private Instant minute = Instant.EPOCH;
  private int questions;

  public CachedKeys(VerificationKeys source) {
    this.source = source;
  }

  private record Known(PublicKey key, Instant since) {
    boolean isWithin(Duration age, Instant now) {
      return since.plus(age).isAfter(now);
    }
  }

  @Override
  public synchronized Optional<PublicKey> find(String kid, Instant now) {
    @Nullable Known kept = known.get(kid);
    if (kept != null && kept.isWithin(FRESH_FOR, now)) {
      return Optional.of(kept.key());
    }
    @Nullable Instant missed = unknown.get(kid);
    if (missed != null && missed.plus(UNKNOWN_FOR).isAfter(now)) {
      return Optional.empty();
    }
    try {
      return remember(kid, ask(kid, now), now);
    } catch (Unavailable silence) {
      if (kept != null && kept.isWithin(GOOD_FOR, now)) {
        return Optional.of(kept.key());
      }
      throw silence;
    }
  }

  private Optional<PublicKey> ask(String kid, Instant now) {
    if (!minute.plus(QUESTIONS_PER).isAfter(now)) {
      minute = now;
      questions = 0;
    }
    if (questions >= QUESTIONS_MAX) {
      throw new Unavailable("too many unknown verification keys for one minute", QUESTIONS_PER);
    }
    questions++;
    return source.find(kid, now);
  }

  private Optional<PublicKey> remember(String kid, Optional<PublicKey> answer, Instant now) {
    known.remove(kid);
    unknown.remove(kid);
    if (answer.isPresent()) {
      known.put(kid, new Known(answer.get(), now));
    } else {
      unknown.put(kid, now);
    }
    forgetEldest(known, KNOWN_MAX);
    forgetEldest(unknown, UNKNOWN_MAX);
    return answer;
  }

  private static void forgetEldest(Map<String, ?> entries, int max) {
    while (entries.size() > max) {
      entries.remove(entries.keySet().iterator().next());
    }
  }
}

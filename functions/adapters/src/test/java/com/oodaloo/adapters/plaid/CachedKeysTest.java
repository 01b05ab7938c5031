package com.oodaloo.adapters.plaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.app.Unavailable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Remembered keys")
class CachedKeysTest {
  private static final Instant NOW = Instant.parse("2025-01-16T12:00:00Z");

  private final PlaidSigner plaid = new PlaidSigner("key");
  private final List<String> asked = new ArrayList<>();
  private final CachedKeys keys =
      new CachedKeys((kid, _) -> {
        asked.add(kid);
        return kid.startsWith("key") ? Optional.of(plaid.key()) : Optional.empty();
      });

  @Test
  @DisplayName("are asked for ten times a minute, and ten times again in the next")
  void tenAMinute() {
    ask("made-up-", 10, NOW);
    Instant lastMoment = NOW.plus(CachedKeys.QUESTIONS_PER).minusMillis(1);
    assertThatThrownBy(() -> keys.find("late", lastMoment)).isInstanceOf(Unavailable.class);

    ask("another-", 10, NOW.plus(CachedKeys.QUESTIONS_PER));

    assertThat(asked).hasSize(20);
  }

  @Test
  @DisplayName("are sixteen at most: a seventeenth takes the place of the eldest")
  void sixteen() {
    ask("key-a", 8, NOW);
    Instant next = NOW.plus(CachedKeys.QUESTIONS_PER);
    ask("key-b", 8, next);
    assertThat(keys.find("key-a0", next)).isPresent();
    assertThat(asked).hasSize(CachedKeys.KNOWN_MAX);

    ask("key-c", 1, next);
    assertThat(keys.find("key-a1", next)).isPresent();
    assertThat(asked).hasSize(CachedKeys.KNOWN_MAX + 1);
    assertThat(keys.find("key-a0", next)).isPresent();

    assertThat(asked).hasSize(CachedKeys.KNOWN_MAX + 2).last().isEqualTo("key-a0");
  }

  @Test
  @DisplayName("that Plaid does not know are asked for again after a minute, when it may")
  void unknown() {
    assertThat(keys.find("new", NOW)).isEmpty();
    assertThat(keys.find("new", NOW.plus(CachedKeys.UNKNOWN_FOR).minusMillis(1))).isEmpty();
    assertThat(asked).hasSize(1);

    assertThat(keys.find("new", NOW.plus(CachedKeys.UNKNOWN_FOR))).isEmpty();
    assertThat(asked).hasSize(2);
  }

  private void ask(String prefix, int times, Instant now) {
    for (int i = 0; i < times; i++) {
      keys.find(prefix + i, now);
    }
  }
}

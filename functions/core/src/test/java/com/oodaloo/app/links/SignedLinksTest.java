package com.oodaloo.app.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.domain.firm.FirmId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A signed link")
class SignedLinksTest {
  private static final Instant NOW = Instant.parse("2025-03-03T14:00:00Z");
  private static final FirmId FIRM = new FirmId("f-precision");
  private static final Duration WEEK = Duration.ofDays(7);

  private final SignedLinks links = at(NOW, "a key of at least sixteen bytes");

  @Test
  @DisplayName("opens what it was made for")
  void opens() {
    String token = links.sign(Purpose.ANSWER, FIRM, "q-äöü.1", WEEK);

    assertThat(links.check(token, Purpose.ANSWER))
        .isInstanceOfSatisfying(
            SignedLinks.Checked.Valid.class,
            valid -> {
              assertThat(valid.firm()).isEqualTo(FIRM);
              assertThat(valid.item()).isEqualTo("q-äöü.1");
              assertThat(valid.expires()).isEqualTo(NOW.plus(WEEK));
            });
  }

  @Test
  @DisplayName("opens nothing else")
  void onePurpose() {
    String token = links.sign(Purpose.TRAY, FIRM, "", WEEK);

    for (Purpose purpose : Purpose.values()) {
      boolean opens = links.check(token, purpose) instanceof SignedLinks.Checked.Valid;
      assertThat(opens).as("as %s", purpose).isEqualTo(purpose == Purpose.TRAY);
    }
  }

  @Test
  @DisplayName("says it is expired from the second it expires")
  void expires() {
    String token = links.sign(Purpose.TRAY, FIRM, "", WEEK);

    assertThat(
            at(NOW.plus(WEEK).minusSeconds(1), "a key of at least sixteen bytes")
                .check(token, Purpose.TRAY))
        .isInstanceOf(SignedLinks.Checked.Valid.class);
    assertThat(at(NOW.plus(WEEK), "a key of at least sixteen bytes").check(token, Purpose.TRAY))
        .isEqualTo(new SignedLinks.Checked.Expired(FIRM, ""));
  }

  @Test
  @DisplayName("is refused after any single bit was flipped")
  void bitFlips() {
    byte[] token =
        links.sign(Purpose.ANSWER, FIRM, "q-1", WEEK).getBytes(StandardCharsets.ISO_8859_1);
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] flipped = token.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(links.check(new String(flipped, StandardCharsets.ISO_8859_1), Purpose.ANSWER))
          .as("bit %s", bit)
          .isEqualTo(new SignedLinks.Checked.Refused());
    }
  }

  @Test
  @DisplayName("of another key is refused")
  void otherKey() {
    String token = at(NOW, "another key of sixteen bytes").sign(Purpose.TRAY, FIRM, "", WEEK);

    assertThat(links.check(token, Purpose.TRAY)).isEqualTo(new SignedLinks.Checked.Refused());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "......", "v1.tray.f.a.b.c.d", "a.b.c.d.e.f.g.h", "\u0000"})
  @DisplayName("that was never signed is refused without an exception")
  void garbage(String token) {
    assertThat(links.check(token, Purpose.TRAY)).isEqualTo(new SignedLinks.Checked.Refused());
    assertThat(links.check(token.repeat(2000), Purpose.TRAY))
        .isEqualTo(new SignedLinks.Checked.Refused());
  }

  @Test
  @DisplayName("needs a key that cannot be guessed")
  void shortKey() {
    assertThatThrownBy(() -> at(NOW, "short")).hasMessageContaining("16 bytes");
  }

  private static SignedLinks at(Instant now, String key) {
    return new SignedLinks(
        key.getBytes(StandardCharsets.UTF_8),
        Clock.fixed(now, ZoneOffset.UTC),
        RandomGenerator.of("L64X128MixRandom"));
  }
}

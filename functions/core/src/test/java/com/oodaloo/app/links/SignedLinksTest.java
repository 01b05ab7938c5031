package com.oodaloo.app.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.domain.firm.FirmId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
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

  @Test
  @DisplayName("of the key before opens while keys are changed, and no longer afterwards")
  void keyRing() {
    String old = links.sign(Purpose.TRAY, FIRM, "", WEEK);
    SignedLinks during = ring("the new key of the ring", "a key of at least sixteen bytes");
    SignedLinks after = ring("the new key of the ring");
    String fresh = during.sign(Purpose.TRAY, FIRM, "", WEEK);

    assertThat(during.check(old, Purpose.TRAY)).isInstanceOf(SignedLinks.Checked.Valid.class);
    assertThat(after.check(fresh, Purpose.TRAY)).isInstanceOf(SignedLinks.Checked.Valid.class);
    assertThat(after.check(old, Purpose.TRAY)).isEqualTo(new SignedLinks.Checked.Refused());
    assertThat(links.check(fresh, Purpose.TRAY)).isEqualTo(new SignedLinks.Checked.Refused());
    assertThat(fresh.split("\\.", -1)[1]).isNotEqualTo(old.split("\\.", -1)[1]);
  }

  @Test
  @DisplayName("of a firm whose links were revoked is void; later ones and other firms' are not")
  void revoked() {
    String before = links.sign(Purpose.TRAY, FIRM, "", WEEK);
    String others = links.sign(Purpose.TRAY, new FirmId("neighbour"), "", WEEK);
    Instant moment = NOW.plusMillis(1);
    SignedLinks later =
        new SignedLinks(
            keys("a key of at least sixteen bytes"),
            (firm, _) -> firm.equals(FIRM) ? moment : Instant.EPOCH,
            Clock.fixed(moment, ZoneOffset.UTC),
            RandomGenerator.of("L64X128MixRandom"));
    String after = later.sign(Purpose.TRAY, FIRM, "", WEEK);
    String out = links.sign(Purpose.UNSUBSCRIBE, FIRM, "", WEEK);

    assertThat(later.check(before, Purpose.TRAY)).isEqualTo(new SignedLinks.Checked.Refused());
    assertThat(later.check(others, Purpose.TRAY)).isInstanceOf(SignedLinks.Checked.Valid.class);
    assertThat(later.check(after, Purpose.TRAY)).isInstanceOf(SignedLinks.Checked.Valid.class);
    assertThat(later.check(out, Purpose.UNSUBSCRIBE))
        .as("the way out of the mail stays open")
        .isInstanceOf(SignedLinks.Checked.Valid.class);
  }

  @Test
  @DisplayName("lives for two weeks at most, but for the way out of the mail")
  void longLife() {
    Duration longer = SignedLinks.LIFE_MAX.plusMillis(1);

    assertThat(links.check(links.sign(Purpose.TRAY, FIRM, ""), Purpose.TRAY))
        .isInstanceOfSatisfying(
            SignedLinks.Checked.Valid.class,
            valid -> assertThat(valid.expires()).isEqualTo(NOW.plus(SignedLinks.LIFE_MAX)));
    assertThat(links.sign(Purpose.UNSUBSCRIBE, FIRM, "", longer)).isNotEmpty();
    assertThatThrownBy(() -> links.sign(Purpose.TRAY, FIRM, "", longer))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("cannot be put together from the parts of two others, nor have its fields shifted")
  void mixed() {
    String[] one = links.sign(Purpose.ANSWER, FIRM, "q-1", WEEK).split("\\.", -1);
    String[] other =
        links.sign(Purpose.ANSWER, new FirmId("neighbour"), "q-2", WEEK).split("\\.", -1);
    for (int mask = 1; mask < (1 << one.length) - 1; mask++) {
      String[] mixed = one.clone();
      for (int field = 0; field < one.length; field++) {
        mixed[field] = (mask >> field & 1) == 1 ? other[field] : one[field];
      }
      String token = String.join(".", mixed);
      boolean whole = token.equals(String.join(".", one)) || token.equals(String.join(".", other));
      assertThat(links.check(token, Purpose.ANSWER) instanceof SignedLinks.Checked.Valid)
          .isEqualTo(whole);
    }
    String shifted = String.join(".", one).replaceFirst("precision\\.", "precisio.n");
    assertThat(links.check(shifted, Purpose.ANSWER)).isEqualTo(new SignedLinks.Checked.Refused());
  }

  @Test
  @DisplayName("carries 128 bits that no other link carries, and says whose it is")
  void stamp() {
    String token = links.sign(Purpose.ANSWER, FIRM, "q-1", WEEK);
    SignedLinks.Stamp stamp = links.stamp(token).orElseThrow();

    assertThat(stamp.firm()).isEqualTo(FIRM);
    assertThat(stamp.nonce()).matches("[0-9a-f]{32}");
    assertThat(links.stamp(links.sign(Purpose.ANSWER, FIRM, "q-1", WEEK)))
        .hasValueSatisfying(second -> assertThat(second.nonce()).isNotEqualTo(stamp.nonce()));
    assertThat(links.stamp(token + "A")).isEmpty();
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
  @DisplayName("has at most 1024 letters; a longer one is refused unread, though we made it")
  void longest() {
    String item = "q".repeat(672);
    String longest = links.sign(Purpose.ANSWER, new FirmId("abc"), item, WEEK);
    String longer = links.sign(Purpose.ANSWER, new FirmId("abcd"), item, WEEK);

    assertThat(longest).hasSize(1024);
    assertThat(links.check(longest, Purpose.ANSWER)).isInstanceOf(SignedLinks.Checked.Valid.class);
    assertThat(links.check(longer, Purpose.ANSWER)).isEqualTo(new SignedLinks.Checked.Refused());
  }

  @Test
  @DisplayName("needs a key that cannot be guessed, sixteen bytes at least")
  void shortKey() {
    String token = at(NOW, "just sixteen key").sign(Purpose.TRAY, FIRM, "", WEEK);

    assertThat(at(NOW, "just sixteen key").check(token, Purpose.TRAY))
        .isInstanceOf(SignedLinks.Checked.Valid.class);
    assertThatThrownBy(() -> at(NOW, "only fifteen ke")).hasMessageContaining("16 bytes");
    assertThatThrownBy(() -> LinkKeys.of(List.of())).hasMessageContaining("16 bytes");
  }

  private static LinkKeys keys(String... keys) {
    return LinkKeys.of(Stream.of(keys).map(key -> key.getBytes(StandardCharsets.UTF_8)).toList());
  }

  private static SignedLinks ring(String... keys) {
    return new SignedLinks(
        keys(keys),
        (_, _) -> Instant.EPOCH,
        Clock.fixed(NOW, ZoneOffset.UTC),
        RandomGenerator.of("L64X128MixRandom"));
  }

  private static SignedLinks at(Instant now, String key) {
    return new SignedLinks(
        key.getBytes(StandardCharsets.UTF_8),
        Clock.fixed(now, ZoneOffset.UTC),
        RandomGenerator.of("L64X128MixRandom"));
  }
}

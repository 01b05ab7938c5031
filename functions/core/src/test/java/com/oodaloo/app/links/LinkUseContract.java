package com.oodaloo.app.links;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every keeper of links' use keeps to.
public abstract class LinkUseContract {
  private static final SignedLinks.Stamp STAMP = new SignedLinks.Stamp(FIRM_ID, "ab12");

  protected abstract LinkUse use();

  @Test
  @DisplayName("links count from the beginning, or from when they were revoked, firm by firm")
  void revoked() {
    assertThat(use().since(FIRM_ID, Purpose.TRAY)).isEqualTo(Instant.EPOCH);

    new RevokeLinks(use(), Clock.fixed(NOW, ZoneOffset.UTC)).revoke(FIRM_ID);

    assertThat(use().since(FIRM_ID, Purpose.TRAY)).isEqualTo(NOW);
    assertThat(use().since(FIRM_ID, Purpose.READ)).isEqualTo(NOW);
    assertThat(use().since(new FirmId("neighbour"), Purpose.TRAY)).isEqualTo(Instant.EPOCH);
  }

  @Test
  @DisplayName("the bookkeeper's links are revoked alone, and with all others")
  void readers() {
    use().revokeReaders(FIRM_ID, NOW);
    assertThat(use().since(FIRM_ID, Purpose.READ)).isEqualTo(NOW);
    assertThat(use().since(FIRM_ID, Purpose.TRAY)).isEqualTo(Instant.EPOCH);
    assertThat(use().since(new FirmId("neighbour"), Purpose.READ)).isEqualTo(Instant.EPOCH);

    use().revoke(FIRM_ID, NOW.plusSeconds(1));
    assertThat(use().since(FIRM_ID, Purpose.READ)).isEqualTo(NOW.plusSeconds(1));
    use().revokeReaders(FIRM_ID, NOW.plusSeconds(2));
    assertThat(use().since(FIRM_ID, Purpose.READ)).isEqualTo(NOW.plusSeconds(2));
    assertThat(use().since(FIRM_ID, Purpose.TRAY)).isEqualTo(NOW.plusSeconds(1));
  }

  @Test
  @DisplayName("one link is used so many times an hour and no more; others have uses of their own")
  void bounded() {
    for (int spent = 0; spent < 3; spent++) {
      assertThat(use().spend(STAMP, 3, NOW)).isTrue();
    }
    assertThat(use().spend(STAMP, 3, NOW)).isFalse();
    assertThat(use().spend(new SignedLinks.Stamp(FIRM_ID, "cd34"), 3, NOW)).isTrue();
    assertThat(use().spend(STAMP, 3, NOW.plus(Duration.ofHours(1)))).isTrue();
  }
}

package com.oodaloo.app.access;

import static com.oodaloo.app.Examples.FIRM_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A session")
class OwnerSessionsTest {
  private final AccessHouse house = new AccessHouse();

  @Test
  @DisplayName("is kept as a hash, opens for its firm alone, and ends when it is ended")
  void ended() {
    String cookie = house.sessions.begin(FIRM_ID, "").cookie();

    String secret = cookie.substring(cookie.indexOf('.') + 1);
    assertThat(house.notes.names()).noneMatch(name -> name.contains(secret));
    assertThat(house.sessions.open(cookie)).isPresent();
    assertThat(house.sessions.open(cookie.replace(FIRM_ID.value(), "neighbour"))).isEmpty();
    house.sessions.end(cookie);
    assertThat(house.sessions.open(cookie)).isEmpty();
  }

  @Test
  @DisplayName("ends after 30 minutes without a look, and after twelve hours of looking")
  void times() {
    String idle = house.sessions.begin(FIRM_ID, "").cookie();
    house.passes(Duration.ofMinutes(30));
    assertThat(house.sessions.open(idle)).isEmpty();

    String cookie = house.sessions.begin(FIRM_ID, "").cookie();
    for (int look = 0; look < 71; look++) {
      house.passes(Duration.ofMinutes(10));
      cookie = house.sessions.open(cookie).orElseThrow().cookie();
    }
    house.passes(Duration.ofMinutes(10));
    assertThat(house.sessions.open(cookie)).isEmpty();
  }

  @Test
  @DisplayName("exchanges its secret every five minutes; the one before is over after a minute")
  void exchanged() {
    Session begun = house.sessions.begin(FIRM_ID, "");
    house.passes(Duration.ofMinutes(5));
    Session next = house.sessions.open(begun.cookie()).orElseThrow();

    assertThat(next.cookie()).isNotEmpty().isNotEqualTo(begun.cookie());
    assertThat(next.formToken()).isEqualTo(begun.formToken());
    house.passes(Duration.ofMinutes(1));
    assertThat(house.sessions.open(begun.cookie())).isEmpty();
    assertThat(house.sessions.open(next.cookie())).isPresent();
  }

  @Test
  @DisplayName("ends when all links are made void")
  void revoked() {
    String cookie = house.sessions.begin(FIRM_ID, "").cookie();
    house.passes(Duration.ofSeconds(1));
    house.revoke.revoke(FIRM_ID);

    assertThat(house.sessions.open(cookie)).isEmpty();
    assertThat(house.sessions.open("no cookie of ours")).isEmpty();
  }
}

package com.oodaloo.app.access;

import static com.oodaloo.app.Examples.FIRM_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Fresh proof")
class FreshProofTest {
  private final AccessHouse house = new AccessHouse();
  private final String browser = house.proof.browser();

  private String mailed() {
    house.proof.ask(FIRM_ID, browser, AccessHouse.BASE);
    return house.mailed(OwnerMail.Kind.PROOF, house.address());
  }

  @Test
  @DisplayName("begins a session once, in the browser that asked alone")
  void once() {
    String token = mailed();

    assertThat(house.proof.claim(token, house.proof.browser())).isEmpty();
    assertThat(house.proof.claim(token, "")).isEmpty();
    assertThat(house.proof.claim(token, browser)).isPresent();
    assertThat(house.proof.claim(token, browser)).isEmpty();
  }

  @Test
  @DisplayName("ends after 15 minutes, and when all links are made void")
  void ends() {
    String late = mailed();
    house.passes(Duration.ofMinutes(15));
    assertThat(house.proof.claim(late, browser)).isEmpty();

    String revoked = mailed();
    house.passes(Duration.ofSeconds(1));
    house.revoke.revoke(FIRM_ID);
    assertThat(house.proof.claim(revoked, browser)).isEmpty();
  }

  @Test
  @DisplayName("is mailed five times an hour, to the confirmed address and no other")
  void bounded() {
    for (int ask = 0; ask < 20; ask++) {
      house.proof.ask(FIRM_ID, browser, AccessHouse.BASE);
    }
    assertThat(house.mailer.mails()).hasSize(5).allMatch(mail -> mail.to().equals(house.address()));
  }
}

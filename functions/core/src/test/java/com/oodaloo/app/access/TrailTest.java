package com.oodaloo.app.access;

import static com.oodaloo.app.Examples.FIRM_ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trail")
class TrailTest {
  @Test
  @DisplayName("tells the last steps, the newest first")
  void newestFirst() {
    AccessHouse house = new AccessHouse();
    Trail trail = new Trail(house.notes, house.links::nonce, house.clock);
    for (int step = 0; step < 3; step++) {
      trail.add(FIRM_ID, "link " + step, "GET / 200");
      house.passes(Duration.ofMinutes(1));
    }

    assertThat(trail.last(FIRM_ID, 2))
        .extracting(Trail.Step::who)
        .containsExactly("link 2", "link 1");
  }
}

package com.oodaloo.adapters.dynamodb;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.app.sync.jobber.QueryPoints.Level;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A firm's points in the cursors table")
class DynamoPointsTest {
  private final QueryPoints points = new DynamoPoints(DynamoTables.client(), DynamoTables.fresh());

  @Test
  @DisplayName("are not known before Jobber's first answer")
  void unknown() {
    assertThat(points.find(FIRM_ID)).isEmpty();
  }

  @Test
  @DisplayName("are read back as the last answer said, with the prices learned")
  void kept() {
    Level level = new Level(1_200, 10_000, 500, NOW, Map.of("Invoices", 1_604L));
    points.keep(FIRM_ID, level);

    assertThat(points.find(FIRM_ID)).contains(level);
  }

  @Test
  @DisplayName("of an answer overtaken by a later one are not kept")
  void later() {
    Level later = new Level(9_000, 10_000, 500, NOW.plusMillis(1), Map.of());
    points.keep(FIRM_ID, later);
    points.keep(FIRM_ID, new Level(100, 10_000, 500, NOW, Map.of()));

    assertThat(points.find(FIRM_ID)).contains(later);
  }

  @Test
  @DisplayName("come back by the second, so the wait is (requested − available) ÷ refill")
  void refill() {
    Level level = new Level(1_000, 10_000, 500, NOW, Map.of());

    assertThat(level.untilHolds(4_000, NOW)).isEqualTo(Duration.ofSeconds(6));
    assertThat(level.untilHolds(4_000, NOW.plusSeconds(4))).isEqualTo(Duration.ofSeconds(2));
    assertThat(level.untilHolds(4_000, NOW.plusSeconds(60))).isZero();
    assertThat(level.availableAt(NOW.plusSeconds(3_600))).isEqualTo(10_000);
  }
}

package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.sync.jobber.QueryPoints.Level;
import com.oodaloo.jobber.graphql.AccountQuery;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A firm's points at Jobber")
class JobberPointsTest {
  private static final Instant NOW = Instant.parse("2025-03-05T17:00:00Z");

  private final KeptPoints points = new KeptPoints();
  private final WorldClock clock = new WorldClock(NOW);
  private PretendJobber jobber;

  @BeforeEach
  void start() throws IOException {
    jobber = new PretendJobber();
  }

  @AfterEach
  void stop() {
    jobber.close();
  }

  @Test
  @DisplayName("that are missing for a moment are waited for before anything is asked")
  void shortWait() {
    holds(1_000, 2_000);
    jobber.answers(answer(2_000, 1_000));

    call();

    assertThat(jobber.waited).containsExactly(Duration.ofSeconds(2));
    assertThat(jobber.asked).hasSize(1);
  }

  @Test
  @DisplayName("that are missing for long are the queue's to wait for, and nothing is asked")
  void longWait() {
    holds(1_000, 4_000);

    Unavailable later = catchThrowableOfType(Unavailable.class, this::call);

    assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(6));
    assertThat(jobber.asked).isEmpty();
  }

  @Test
  @DisplayName("are kept for other processes when they are low")
  void keptWhenLow() {
    jobber.answers(answer(2_000, 1_500));

    call();

    assertThat(points.find(PretendJobber.ACCOUNT.firm()))
        .contains(new Level(1_500, 10_000, 500, NOW, Map.of("Account", 2_000L)));
  }

  @Test
  @DisplayName("of a bucket more than half full are not written again and again")
  void notKeptWhenHigh() {
    jobber.answers(answer(5, 9_990)).answers(answer(5, 9_980));
    JobberTransport transport = transport();
    transport.call(new AccountQuery(), PretendJobber.ACCOUNT);
    clock.passes(Duration.ofSeconds(1));
    transport.call(new AccountQuery(), PretendJobber.ACCOUNT);

    assertThat(points.find(PretendJobber.ACCOUNT.firm()).orElseThrow().at()).isEqualTo(NOW);
  }

  private void holds(long available, long price) {
    points.keep(
        PretendJobber.ACCOUNT.firm(),
        new Level(available, 10_000, 500, NOW, Map.of("Account", price)));
  }

  private void call() {
    transport().call(new AccountQuery(), PretendJobber.ACCOUNT);
  }

  private JobberTransport transport() {
    return new JobberTransport(
        jobber.access(), new PointsBucket(points, clock), jobber.waited::add);
  }

  private static String answer(int requested, int available) {
    return """
    {"data":{"account":null,"user":null},"extensions":{"cost":{"requestedQueryCost":%d,
    "actualQueryCost":5,"throttleStatus":{"maximumAvailable":10000,"currentlyAvailable":%d,
    "restoreRate":500}},"versioning":{"version":"2026-07-27"}}}\
    """
        .formatted(requested, available);
  }
}

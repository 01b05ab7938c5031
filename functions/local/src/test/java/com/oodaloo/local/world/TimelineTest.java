package com.oodaloo.local.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.local.SmallStack;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.engines.SharedEngines;
import com.oodaloo.local.functions.Invoker;
import com.oodaloo.local.queues.QueuePump;
import com.oodaloo.local.schedule.Timetable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class TimelineTest {
  private static final Instant START = Instant.parse("2025-03-10T12:30:00Z");
  private static final Instant AT_FIVE_TO = Instant.parse("2025-03-10T12:55:00Z");

  private final MovableClock clock = MovableClock.standingAt(START);
  private final List<String> log = new ArrayList<>();
  private final Invoker invoker =
      (function, _) -> {
        log.add(function + " " + clock.instant());
        return "{}".getBytes(StandardCharsets.UTF_8);
      };
  private int answer = 200;

  private static final class OneWebhook implements VendorActivity {
    private boolean sent;

    @Override
    public List<Webhook> advanceTo(Instant moment) {
      if (sent || moment.isBefore(AT_FIVE_TO)) {
        return List.of();
      }
      sent = true;
      return List.of(new Webhook("/webhooks/jobber", Map.of(), new byte[0]));
    }
  }

  private final Timeline timeline =
      new Timeline(
          new Timeline.Rooms(
              clock,
              ZoneId.of("America/Denver"),
              new OneWebhook(),
              webhook -> {
                log.add(webhook.path() + " " + clock.instant());
                return answer;
              },
              new QueuePump(SmallStack.stack(), SharedEngines.engines().queues(), invoker, clock),
              Timetable.of(SmallStack.stack()),
              invoker,
              Mailbox.inMemory()));

  @Test
  @DisplayName("a jump stops at the digest's hour, and fires each schedule once a stop")
  void ownTimes() {
    Happened happened = timeline.travelTo(START.plus(Duration.ofMinutes(100)));
    assertThat(log)
        .containsExactly(
            "/webhooks/jobber 2025-03-10T13:00:00Z",
            "DigestFunction 2025-03-10T13:00:00Z",
            "SweepFunction 2025-03-10T13:00:00Z",
            "DigestFunction 2025-03-10T14:10:00Z",
            "SweepFunction 2025-03-10T14:10:00Z");
    assertThat(happened).isEqualTo(new Happened(1, 0, 0, 4, 0));
  }

  @Test
  @DisplayName("a webhook that is refused is sent again at the next stop")
  void vendorRetries() {
    answer = 500;
    timeline.travelTo(AT_FIVE_TO);
    answer = 200;
    timeline.travelTo(AT_FIVE_TO.plusSeconds(30));
    assertThat(log).filteredOn(line -> line.startsWith("/webhooks")).hasSize(2);
    timeline.travelTo(AT_FIVE_TO.plusSeconds(50));
    assertThat(log).filteredOn(line -> line.startsWith("/webhooks")).hasSize(2);
  }

  @Test
  @DisplayName("a week's line tells what happened")
  void inWords() {
    assertThat(new Happened(41, 1, 60, 300, 1).inWords())
        .isEqualTo("41 webhooks (1 not taken), 60 messages, 1 mail");
  }
}

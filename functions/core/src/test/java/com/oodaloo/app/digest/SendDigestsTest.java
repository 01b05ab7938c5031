package com.oodaloo.app.digest;

import static com.oodaloo.app.digest.DigestRuns.MONDAY;
import static com.oodaloo.app.digest.DigestRuns.NEXT_MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.LostConnections.Lost;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.MailPlan;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Monday mail")
class SendDigestsTest {
  private final Firm firm = Sample.firm();
  private final DigestRuns runs = new DigestRuns();

  @Test
  @DisplayName("goes out at seven, not an hour earlier, and once")
  void once() {
    runs.firms.save(firm, MONDAY);

    assertThat(runs.at(MONDAY.minus(Duration.ofHours(1))).sent()).isZero();
    assertThat(runs.at(MONDAY).sent()).isEqualTo(1);
    assertThat(runs.at(MONDAY).sent()).isZero();
    assertThat(runs.at(MONDAY.plus(Duration.ofHours(1))).sent()).isZero();
    assertThat(runs.mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("is at seven again after the clocks went forward")
  void acrossTheClockChange() {
    runs.firms.save(firm, MONDAY);
    runs.at(MONDAY);

    assertThat(runs.at(NEXT_MONDAY.minusSeconds(1)).sent()).isZero();
    assertThat(runs.at(NEXT_MONDAY).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("of a week that was sent is not sent again, no matter what made the firm due")
  void oneAWeek() {
    runs.firms.save(firm, MONDAY);
    runs.at(MONDAY);
    runs.firms.digestStop(firm.id());
    runs.firms.save(firm, MONDAY.plusSeconds(60));

    SendDigests.Run run = runs.at(MONDAY.plusSeconds(60));
    assertThat(run.sent()).isZero();
    assertThat(run.count(SendDigests.Ending.SENT_BEFORE)).isEqualTo(1);
    assertThat(runs.mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("after three silent weeks is one mail, not three")
  void afterAnOutage() {
    runs.firms.save(firm, MONDAY);

    assertThat(runs.at(MONDAY.plus(Duration.ofDays(22))).sent()).isEqualTo(1);
    assertThat(runs.mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("is left out while the firm is stopped, and comes the next Monday")
  void paused() {
    runs.firms.save(firm, MONDAY);
    runs.firms.pause(firm.id(), MONDAY);
    assertThat(runs.at(MONDAY).sent()).isZero();
    assertThat(runs.told).isEmpty();

    runs.firms.resume(firm.id());
    assertThat(runs.at(MONDAY.plus(Duration.ofHours(1))).sent()).isZero();
    assertThat(runs.at(NEXT_MONDAY).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("says first of all that Jobber is no longer connected")
  void lostConnection() {
    runs.firms.save(firm, MONDAY);
    runs.lost = List.of(new Lost(Source.JOBBER, "acct-1", Health.NEEDS_RECONNECT, MONDAY));

    runs.at(MONDAY);

    assertThat(runs.mailer.mails().getFirst().text()).startsWith("Jobber is no longer connected");
  }

  @Test
  @DisplayName("is told of when it was sent, together with what the owner has to connect again")
  void told() {
    runs.firms.save(firm, MONDAY);
    runs.lost = List.of(new Lost(Source.PLAID, "item-1", Health.NEEDS_RECONNECT, MONDAY));

    runs.at(MONDAY);

    assertThat(runs.told)
        .extracting(Outcome::id)
        .containsExactly(
            "reconnect-needed/precision/plaid/item-1/2025-03-03T14:00:00Z",
            "digest-sent/precision/2025-W10");
    assertThat(runs.firms.digestDue(NEXT_MONDAY, 1)).hasSize(1);
  }

  @Test
  @DisplayName("goes to the bookkeeper too, on the day the owner chose, to whom the owner chose")
  void planned() {
    MailPlan friday =
        new MailPlan(
            DayOfWeek.FRIDAY,
            16,
            firm.zone(),
            "owner@precision.example",
            "books@ledger.example",
            MailPlan.Delivery.SENDING);
    Instant due = Instant.parse("2025-03-07T23:00:00Z");
    runs.firms.save(firm, MONDAY);
    runs.firms.plan(firm.id(), friday, due);

    assertThat(runs.at(MONDAY).sent()).isZero();
    assertThat(runs.at(due).sent()).isEqualTo(1);
    assertThat(runs.mailer.mails())
        .extracting(Mailer.Mail::to)
        .containsExactly("owner@precision.example", "books@ledger.example");
    assertThat(runs.firms.digestDue(Instant.MAX, 1))
        .singleElement()
        .satisfies(next -> assertThat(next.at()).isEqualTo("2025-03-14T22:00:00Z"));
  }
}

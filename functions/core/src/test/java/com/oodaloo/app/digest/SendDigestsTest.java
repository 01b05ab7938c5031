package com.oodaloo.app.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.LostConnections.Lost;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.app.outcomes.Outcomes;
import com.oodaloo.app.outcomes.TellOutcomes;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.MailPlan;
import com.oodaloo.domain.time.Week;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Monday mail")
class SendDigestsTest {
  /// Monday 07:00 in Denver, before and after the clocks go forward.
  private static final Instant MONDAY = Instant.parse("2025-03-03T14:00:00Z");

  private static final Instant NEXT_MONDAY = Instant.parse("2025-03-10T13:00:00Z");

  private final Firm firm = Sample.firm();
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryBooks books = new InMemoryBooks(new InMemoryWebhookEvents());
  private final InMemoryDigestLog log = new InMemoryDigestLog();
  private final InMemoryMailer mailer = new InMemoryMailer();
  private final List<Outcome> told = new ArrayList<>();
  private Outcomes outcomes = told::addAll;
  private List<Lost> lost = List.of();
  private TimeLeft left = TimeLeft.PLENTY;

  @Test
  @DisplayName("goes out at seven, not an hour earlier, and once")
  void once() {
    firms.save(firm, MONDAY);

    assertThat(runAt(MONDAY.minus(Duration.ofHours(1))).sent()).isZero();
    assertThat(runAt(MONDAY).sent()).isEqualTo(1);
    assertThat(runAt(MONDAY).sent()).isZero();
    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).sent()).isZero();
    assertThat(mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("is at seven again after the clocks went forward")
  void acrossTheClockChange() {
    firms.save(firm, MONDAY);
    runAt(MONDAY);

    assertThat(runAt(NEXT_MONDAY.minusSeconds(1)).sent()).isZero();
    assertThat(runAt(NEXT_MONDAY).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("of a week that was sent is not sent again, whoever made the firm due")
  void oneAWeek() {
    firms.save(firm, MONDAY);
    runAt(MONDAY);
    firms.digestStop(firm.id());
    firms.save(firm, MONDAY.plusSeconds(60));

    SendDigests.Run run = runAt(MONDAY.plusSeconds(60));
    assertThat(run.sent()).isZero();
    assertThat(run.alreadySent()).isEqualTo(1);
    assertThat(mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("after three silent weeks is one mail, not three")
  void afterAnOutage() {
    firms.save(firm, MONDAY);

    assertThat(runAt(MONDAY.plus(Duration.ofDays(22))).sent()).isEqualTo(1);
    assertThat(mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("that cannot be sent is reported, stays due, and goes out when the service is back")
  void failure() {
    firms.save(firm, MONDAY);
    Mailer down =
        mail -> {
          throw new Unavailable("mail service down", Duration.ofSeconds(30));
        };

    assertThat(run(MONDAY, down).failures()).singleElement().asString().contains("Unavailable");
    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("that another attempt claimed and died with stays due, and goes out an hour later")
  void claimedByTheDead() {
    firms.save(firm, MONDAY);
    log.claim(firm.id(), Week.of(LocalDate.parse("2025-03-03")), MONDAY, MONDAY.plusSeconds(900));

    assertThat(runAt(MONDAY.plusSeconds(60)).sent()).isZero();
    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("whose answer was lost is not sent again once the mail service has confirmed it")
  void answerLost() {
    firms.save(firm, MONDAY);
    Mailer deaf =
        mail -> {
          mailer.send(mail);
          throw new Unavailable("no answer", Duration.ofSeconds(30));
        };
    run(MONDAY, deaf);
    new ConfirmDigest(log, Clock.fixed(MONDAY, ZoneOffset.UTC))
        .confirm(firm.id(), Week.find("2025-W10").orElseThrow(), "mail-1");

    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).sent()).isZero();
    assertThat(mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("is left out while the firm is stopped, and comes the next Monday")
  void paused() {
    firms.save(firm, MONDAY);
    firms.pause(firm.id(), MONDAY);
    assertThat(runAt(MONDAY).sent()).isZero();
    assertThat(told).isEmpty();

    firms.resume(firm.id());
    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).sent()).isZero();
    assertThat(runAt(NEXT_MONDAY).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("waits for the next run when the time of this one is nearly over")
  void outOfTime() {
    firms.save(firm, MONDAY);
    left = () -> Duration.ofSeconds(29);
    assertThat(runAt(MONDAY).sent()).isZero();

    left = TimeLeft.PLENTY;
    assertThat(runAt(MONDAY.plus(Duration.ofMinutes(5))).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("says first of all that Jobber is no longer connected")
  void lostConnection() {
    firms.save(firm, MONDAY);
    lost = List.of(new Lost(Source.JOBBER, "acct-1", Health.NEEDS_RECONNECT, MONDAY));

    runAt(MONDAY);

    assertThat(mailer.mails().getFirst().text()).startsWith("Jobber is no longer connected");
  }

  @Test
  @DisplayName("is told of when it was sent, together with what the owner has to connect again")
  void told() {
    firms.save(firm, MONDAY);
    lost = List.of(new Lost(Source.PLAID, "item-1", Health.NEEDS_RECONNECT, MONDAY));

    runAt(MONDAY);

    assertThat(told)
        .extracting(Outcome::id)
        .containsExactly(
            "reconnect-needed/precision/plaid/item-1/2025-03-03T14:00:00Z",
            "digest-sent/precision/2025-W10");
    assertThat(firms.digestDue(NEXT_MONDAY, 1)).hasSize(1);
  }

  @Test
  @DisplayName("is told of an hour later when nobody listened, and not sent again")
  void toldLater() {
    firms.save(firm, MONDAY);
    outcomes =
        _ -> {
          throw new Unavailable("no bus", Duration.ofSeconds(30));
        };
    assertThat(runAt(MONDAY).sent()).isEqualTo(1);
    assertThat(told).isEmpty();

    outcomes = told::addAll;
    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).alreadySent()).isEqualTo(1);
    assertThat(told).extracting(Outcome::id).containsExactly("digest-sent/precision/2025-W10");
    assertThat(mailer.mails()).hasSize(1);
    assertThat(runAt(MONDAY.plus(Duration.ofHours(2))).alreadySent()).isZero();
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
    firms.save(firm, MONDAY);
    firms.plan(firm.id(), friday, due);

    assertThat(runAt(MONDAY).sent()).isZero();
    assertThat(runAt(due).sent()).isEqualTo(1);
    assertThat(mailer.mails())
        .extracting(Mailer.Mail::to)
        .containsExactly("owner@precision.example", "books@ledger.example");
    assertThat(firms.digestDue(Instant.MAX, 1))
        .singleElement()
        .satisfies(next -> assertThat(next.at()).isEqualTo("2025-03-14T22:00:00Z"));
  }

  @Test
  @DisplayName("is not sent twice to the owner because the bookkeeper's copy failed")
  void copyFails() {
    firms.save(firm, MONDAY);
    firms.plan(firm.id(), firm.mail().withBookkeeper("books@ledger.example"), MONDAY);
    Mailer half =
        mail -> {
          if (mail.to().startsWith("books")) {
            throw new Unavailable("mail service down", Duration.ofSeconds(30));
          }
          return mailer.send(mail);
        };

    assertThat(run(MONDAY, half).failures()).hasSize(1);
    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).alreadySent()).isEqualTo(1);
    assertThat(mailer.mails()).hasSize(1);
  }

  private TellOutcomes tell(Instant moment) {
    return new TellOutcomes(_ -> lost, books, outcomes, Clock.fixed(moment, ZoneOffset.UTC));
  }

  private SendDigests.Run runAt(Instant moment) {
    return run(moment, mailer);
  }

  private SendDigests.Run run(Instant moment, Mailer through) {
    return new SendDigests(
            new SendDigests.Ports(firms, _ -> lost, books, log, WRITER, through, tell(moment)),
            Clock.fixed(moment, ZoneOffset.UTC))
        .run(left);
  }

  private static final DigestWriter WRITER =
      new DigestWriter() {
        @Override
        public Mailer.Mail write(Digest digest) {
          return mail(digest, digest.firm().mail().recipient());
        }

        @Override
        public Mailer.Mail copy(Digest digest) {
          return mail(digest, digest.firm().mail().bookkeeper());
        }
      };

  private static Mailer.Mail mail(Digest digest, String to) {
    return new Mailer.Mail(to, "Your week", "<p>", text(digest), "tag", "https://u");
  }

  private static String text(Digest digest) {
    return String.join("\n", digest.notes());
  }
}

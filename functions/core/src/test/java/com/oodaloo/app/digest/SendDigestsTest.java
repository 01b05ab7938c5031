package com.oodaloo.app.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.time.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
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
  private List<Source> lost = List.of();

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
  @DisplayName("whose answer was lost is not sent again once the mail service has told of it")
  void lostAnswer() {
    firms.save(firm, MONDAY);
    assertThat(run(MONDAY, this::answerLost).failures()).hasSize(1);

    new ConfirmDigest(log, Clock.fixed(MONDAY.plusSeconds(20), ZoneOffset.UTC))
        .confirm(firm.id(), Week.of(MONDAY.atZone(ZoneOffset.UTC).toLocalDate()), "mail-1");

    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).alreadySent()).isEqualTo(1);
    assertThat(mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("whose answer was lost is not sent again within fifteen minutes, told of or not")
  void waits() {
    firms.save(firm, MONDAY);
    run(MONDAY, this::answerLost);

    assertThat(runAt(MONDAY.plus(Duration.ofMinutes(14))).waiting()).isEqualTo(1);
    assertThat(mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("that failed and was tried again too soon is still due, and goes out")
  void triedTooSoon() {
    firms.save(firm, MONDAY);
    run(
        MONDAY,
        _ -> {
          throw new Unavailable("mail service down", Duration.ofSeconds(30));
        });

    assertThat(runAt(MONDAY.plusSeconds(60)).waiting()).isEqualTo(1);
    assertThat(runAt(MONDAY.plus(Duration.ofHours(1))).sent()).isEqualTo(1);
  }

  private String answerLost(Mailer.Mail mail) {
    mailer.send(mail);
    throw new Unavailable("no answer", Duration.ofSeconds(30));
  }

  @Test
  @DisplayName("says first of all that Jobber is no longer connected")
  void lostConnection() {
    firms.save(firm, MONDAY);
    lost = List.of(Source.JOBBER);

    runAt(MONDAY);

    assertThat(mailer.mails().getFirst().text()).startsWith("Jobber is no longer connected");
  }

  private SendDigests.Run runAt(Instant moment) {
    return run(moment, mailer);
  }

  private SendDigests.Run run(Instant moment, Mailer through) {
    return new SendDigests(
            new SendDigests.Ports(firms, _ -> lost, books, log, SendDigestsTest::write, through),
            Clock.fixed(moment, ZoneOffset.UTC))
        .run();
  }

  private static Mailer.Mail write(Digest digest) {
    return new Mailer.Mail(
        digest.firm().email(), "Your week", "<p>", text(digest), "tag", "https://u");
  }

  private static String text(Digest digest) {
    return String.join("\n", digest.notes());
  }
}

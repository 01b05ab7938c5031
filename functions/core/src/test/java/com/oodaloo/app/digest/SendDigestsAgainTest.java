package com.oodaloo.app.digest;

import static com.oodaloo.app.digest.DigestRuns.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.time.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The Monday mail, where something fails,")
class SendDigestsAgainTest {
  private final Firm firm = Sample.firm();
  private final DigestRuns runs = new DigestRuns();

  @Test
  @DisplayName("that cannot be sent is reported, stays due, and goes out when the service is back")
  void failure() {
    runs.firms.save(firm, MONDAY);
    Mailer down =
        mail -> {
          throw new Unavailable("mail service down", Duration.ofSeconds(30));
        };

    assertThat(runs.at(MONDAY, down).failures()).singleElement().asString().contains("Unavailable");
    assertThat(runs.at(MONDAY.plus(Duration.ofHours(1))).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("that another attempt claimed and died with stays due, and goes out an hour later")
  void claimedByTheDead() {
    runs.firms.save(firm, MONDAY);
    runs.log.claim(
        firm.id(), Week.of(LocalDate.parse("2025-03-03")), MONDAY, MONDAY.plusSeconds(900));

    assertThat(runs.at(MONDAY.plusSeconds(60)).sent()).isZero();
    assertThat(runs.at(MONDAY.plus(Duration.ofHours(1))).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("whose answer was lost is not sent again once the mail service has confirmed it")
  void answerLost() {
    runs.firms.save(firm, MONDAY);
    Mailer deaf =
        mail -> {
          runs.mailer.send(mail);
          throw new Unavailable("no answer", Duration.ofSeconds(30));
        };
    runs.at(MONDAY, deaf);
    new ConfirmDigest(runs.log, Clock.fixed(MONDAY, ZoneOffset.UTC))
        .confirm(firm.id(), Week.find("2025-W10").orElseThrow(), "mail-1");

    assertThat(runs.at(MONDAY.plus(Duration.ofHours(1))).sent()).isZero();
    assertThat(runs.mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("never goes to an owner who had everything deleted while it was written")
  void goneMeanwhile() {
    runs.firms.save(firm, MONDAY);
    BooksReader read = runs.library;
    runs.library =
        (of, asOf) -> {
          runs.firms.remove(of.id());
          return read.load(of, asOf);
        };

    SendDigests.Run run = runs.at(MONDAY);

    assertThat(runs.mailer.mails()).isEmpty();
    assertThat(runs.told).isEmpty();
    assertThat(run.sent() + run.untold() + run.failures().size()).isZero();
  }

  @Test
  @DisplayName("waits for the next run when the time of this one is nearly over")
  void outOfTime() {
    runs.firms.save(firm, MONDAY);
    runs.left = () -> Duration.ofSeconds(29);
    assertThat(runs.at(MONDAY).sent()).isZero();

    runs.left = TimeLeft.PLENTY;
    assertThat(runs.at(MONDAY.plus(Duration.ofMinutes(5))).sent()).isEqualTo(1);
  }

  @Test
  @DisplayName("is told of an hour later when nobody listened, and not sent again")
  void toldLater() {
    runs.firms.save(firm, MONDAY);
    nobodyListens();
    SendDigests.Run unheard = runs.at(MONDAY);
    assertThat(unheard.sent()).isEqualTo(1);
    assertThat(unheard.untold()).isEqualTo(1);
    assertThat(runs.told).isEmpty();

    runs.outcomes = runs.told::addAll;
    SendDigests.Run heard = runs.at(MONDAY.plus(Duration.ofHours(1)));
    assertThat(heard.count(SendDigests.Ending.SENT_BEFORE)).isEqualTo(1);
    assertThat(heard.untold()).isZero();
    assertThat(runs.told).extracting(Outcome::id).containsExactly("digest-sent/precision/2025-W10");
    assertThat(runs.mailer.mails()).hasSize(1);
    assertThat(runs.at(MONDAY.plus(Duration.ofHours(2))).count(SendDigests.Ending.SENT_BEFORE))
        .isZero();
  }

  @Test
  @DisplayName("is told of even where the firm was stopped after it went out")
  void toldThoughStopped() {
    runs.firms.save(firm, MONDAY);
    nobodyListens();
    runs.at(MONDAY);
    runs.firms.pause(firm.id(), MONDAY);

    runs.outcomes = runs.told::addAll;
    runs.at(MONDAY.plus(Duration.ofHours(1)));
    assertThat(runs.told).extracting(Outcome::id).containsExactly("digest-sent/precision/2025-W10");
    assertThat(runs.mailer.mails()).hasSize(1);
  }

  @Test
  @DisplayName("is not sent twice to the owner because the bookkeeper's copy failed")
  void copyFails() {
    runs.firms.save(firm, MONDAY);
    runs.firms.plan(firm.id(), firm.mail().withBookkeeper("books@ledger.example"), MONDAY);
    Mailer half =
        mail -> {
          if (mail.to().startsWith("books")) {
            throw new Unavailable("mail service down", Duration.ofSeconds(30));
          }
          return runs.mailer.send(mail);
        };

    assertThat(runs.at(MONDAY, half).failures()).hasSize(1);
    assertThat(runs.at(MONDAY.plus(Duration.ofHours(1))).count(SendDigests.Ending.SENT_BEFORE))
        .isEqualTo(1);
    assertThat(runs.mailer.mails()).hasSize(1);
  }

  private void nobodyListens() {
    runs.outcomes =
        _ -> {
          throw new Unavailable("no bus", Duration.ofSeconds(30));
        };
  }
}

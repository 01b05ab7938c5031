package com.oodaloo.app.digest;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.digest.DigestLog.Claim;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every log of digests keeps to.
public abstract class DigestLogContract {
  private static final Week WEEK = Week.of(TODAY);
  private static final Instant UNTIL = NOW.plusMillis(600_500);

  protected abstract DigestLog log();

  @Test
  @DisplayName("a week is claimed by one attempt until its lease ends")
  void claimedOnce() {
    assertThat(log().claim(FIRM_ID, WEEK, NOW, UNTIL)).isEqualTo(Claim.OURS);
    assertThat(log().claim(FIRM_ID, WEEK, UNTIL.minusMillis(500), UNTIL)).isEqualTo(Claim.TAKEN);
    assertThat(log().claim(FIRM_ID, WEEK, UNTIL, UNTIL.plusSeconds(600))).isEqualTo(Claim.OURS);
  }

  @Test
  @DisplayName("a sent week is never claimed again")
  void sentIsFinal() {
    log().claim(FIRM_ID, WEEK, NOW, UNTIL);
    log().sent(FIRM_ID, WEEK, new DigestLog.Sent("mail-1", new PriorForecast.Nothing(), NOW));

    assertThat(log().claim(FIRM_ID, WEEK, UNTIL.plusSeconds(1), UNTIL.plusSeconds(9)))
        .isEqualTo(Claim.SENT);
  }

  @Test
  @DisplayName("a week the mail service confirms is sent, though its sender never heard so")
  void confirmedIsFinal() {
    log().claim(FIRM_ID, WEEK, NOW, UNTIL);
    log().confirmed(FIRM_ID, WEEK, "mail-1", NOW);

    assertThat(log().claim(FIRM_ID, WEEK, UNTIL.plusSeconds(1), UNTIL.plusSeconds(9)))
        .isEqualTo(Claim.SENT);
  }

  @Test
  @DisplayName("a confirmation changes nothing of what its sender wrote, before it or after")
  void confirmedBesides() {
    PriorForecast cash = new PriorForecast.Cash(Money.usd(7_700));
    log().claim(FIRM_ID, WEEK, NOW, UNTIL);
    log().sent(FIRM_ID, WEEK, new DigestLog.Sent("mail-1", cash, NOW));
    log().confirmed(FIRM_ID, WEEK, "mail-1", NOW.plusSeconds(4));
    log().claim(FIRM_ID, WEEK.next(), NOW, UNTIL);
    log().confirmed(FIRM_ID, WEEK.next(), "mail-2", NOW);
    log().sent(FIRM_ID, WEEK.next(), new DigestLog.Sent("mail-2", cash, NOW));

    assertThat(log().foretold(FIRM_ID, WEEK)).isEqualTo(cash);
    assertThat(log().foretold(FIRM_ID, WEEK.next())).isEqualTo(cash);
  }

  @Test
  @DisplayName(
      "of a week that nobody claimed nothing is kept, even when the mail service says that it was"
          + " sent")
  void claimedOnly() {
    log().confirmed(FIRM_ID, WEEK, "mail-1", NOW);
    log()
        .sent(
            FIRM_ID, WEEK, new DigestLog.Sent("mail-1", new PriorForecast.Cash(Money.usd(1)), NOW));

    assertThat(log().foretold(FIRM_ID, WEEK)).isEqualTo(new PriorForecast.Nothing());
    assertThat(log().claim(FIRM_ID, WEEK, NOW, UNTIL)).isEqualTo(Claim.OURS);
  }

  @Test
  @DisplayName("what a sent digest foretold can be asked for, an unsent one foretold nothing")
  void foretold() {
    PriorForecast cash = new PriorForecast.Cash(Money.usd(-123_456));
    log().claim(FIRM_ID, WEEK, NOW, UNTIL);
    log().sent(FIRM_ID, WEEK, new DigestLog.Sent("mail-1", cash, NOW));
    log().claim(FIRM_ID, WEEK.next(), NOW, UNTIL);

    assertThat(log().foretold(FIRM_ID, WEEK)).isEqualTo(cash);
    assertThat(log().foretold(FIRM_ID, WEEK.next())).isEqualTo(new PriorForecast.Nothing());
    assertThat(log().foretold(new FirmId("neighbour"), WEEK))
        .isEqualTo(new PriorForecast.Nothing());
  }

  @Test
  @DisplayName("another week and another firm have claims of their own")
  void othersAreFree() {
    log().claim(FIRM_ID, WEEK, NOW, UNTIL);

    assertThat(log().claim(FIRM_ID, WEEK.next(), NOW, UNTIL)).isEqualTo(Claim.OURS);
    assertThat(log().claim(new FirmId("neighbour"), WEEK, NOW, UNTIL)).isEqualTo(Claim.OURS);
  }
}

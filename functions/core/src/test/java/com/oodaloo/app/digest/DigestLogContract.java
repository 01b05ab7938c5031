package com.oodaloo.app.digest;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.Examples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.digest.DigestLog.Claimed;
import com.oodaloo.domain.digest.Foretold;
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
    assertThat(log().claim(FIRM_ID, WEEK, claim(NOW, UNTIL))).isEqualTo(Claimed.OURS);
    assertThat(log().claim(FIRM_ID, WEEK, claim(UNTIL.minusMillis(500), UNTIL)))
        .isEqualTo(Claimed.OTHERS);
    assertThat(log().claim(FIRM_ID, WEEK, claim(UNTIL, UNTIL.plusSeconds(600))))
        .isEqualTo(Claimed.OURS);
  }

  @Test
  @DisplayName("a sent week is never claimed again")
  void sentIsFinal() {
    log().claim(FIRM_ID, WEEK, claim(NOW, UNTIL));
    log().sent(FIRM_ID, WEEK, new DigestLog.Sent("mail-1", NOW));

    assertThat(log().claim(FIRM_ID, WEEK, claim(UNTIL.plusSeconds(1), UNTIL.plusSeconds(9))))
        .isEqualTo(Claimed.SENT);
  }

  @Test
  @DisplayName("what a sent digest foretold can be asked for, an unsent one foretold nothing")
  void foretold() {
    Foretold cash = new Foretold.Cash(Money.usd(-123_456));
    log().claim(FIRM_ID, WEEK, new DigestLog.Claim(NOW, UNTIL, cash));
    log().claim(FIRM_ID, WEEK.previous(), new DigestLog.Claim(NOW, UNTIL, cash));
    log().sent(FIRM_ID, WEEK, new DigestLog.Sent("mail-1", NOW));
    log().claim(FIRM_ID, WEEK.next(), claim(NOW, UNTIL));

    assertThat(log().foretold(FIRM_ID, WEEK)).isEqualTo(cash);
    assertThat(log().foretold(FIRM_ID, WEEK.previous())).isEqualTo(new Foretold.Nothing());
    assertThat(log().foretold(FIRM_ID, WEEK.next())).isEqualTo(new Foretold.Nothing());
    assertThat(log().foretold(new FirmId("neighbour"), WEEK)).isEqualTo(new Foretold.Nothing());
  }

  @Test
  @DisplayName("another week and another firm have claims of their own")
  void othersAreFree() {
    log().claim(FIRM_ID, WEEK, claim(NOW, UNTIL));

    assertThat(log().claim(FIRM_ID, WEEK.next(), claim(NOW, UNTIL))).isEqualTo(Claimed.OURS);
    assertThat(log().claim(new FirmId("neighbour"), WEEK, claim(NOW, UNTIL)))
        .isEqualTo(Claimed.OURS);
  }

  @Test
  @DisplayName("a mail that nobody claimed leaves no trace")
  void unclaimed() {
    log().sent(FIRM_ID, WEEK, new DigestLog.Sent("mail-1", NOW));

    assertThat(log().claim(FIRM_ID, WEEK, claim(NOW, UNTIL))).isEqualTo(Claimed.OURS);
  }

  private static DigestLog.Claim claim(Instant now, Instant until) {
    return new DigestLog.Claim(now, until, new Foretold.Nothing());
  }
}

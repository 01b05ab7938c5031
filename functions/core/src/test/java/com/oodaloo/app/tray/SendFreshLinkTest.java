package com.oodaloo.app.tray;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.digest.InMemoryMailer;
import com.oodaloo.app.digest.Mailer;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A fresh link for an old one")
class SendFreshLinkTest {
  private static final URI TRAY = URI.create("https://tray.example");

  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryMailer mailer = new InMemoryMailer();

  @Test
  @DisplayName("goes to the firm's own address, once a day however often it is asked for")
  void onceADay() {
    firms.save(Examples.firm(), Examples.NOW);

    assertThat(sendAt(Examples.NOW)).isEqualTo(SendFreshLink.Outcome.SENT);
    assertThat(sendAt(Examples.NOW.plusSeconds(60))).isEqualTo(SendFreshLink.Outcome.SENT_TODAY);
    assertThat(sendAt(Examples.NOW.plus(Duration.ofDays(1)))).isEqualTo(SendFreshLink.Outcome.SENT);

    assertThat(mailer.mails()).extracting(Mailer.Mail::to).containsOnly(Examples.firm().email());
    assertThat(mailer.mails()).hasSize(2);
  }

  @Test
  @DisplayName("is sent to nobody when there is no such firm")
  void unknown() {
    SendFreshLink fresh = fresh(Examples.NOW);

    assertThat(fresh.send(new FirmId("nobody"), TRAY))
        .isEqualTo(SendFreshLink.Outcome.UNKNOWN_FIRM);
    assertThat(mailer.mails()).isEmpty();
  }

  private SendFreshLink.Outcome sendAt(Instant at) {
    return fresh(at).send(Examples.FIRM_ID, TRAY);
  }

  private SendFreshLink fresh(Instant at) {
    return new SendFreshLink(
        firms,
        mailer,
        (firm, day, base) ->
            new Mailer.Mail(firm.email(), "link", "", base + "/", firm.id() + "_" + day, ""),
        Clock.fixed(at, ZoneOffset.UTC));
  }
}

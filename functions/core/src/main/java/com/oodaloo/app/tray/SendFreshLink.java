package com.oodaloo.app.tray;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.digest.Mailer;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// Mails the owner a fresh link to the tray when an old one was opened: only ever to the firm's own
/// address, and once a day, no matter how often it is asked for.
public final class SendFreshLink {
  private static final Duration REMEMBERED = Duration.ofDays(2);

  private final Firms firms;
  private final Mailer mailer;
  private final LinkWriter writer;
  private final Clock clock;

  public SendFreshLink(Firms firms, Mailer mailer, LinkWriter writer, Clock clock) {
    this.firms = firms;
    this.mailer = mailer;
    this.writer = writer;
    this.clock = clock;
  }

  /// Writes the mail that carries the link; `base` is the tray's address as it was asked under.
  @FunctionalInterface
  public interface LinkWriter {
    Mailer.Mail write(Firm firm, LocalDate today, URI base);
  }

  public enum Outcome {
    SENT,
    SENT_TODAY,
    UNKNOWN_FIRM
  }

  public Outcome send(FirmId id, URI base) {
    Optional<Firm> firm = firms.find(id);
    if (firm.isEmpty()) {
      return Outcome.UNKNOWN_FIRM;
    }
    LocalDate today = firm.get().zone().dayOf(clock.instant());
    if (!firms.useOnce(id, "fresh-link-" + today, clock.instant().plus(REMEMBERED))) {
      return Outcome.SENT_TODAY;
    }
    mailer.send(writer.write(firm.get(), today, base));
    return Outcome.SENT;
  }
}

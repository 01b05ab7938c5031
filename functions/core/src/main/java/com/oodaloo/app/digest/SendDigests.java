package com.oodaloo.app.digest;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.Library;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.LostConnections;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.time.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sends every digest that is due: compose, claim the week, send, mark as sent.
///
/// Bounded: `LIMIT` firms a run, the rest is still due in the next hour. After an outage of weeks a
/// firm gets one digest, for the last full week. One firm's failure never stops another's mail. A
/// week that another attempt has claimed stays due: that attempt may have died before it sent.
public final class SendDigests {
  private static final int LIMIT = 500;
  private static final Duration CLAIM = Duration.ofMinutes(15);

  private final Firms firms;
  private final LostConnections lost;
  private final Library library;
  private final DigestLog log;
  private final DigestWriter writer;
  private final Mailer mailer;
  private final Clock clock;

  /// The ports a digest run needs.
  public record Ports(
      Firms firms,
      LostConnections lost,
      Library library,
      DigestLog log,
      DigestWriter writer,
      Mailer mailer) {}

  public SendDigests(Ports ports, Clock clock) {
    this.firms = ports.firms();
    this.lost = ports.lost();
    this.library = ports.library();
    this.log = ports.log();
    this.writer = ports.writer();
    this.mailer = ports.mailer();
    this.clock = clock;
  }

  /// How many firms got a mail; had it already, or have it claimed by another attempt; or could not
  /// be served. All but those who have it stay due.
  public record Run(int sent, int alreadySent, List<String> failures) {
    public Run {
      failures = List.copyOf(failures);
    }
  }

  public Run run() {
    int sent = 0;
    int already = 0;
    List<String> failures = new ArrayList<>();
    for (Firms.DigestDue due : firms.digestDue(clock.instant(), LIMIT)) {
      try {
        boolean now = serve(due);
        sent += now ? 1 : 0;
        already += now ? 0 : 1;
      } catch (RuntimeException e) {
        failures.add(due.firm() + ": " + e.getClass().getSimpleName());
      }
    }
    return new Run(sent, already, failures);
  }

  private boolean serve(Firms.DigestDue due) {
    Instant now = clock.instant();
    Optional<Firm> firm = firms.find(due.firm());
    return firm.isPresent() && serve(due, firm.get(), now);
  }

  private boolean serve(Firms.DigestDue due, Firm firm, Instant now) {
    Week week = Week.of(firm.zone().dayOf(now));
    Instant next = DigestTime.nextAfter(now, firm.mail());
    return switch (log.claim(firm.id(), week, now, now.plus(CLAIM))) {
      case OURS -> {
        send(firm, week);
        firms.digestNext(due, next);
        yield true;
      }
      case SENT -> {
        firms.digestNext(due, next);
        yield false;
      }
      case TAKEN -> false;
    };
  }

  /// The copy goes last: when it cannot be sent the run says so, and the owner's is not sent twice.
  private void send(Firm firm, Week week) {
    FirmBooks books = library.load(firm, week.monday());
    Digest digest =
        DigestComposer.compose(
            books.sources(log.foretold(firm.id(), week.previous())), week.monday());
    Digest noted = digest.noting(LostNotes.of(lost.of(firm.id())));
    String messageId = mailer.send(writer.write(noted));
    log.sent(
        firm.id(),
        week,
        new DigestLog.Sent(messageId, digest.outlook().foretells(), clock.instant()));
    if (firm.mail().hasBookkeeper()) {
      mailer.send(writer.copy(noted));
    }
  }
}

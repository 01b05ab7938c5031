package com.oodaloo.app.digest;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.Library;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.LostConnections;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.time.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sends every digest that is due: compose, claim the week, send, mark as sent.
///
/// Bounded: `LIMIT` firms a run, the rest is still due in the next hour. After an outage of weeks a
/// firm gets one digest, for the last full week. One firm's failure never stops another's mail.
///
/// A mail whose answer was lost is told of by the mail service's own event, which marks the week as
/// sent before the claim ends. Only when that event takes longer than the claim is a mail doubled.
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

  /// How many firms got a mail, had it already, are being served by somebody else, or could not be
  /// served. The last two stay due.
  public record Run(int sent, int alreadySent, int waiting, List<String> failures) {
    public Run {
      failures = List.copyOf(failures);
    }
  }

  public Run run() {
    Map<DigestLog.Claimed, Integer> ends = new EnumMap<>(DigestLog.Claimed.class);
    List<String> failures = new ArrayList<>();
    for (Firms.DigestDue due : firms.digestDue(clock.instant(), LIMIT)) {
      try {
        ends.merge(serve(due), 1, Integer::sum);
      } catch (RuntimeException e) {
        failures.add(due.firm() + ": " + e.getClass().getSimpleName());
      }
    }
    return new Run(
        ends.getOrDefault(DigestLog.Claimed.OURS, 0),
        ends.getOrDefault(DigestLog.Claimed.SENT, 0),
        ends.getOrDefault(DigestLog.Claimed.OTHERS, 0),
        failures);
  }

  /// A firm moves on to its next week only when this week's mail is known to be out.
  private DigestLog.Claimed serve(Firms.DigestDue due) {
    Instant now = clock.instant();
    Optional<Firm> firm = firms.find(due.firm());
    if (firm.isEmpty()) {
      return DigestLog.Claimed.SENT;
    }
    DigestLog.Claimed end = send(firm.get(), now);
    if (end != DigestLog.Claimed.OTHERS) {
      firms.digestNext(due, DigestTime.nextAfter(now, firm.get().zone()));
    }
    return end;
  }

  private DigestLog.Claimed send(Firm firm, Instant now) {
    Week week = Week.of(firm.zone().dayOf(now));
    Digest digest = composed(firm, week);
    DigestLog.Claim claim = new DigestLog.Claim(now, now.plus(CLAIM), digest.outlook().foretells());
    DigestLog.Claimed claimed = log.claim(firm.id(), week, claim);
    if (claimed == DigestLog.Claimed.OURS) {
      String id = mailer.send(writer.write(digest.noting(LostNotes.of(lost.of(firm.id())))));
      log.sent(firm.id(), week, new DigestLog.Sent(id, clock.instant()));
    }
    return claimed;
  }

  private Digest composed(Firm firm, Week week) {
    FirmBooks books = library.load(firm, week.monday());
    return DigestComposer.compose(
        new DigestSources(
            books.books(), books.decided(), books.tray(), log.foretold(firm.id(), week.previous())),
        week.monday());
  }
}

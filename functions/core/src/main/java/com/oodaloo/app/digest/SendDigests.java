package com.oodaloo.app.digest;

import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.LostConnections;
import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.app.outcomes.TellOutcomes;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sends every digest that is due: compose, claim the week, send, mark as sent.
///
/// Bounded: `LIMIT` firms a run, and no firm begun with less than `RESERVE` of its time left; the
/// rest is still due in the next run. After an outage of weeks a firm gets one digest, for the last
/// full week. One firm's failure never stops another's mail. A week that another attempt has
/// claimed stays due: that attempt may have died before it sent.
///
/// That a digest was sent is told before the firm's next one is set: the run after a crash in
/// between finds the week sent, and tells it again. While nobody can be told the firm is looked at
/// every hour.
public final class SendDigests {
  private static final int LIMIT = 10_000;
  private static final Duration RESERVE = Duration.ofSeconds(30);
  private static final Duration CLAIM = Duration.ofMinutes(15);
  private static final Duration TOLD_AGAIN = Duration.ofHours(1);

  private final Firms firms;
  private final LostConnections lost;
  private final BooksReader library;
  private final DigestLog log;
  private final DigestWriter writer;
  private final Mailer mailer;
  private final TellOutcomes tell;
  private final Clock clock;

  /// The ports a digest run needs.
  public record Ports(
      Firms firms,
      LostConnections lost,
      BooksReader library,
      DigestLog log,
      DigestWriter writer,
      Mailer mailer,
      TellOutcomes tell) {}

  public SendDigests(Ports ports, Clock clock) {
    this.firms = ports.firms();
    this.lost = ports.lost();
    this.library = ports.library();
    this.log = ports.log();
    this.writer = ports.writer();
    this.mailer = ports.mailer();
    this.tell = ports.tell();
    this.clock = clock;
  }

  /// How one due firm's week ended in this run.
  public enum Ending {
    MAILED,
    /// Its mail went out earlier.
    SENT_BEFORE,
    /// Another attempt has claimed the week. The claim ends after a quarter of an hour; until then
    /// the firm stays due.
    CLAIMED,
    /// The operator has paused the firm: this week is passed over.
    PAUSED,
    /// The firm left meanwhile.
    LEFT
  }

  /// How each due firm ended, and which could not be served and stay due.
  ///
  /// `untold` is how many of those that have their mail nobody could be told of.
  public record Run(Map<FirmId, Ending> endings, int untold, List<String> failures) {
    public Run {
      endings = Collections.unmodifiableMap(new LinkedHashMap<>(endings));
      failures = List.copyOf(failures);
    }

    /// The firms that got a mail now.
    public List<FirmId> mailed() {
      return endings.entrySet().stream()
          .filter(firm -> firm.getValue() == Ending.MAILED)
          .map(Map.Entry::getKey)
          .toList();
    }

    public int count(Ending ending) {
      return Collections.frequency(endings.values(), ending);
    }

    public int sent() {
      return count(Ending.MAILED);
    }
  }

  /// How one firm was served, and whether all that is to be told of it was.
  private record Served(Ending ending, boolean told) {
    static Served without(Ending ending) {
      return new Served(ending, true);
    }
  }

  public Run run(TimeLeft left) {
    Map<FirmId, Served> served = new LinkedHashMap<>();
    List<String> failures = new ArrayList<>();
    for (Firms.DigestDue due : firms.digestDue(clock.instant(), LIMIT)) {
      if (left.now().compareTo(RESERVE) < 0) {
        break;
      }
      try {
        served.put(due.firm(), serve(due));
      } catch (RuntimeException e) {
        failures.add(due.firm() + ": " + e.getClass().getSimpleName());
      }
    }
    Map<FirmId, Ending> endings = new LinkedHashMap<>();
    served.forEach((firm, end) -> endings.put(firm, end.ending()));
    long untold = served.values().stream().filter(firm -> !firm.told()).count();
    return new Run(endings, Math.toIntExact(untold), failures);
  }

  private Served serve(Firms.DigestDue due) {
    Instant now = clock.instant();
    Optional<Firm> firm = firms.find(due.firm());
    return firm.isPresent() ? serve(due, firm.get(), now) : Served.without(Ending.LEFT);
  }

  /// A paused firm's week is passed over; a mail that went out before is still told of.
  private Served serve(Firms.DigestDue due, Firm firm, Instant now) {
    Week week = Week.of(firm.mail().zone().dayOf(now));
    Instant next = DigestTime.nextAfter(now, firm.mail());
    return switch (log.claim(firm.id(), week, now, now.plus(CLAIM))) {
      case TAKEN -> Served.without(Ending.CLAIMED);
      case SENT -> new Served(Ending.SENT_BEFORE, told(due, firm, turn(firm, week, next)));
      case OURS -> {
        if (firm.isPaused()) {
          firms.digestNext(due, next);
          yield Served.without(Ending.PAUSED);
        }
        Turn turn = turn(firm, week, next);
        yield send(firm, turn)
            ? new Served(Ending.MAILED, told(due, firm, turn))
            : Served.without(Ending.LEFT);
      }
    };
  }

  private Turn turn(Firm firm, Week week, Instant next) {
    return new Turn(week, next, lost.of(firm.id()));
  }

  /// A week whose digest goes out or is out, when the next one is due, and what brings nothing now.
  private record Turn(Week week, Instant next, List<LostConnections.Lost> lost) {}

  /// With every digest it is told again which connections are lost, for as long as they are.
  private boolean told(Firms.DigestDue due, Firm firm, Turn turn) {
    List<Outcome> outcomes = new ArrayList<>(TellOutcomes.broken(firm.id(), turn.lost()));
    outcomes.add(new Outcome.DigestSent(firm.id(), turn.week()));
    boolean told = tell.now(outcomes) == TellOutcomes.Ending.TOLD;
    firms.digestNext(due, told ? turn.next() : clock.instant().plus(TOLD_AGAIN));
    return told;
  }

  /// Whether it was sent. Nothing goes to a firm that left meanwhile: its books may have been read
  /// half deleted, and what said that its week was sent may be deleted too.
  ///
  /// The copy goes last: when it cannot be sent the run says so, and the owner's is not sent twice.
  private boolean send(Firm firm, Turn turn) {
    Week week = turn.week();
    LocalDate today = firm.mail().zone().dayOf(clock.instant());
    FirmBooks books = library.load(firm, today);
    DigestSources sources = books.sources(log.foretold(firm.id(), week.previous()));
    Digest digest = DigestComposer.compose(sources.with(LostNotes.feeds(turn.lost())), today);
    Digest noted = digest.noting(LostNotes.of(turn.lost()));
    if (firms.find(firm.id()).isEmpty()) {
      return false;
    }
    String messageId = mailer.send(writer.write(noted));
    log.sent(
        firm.id(),
        week,
        new DigestLog.Sent(messageId, digest.outlook().foretells(), clock.instant()));
    if (firm.mail().hasBookkeeper()) {
      mailer.send(writer.copy(noted));
    }
    return true;
  }
}

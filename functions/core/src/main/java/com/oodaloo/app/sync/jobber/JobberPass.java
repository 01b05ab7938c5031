package com.oodaloo.app.sync.jobber;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.ChangeFilter;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.app.sync.jobber.JobberProgress.Place;
import com.oodaloo.app.sync.jobber.JobberProgress.Reading;
import com.oodaloo.app.sync.jobber.JobberProgress.Scope;
import com.oodaloo.app.sync.jobber.JobberProgress.Step;
import com.oodaloo.app.sync.jobber.JobberSource.Account;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One reading of some lists, or all, or as much of it as there is time and points for.
///
/// Rows are committed in pieces, each together with the place that was reached, so that a reading
/// goes on where the last piece ended, no matter what stopped it and where.
final class JobberPass {
  /// With the cursor and some events a piece fits one transaction of the books.
  static final int PIECE_ROWS = 80;

  /// A call of 20 seconds, a wait for points, and a commit.
  static final Duration RESERVE = Duration.ofSeconds(35);

  /// An empty bucket is full again after 20 seconds; who asks for a longer pause is out of order.
  private static final Duration POINTS_BACK = Duration.ofSeconds(20);

  private static final Duration OVERLAP = Duration.ofMinutes(10);
  private static final Duration DAYS_ANEW = Duration.ofDays(3);
  private static final int STEPS_MAX = 5_000;

  private final SyncJobber.Ports ports;
  private final Clock clock;
  private final ChangeFilter news;
  private final List<BookChange> pending = new ArrayList<>();
  private final List<String> unreadable;
  private StreamPosition position;
  private Reading reading;
  private int written;
  private boolean moved;

  /// How it ended.
  sealed interface End {
    /// Through its lists; `served` are the events that are done now.
    record Finished(int changes, List<WebhookEvent> served) implements End {}

    /// Stopped with something done; to be gone on with after `pause`.
    record Stopped(Duration pause) implements End {}

    /// Somebody else committed meanwhile.
    record Overtaken() implements End {}

    /// The token is not accepted; `moved` when it was at first.
    record Unauthorized(boolean moved) implements End {}
  }

  /// @param unreadable takes the records that were left out
  JobberPass(
      SyncJobber.Ports ports,
      Clock clock,
      ChangeFilter news,
      StreamPosition position,
      Reading reading,
      List<String> unreadable) {
    this.unreadable = unreadable;
    this.ports = ports;
    this.clock = clock;
    this.news = news;
    this.position = position;
    this.reading = reading;
  }

  /// Reads on until the lists or the time end.
  End run(Account account, String jobberAccount, TimeLeft left) {
    try {
      for (int step = 0; step < STEPS_MAX; step++) {
        if (reading.place().step() == Step.FINISH) {
          return finish(account, jobberAccount);
        } else if (step > 0 && left.now().compareTo(RESERVE) < 0) {
          return stopped(Duration.ZERO);
        } else if (!step(account)) {
          return new End.Overtaken();
        }
      }
      return stopped(Duration.ZERO);
    } catch (Unavailable pause) {
      return interrupted(pause);
    } catch (Rejected refused) {
      return unauthorized(refused);
    }
  }

  /// Nothing done and no answer is the queue's to judge: it tries some times and then tells us.
  private End interrupted(Unavailable pause) {
    if (!moved && pause.retryAfter().compareTo(POINTS_BACK) > 0) {
      throw pause;
    }
    return stopped(pause.retryAfter());
  }

  private End unauthorized(Rejected refused) {
    if (refused.reason() != Rejected.Reason.UNAUTHORIZED) {
      throw refused;
    }
    return !moved || commit(reading, List.of()) ? new End.Unauthorized(moved) : new End.Overtaken();
  }

  private End stopped(Duration pause) {
    return !moved || commit(reading, List.of()) ? new End.Stopped(pause) : new End.Overtaken();
  }

  private boolean step(Account account) {
    Place place = reading.place();
    return switch (place.step()) {
      case READ -> readPage(account, place);
      case COMPARE -> compare(account, place);
      case FINISH -> throw new IllegalStateException("finishing is no step");
    };
  }

  private boolean readPage(Account account, Place place) {
    Page page =
        ports
            .jobber()
            .read(new JobberSource.Request(place.list(), account, since(place), place.after()));
    unreadable.addAll(page.unreadable());
    Place next =
        page.next().isEmpty() ? after(place) : new Place(Step.READ, place.list(), page.next());
    return take(page.changes(), next);
  }

  private Instant since(Place place) {
    return switch (reading.scope()) {
      case CHANGES -> reading.last().until(place.list()).minus(OVERLAP);
      case NIGHT -> reading.last().until().minus(DAYS_ANEW);
      case EVERYTHING -> Instant.EPOCH;
    };
  }

  private boolean compare(Account account, Place place) {
    JobberCompare compare = new JobberCompare(ports.jobber(), account);
    JobberCompare.Compared compared = compare.list(place.list(), news);
    reading = reading.met(compared.strangers());
    return take(compared.gone(), after(place));
  }

  /// Before anything was kept there is nothing that could be gone.
  private Place after(Place place) {
    boolean compares = reading.scope() != Scope.CHANGES && !reading.last().isBlank();
    return reading
        .after(place.list())
        .map(list -> new Place(place.step(), list, ""))
        .or(() ->
            compares && place.step() == Step.READ
                ? Optional.of(new Place(Step.COMPARE, JobberList.CLIENTS, ""))
                : Optional.empty())
        .orElse(Place.LAST);
  }

  /// Keeps what a page says; commits what came before it when a piece is full.
  private boolean take(List<BookChange> read, Place next) {
    List<BookChange> fresh = news.learned(read);
    boolean full = !pending.isEmpty() && pending.size() + fresh.size() > PIECE_ROWS;
    if (full && !commit(reading, List.of())) {
      return false;
    }
    pending.addAll(fresh);
    reading = reading.at(next);
    moved = true;
    return true;
  }

  private End finish(Account account, String jobberAccount) {
    List<WebhookEvent> served =
        ports.events().settled(jobberAccount, reading.started()).stream()
            .filter(this::isServed)
            .toList();
    ServedEvents events = new ServedEvents(ports.jobber(), account, news);
    pending.addAll(news.learned(events.changes(served)));
    return commit(reading.ended(), served)
        ? new End.Finished(written, served)
        : new End.Overtaken();
  }

  private boolean isServed(WebhookEvent event) {
    return reading.lists().containsAll(JobberList.readFor(ports.jobber().notice(event)));
  }

  private boolean commit(JobberProgress reached, List<WebhookEvent> served) {
    Instant at = clock.instant();
    BooksWriter.Commit commit =
        new BooksWriter.Commit(position, reached.text(), pending, OpenEvents.keys(served), at);
    if (!ports.ledger().commit(commit)) {
      return false;
    }
    position = position.moved(reached.text(), at);
    written += pending.size();
    pending.clear();
    return true;
  }
}

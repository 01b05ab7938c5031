package com.oodaloo.app.outcomes;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.LostConnections;
import com.oodaloo.app.hashing.Base64Url;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Tells what is so and was not told yet, after it was committed and never before.
///
/// The books themselves are the outbox: beside them stands which of the things that are so have
/// been told, as a stream of the ledger. After a crash between commit and publish, or between the
/// telling and its mark, leaves it to the next reconcile, six hours later at most. That nobody can
/// be told is never a failure of the work itself.
public final class TellOutcomes {
  static final String STREAM = "outcomes";
  private static final int MARK_BYTES = 9;

  private final LostConnections lost;
  private final BooksWriter ledger;
  private final Outcomes outcomes;
  private final Clock clock;

  public TellOutcomes(LostConnections lost, BooksWriter ledger, Outcomes outcomes, Clock clock) {
    this.lost = lost;
    this.ledger = ledger;
    this.outcomes = outcomes;
    this.clock = clock;
  }

  /// What the reconcile is given to tell by.
  @FunctionalInterface
  public interface OfBooks {
    Telling standing(FirmId firm, List<Outcome> inBooks);
  }

  /// What was new, and whether all of it could be told.
  public record Telling(List<Outcome> news, Ending ending) {
    public static final Telling NOTHING = new Telling(List.of(), Ending.TOLD);

    public Telling {
      news = List.copyOf(news);
    }
  }

  public enum Ending {
    TOLD,
    /// They are told by the next run.
    LATE
  }

  /// Tells what stands in the books now, and which connections are lost, as far as it is new.
  public Telling standing(FirmId firm, List<Outcome> inBooks) {
    List<Outcome> standing = new ArrayList<>(inBooks);
    standing.addAll(broken(firm, lost.of(firm)));
    StreamPosition position = ledger.position(firm, STREAM);
    Set<String> told = new TreeSet<>(Arrays.asList(position.cursor().split(" ")));
    List<Outcome> news =
        standing.stream().filter(outcome -> !told.contains(mark(outcome))).toList();
    Ending ending = now(news);
    if (ending == Ending.TOLD) {
      remember(position, standing);
    }
    return new Telling(news, ending);
  }

  /// Tells them now, new or not.
  public Ending now(List<Outcome> news) {
    try {
      if (!news.isEmpty()) {
        outcomes.tell(news);
      }
      return Ending.TOLD;
    } catch (Unavailable | Rejected _) {
      // The work is done and committed; who calls says when it is tried again.
      return Ending.LATE;
    }
  }

  /// Those of a firm's lost connections that the owner has to make again, not what they ended.
  public static List<Outcome> broken(FirmId firm, List<LostConnections.Lost> lost) {
    return lost.stream()
        .filter(LostConnections.Lost::needsReconnect)
        .<Outcome>map(connection ->
            new Outcome.ReconnectNeeded(
                firm, connection.source(), connection.account(), connection.since()))
        .toList();
  }

  /// Where another run was quicker, what it remembers stands, and at worst something is told twice.
  private void remember(StreamPosition position, List<Outcome> standing) {
    TreeSet<String> marks = new TreeSet<>();
    standing.forEach(outcome -> marks.add(mark(outcome)));
    String cursor = String.join(" ", marks);
    if (!cursor.equals(position.cursor())) {
      ledger.commit(
          new BooksWriter.Commit(position, cursor, List.of(), List.of(), clock.instant()));
    }
  }

  private static String mark(Outcome outcome) {
    return Base64Url.encode(Arrays.copyOf(Sha256.of(outcome.id()), MARK_BYTES));
  }
}

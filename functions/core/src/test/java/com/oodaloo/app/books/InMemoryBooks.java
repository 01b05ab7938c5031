package com.oodaloo.app.books;

import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.tray.TrayLog;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.tray.TrayEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The books of all firms in memory: one state behind the three ports that read and write it, for
/// the tests of use cases. Finished events are marked in the `events` it is given.
public final class InMemoryBooks implements BooksWriter, BooksReader, TrayLog {
  private final WebhookEvents events;
  private final Map<FirmId, InMemoryShelf> shelves = new HashMap<>();
  private final Map<String, StreamPosition> positions = new HashMap<>();

  public InMemoryBooks(WebhookEvents events) {
    this.events = events;
  }

  @Override
  public synchronized StreamPosition position(FirmId firm, String stream) {
    return positions.getOrDefault(firm + "/" + stream, StreamPosition.beginning(firm, stream));
  }

  @Override
  public synchronized boolean commit(Commit commit) {
    StreamPosition read = commit.read();
    InMemoryShelf shelf = shelf(read.firm());
    if (position(read.firm(), read.stream()).version() != read.version()
        || commit.changes().stream().anyMatch(shelf::isTaken)) {
      return false;
    }
    commit.changes().forEach(shelf::apply);
    positions.put(read.firm() + "/" + read.stream(), read.moved(commit.cursor(), commit.at()));
    commit.done().forEach(key -> events.markDone(key, commit.at()));
    return true;
  }

  @Override
  public synchronized FirmBooks load(Firm firm, LocalDate asOf) {
    return shelf(firm.id()).books(firm, asOf);
  }

  @Override
  public synchronized boolean append(FirmId firm, String itemId, int number, TrayEvent event) {
    BookChange.AppendTray change = new BookChange.AppendTray(itemId, number, event);
    if (shelf(firm).isTaken(change)) {
      return false;
    }
    shelf(firm).apply(change);
    return true;
  }

  private InMemoryShelf shelf(FirmId firm) {
    return shelves.computeIfAbsent(firm, _ -> new InMemoryShelf());
  }
}

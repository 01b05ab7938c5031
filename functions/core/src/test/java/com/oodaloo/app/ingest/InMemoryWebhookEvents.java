package com.oodaloo.app.ingest;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The record of events in memory, for the tests of use cases.
public final class InMemoryWebhookEvents implements WebhookEvents {
  private final Map<EventKey, Row> rows = new LinkedHashMap<>();

  private record Row(WebhookEvent event, Status status, int attempts, Instant dueAt) {
    boolean isOpen() {
      return status != Status.DONE;
    }

    Row with(Status changed, Instant due) {
      return new Row(event, changed, attempts, due);
    }
  }

  @Override
  public synchronized Recorded record(WebhookEvent event, Instant dueAt) {
    Row known = rows.putIfAbsent(event.key(), new Row(event, Status.PENDING, 0, dueAt));
    return known == null ? new Recorded.New() : new Recorded.Known(known.status());
  }

  @Override
  public synchronized void markEnqueued(EventKey key, Instant dueAt) {
    rows.computeIfPresent(
        key, (_, row) -> row.status() == Status.PENDING ? row.with(Status.ENQUEUED, dueAt) : row);
  }

  @Override
  public synchronized Optional<Status> status(EventKey key) {
    return Optional.ofNullable(rows.get(key)).map(Row::status);
  }

  @Override
  public synchronized List<WebhookEvent> open(
      Source source, String account, Instant until, int limit) {
    return rows.values().stream()
        .filter(Row::isOpen)
        .map(Row::event)
        .filter(event -> event.key().source() == source && event.key().account().equals(account))
        .filter(event -> !event.receivedAt().isAfter(until))
        .sorted(Comparator.comparing(WebhookEvent::receivedAt))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Overdue> overdue(Instant now, int limit) {
    return rows.values().stream()
        .filter(row -> row.isOpen() && !row.dueAt().isAfter(now))
        .sorted(Comparator.comparing(Row::dueAt))
        .map(row -> new Overdue(row.event().key(), row.attempts()))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void postpone(EventKey key, int attempts, Instant dueAt) {
    rows.computeIfPresent(
        key, (_, row) -> row.isOpen() ? new Row(row.event(), row.status(), attempts, dueAt) : row);
  }

  @Override
  public synchronized void markDone(EventKey key, Instant at) {
    rows.computeIfPresent(key, (_, row) -> row.with(Status.DONE, at));
  }
}

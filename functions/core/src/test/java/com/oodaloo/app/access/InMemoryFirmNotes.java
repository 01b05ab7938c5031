package com.oodaloo.app.access;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// The notes in memory, for the tests of use cases.
public final class InMemoryFirmNotes implements FirmNotes {
  private final TreeMap<String, Kept> notes = new TreeMap<>();

  private record Kept(String text, Instant until) {}

  private static String key(FirmId firm, String name) {
    return firm.value() + " " + name;
  }

  @Override
  public synchronized void put(FirmId firm, String name, String text, Instant until) {
    notes.put(key(firm, name), new Kept(text, until));
  }

  @Override
  public synchronized Optional<String> find(FirmId firm, String name, Instant now) {
    return Optional.ofNullable(notes.get(key(firm, name)))
        .filter(kept -> kept.until().isAfter(now))
        .map(Kept::text);
  }

  @Override
  public synchronized boolean remove(FirmId firm, String name) {
    return notes.remove(key(firm, name)) != null;
  }

  @Override
  public synchronized List<Note> list(FirmId firm, String prefix, int limit) {
    return notes.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(key(firm, prefix)))
        .limit(limit)
        .map(entry ->
            new Note(entry.getKey().substring(firm.value().length() + 1), entry.getValue().text()))
        .toList();
  }

  /// The names that are kept, of all firms.
  public synchronized List<String> names() {
    return List.copyOf(notes.keySet());
  }
}

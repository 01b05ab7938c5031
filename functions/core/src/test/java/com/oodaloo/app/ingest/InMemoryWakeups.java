package com.oodaloo.app.ingest;

import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps the wake-ups in the order they were sent, for the tests of use cases.
public final class InMemoryWakeups implements Wakeups {
  private final List<EventKey> events = new CopyOnWriteArrayList<>();
  private final List<Account> accounts = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final List<FirmId> reconciles = new CopyOnWriteArrayList<>();

  public record Account(Source source, String account) {}

  @Override
  public void event(EventKey key) {
    events.add(key);
  }

  @Override
  public void account(Source source, String account) {
    accounts.add(new Account(source, account));
  }

  @Override
  public void accountLater(Source source, String account, Duration pause) {
    accounts.add(new Account(source, account));
    pauses.add(pause);
  }

  @Override
  public void reconcile(FirmId firm) {
    reconciles.add(firm);
  }

  public List<EventKey> events() {
    return List.copyOf(events);
  }

  public List<Account> accounts() {
    return List.copyOf(accounts);
  }

  /// How long the later ones were put off, in their order.
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  public List<FirmId> reconciles() {
    return List.copyOf(reconciles);
  }
}

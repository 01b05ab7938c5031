package com.oodaloo.app.tray;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import java.time.Clock;
import java.util.Optional;

/// Takes one answer of the owner: check it, append it, wake the matcher.
public final class AnswerTray {
  private final ShowTray tray;
  private final TrayLog log;
  private final Wakeups wakeups;
  private final Clock clock;

  public AnswerTray(ShowTray tray, TrayLog log, Wakeups wakeups, Clock clock) {
    this.tray = tray;
    this.log = log;
    this.wakeups = wakeups;
    this.clock = clock;
  }

  public sealed interface Outcome {
    record Taken(TrayItem item) implements Outcome {}

    /// Somebody answered first (or there is nothing to undo): `item` shows what stands.
    record AlreadyAnswered(TrayItem item) implements Outcome {}

    record Invalid(TrayItem item, String reason) implements Outcome {}

    /// What the owner saw is no suggestion any more: `item` shows today's.
    record Changed(TrayItem item, String reason) implements Outcome {}

    record NotFound() implements Outcome {}
  }

  public Outcome answer(FirmId firm, String itemId, OwnerSays says, String by) {
    Optional<FirmBooks> books = tray.books(firm);
    Optional<TrayItem> item = books.flatMap(found -> found.tray().find(itemId));
    if (item.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (!isFitting(says, item.get())) {
      return new Outcome.AlreadyAnswered(item.get());
    }
    return switch (AnswerCheck.check(books.get(), item.get(), says, clock.instant(), by)) {
      case AnswerCheck.Checked.Good(TrayEvent event) -> append(firm, item.get(), event);
      case AnswerCheck.Checked.Bad(String reason) -> new Outcome.Invalid(item.get(), reason);
      case AnswerCheck.Checked.Changed(String reason) -> new Outcome.Changed(item.get(), reason);
    };
  }

  private static boolean isFitting(OwnerSays says, TrayItem item) {
    return switch (says) {
      case OwnerSays.Confirm _,
          OwnerSays.Split _,
          OwnerSays.ThisIsNotIncome _,
          OwnerSays.Dismiss _ ->
          item.isOpen();
      case OwnerSays.Undo _ -> item.isAnswered();
      case OwnerSays.Remember _ -> item.isAnswered() && !item.isRemembered();
      case OwnerSays.Forget _ -> item.isRemembered();
    };
  }

  private Outcome append(FirmId firm, TrayItem item, TrayEvent event) {
    boolean first = log.append(firm, item.id(), item.nextNumber(), event);
    TrayItem now = tray.books(firm).flatMap(books -> books.tray().find(item.id())).orElse(item);
    if (!first) {
      return new Outcome.AlreadyAnswered(now);
    }
    wakeups.reconcile(firm);
    return new Outcome.Taken(now);
  }
}

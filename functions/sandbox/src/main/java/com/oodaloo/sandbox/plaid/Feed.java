package com.oodaloo.sandbox.plaid;

import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.company.events.WorldEvent.MoneyHeld;
import com.oodaloo.sandbox.company.events.WorldEvent.MoneyPosted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The bank's lines in the order in which they came, changed and went; a cursor is a place in this
/// list. What happened to one line since a place is told once, by its last change.
final class Feed {
  /// A line as it came or changed, or the id of one that went.
  sealed interface Change {
    String lineId();

    record Came(BankLine line, boolean pending, String heldId) implements Change {
      @Override
      public String lineId() {
        return line.id();
      }
    }

    record Went(String lineId, String accountId) implements Change {}
  }

  /// What a change is to somebody who knows everything before a place.
  enum News {
    ADDED,
    MODIFIED,
    REMOVED,
    NONE
  }

  private final List<BankAccountCard> accounts = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final Map<String, BankLine> posted = new HashMap<>();
  private final Map<String, Long> balances = new HashMap<>();

  Feed(World world) {
    accounts.addAll(world.accounts());
  }

  List<BankAccountCard> accounts() {
    return accounts;
  }

  int size() {
    return changes.size();
  }

  Change at(int place) {
    return changes.get(place);
  }

  /// Makes an event happen; returns whether the bank has anything new.
  boolean apply(WorldEvent event) {
    if (event instanceof MoneyHeld held) {
      add(new Change.Came(held.line(), true, ""));
      return true;
    }
    if (event instanceof MoneyPosted money) {
      if (!money.heldId().isEmpty()) {
        add(new Change.Went(money.heldId(), money.line().accountId()));
      }
      add(new Change.Came(money.line(), false, money.heldId()));
      return true;
    }
    return false;
  }

  /// Tells a posted line anew, under another id; nothing says that it is the same.
  void churn(BankLine line) {
    add(new Change.Went(line.id(), line.accountId()));
    add(new Change.Came(line.anew(), false, ""));
  }

  void add(Change change) {
    var before = Optional.ofNullable(posted.remove(change.lineId()));
    before.ifPresent(line -> balances.merge(line.accountId(), -line.cents(), Long::sum));
    if (change instanceof Change.Came came && !came.pending()) {
      posted.put(came.lineId(), came.line());
      balances.merge(came.line().accountId(), came.line().cents(), Long::sum);
    }
    places.computeIfAbsent(change.lineId(), _ -> new ArrayList<>()).add(changes.size());
    changes.add(change);
  }

  /// Returns the places from one on, at most `count`, whose change is the last one of its line.
  List<Integer> from(int place, int count) {
    return IntStream.range(place, Math.min(size(), place + count))
        .filter(at -> last(at) == at)
        .boxed()
        .toList();
  }

  /// Returns what the change at a place is to somebody who has read up to `known`.
  News news(int at, int known) {
    var before =
        places.getOrDefault(changes.get(at).lineId(), List.of()).stream()
            .filter(place -> place < known)
            .reduce((_, later) -> later)
            .map(changes::get);
    var isKnown = before.filter(Change.Came.class::isInstance).isPresent();
    return switch (changes.get(at)) {
      case Change.Came _ -> isKnown ? News.MODIFIED : News.ADDED;
      case Change.Went _ -> isKnown ? News.REMOVED : News.NONE;
    };
  }

  long balanceCents(BankAccountCard account) {
    return account.openingCents() + balances.getOrDefault(account.id(), 0L);
  }

  private int last(int at) {
    return places.getOrDefault(changes.get(at).lineId(), List.of(at)).getLast();
  }
}

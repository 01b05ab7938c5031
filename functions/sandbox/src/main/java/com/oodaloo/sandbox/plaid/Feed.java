package com.oodaloo.sandbox.plaid;

import com.oodaloo.sandbox.company.BankAccountCard;
import com.oodaloo.sandbox.company.BankLine;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.WorldEvent;
import com.oodaloo.sandbox.company.WorldEvent.MoneyHeld;
import com.oodaloo.sandbox.company.WorldEvent.MoneyPosted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The bank's lines in the order in which they came and went; a cursor is a place in this list.
final class Feed {
  /// A line that came, or the id of a hold that went.
  sealed interface Change {
    record Came(BankLine line, boolean pending, String heldId) implements Change {}

    record Went(String lineId, String accountId) implements Change {}
  }

  private final List<BankAccountCard> accounts;
  private final List<Change> changes = new ArrayList<>();
  private final Map<String, Integer> cameAt = new HashMap<>();
  private final Map<String, Integer> wentAt = new HashMap<>();
  private final Map<String, Long> posted = new HashMap<>();

  Feed(World world) {
    accounts = world.accounts();
  }

  List<BankAccountCard> accounts() {
    return accounts;
  }

  int size() {
    return changes.size();
  }

  /// Makes an event happen; returns whether the bank has anything new.
  boolean apply(WorldEvent event) {
    if (event instanceof MoneyHeld held) {
      came(new Change.Came(held.line(), true, ""));
      return true;
    }
    if (event instanceof MoneyPosted money) {
      if (!money.heldId().isEmpty()) {
        wentAt.put(money.heldId(), changes.size());
        changes.add(new Change.Went(money.heldId(), money.line().accountId()));
      }
      came(new Change.Came(money.line(), false, money.heldId()));
      posted.merge(money.line().accountId(), money.line().cents(), Long::sum);
      return true;
    }
    return false;
  }

  /// Returns the changes from a place on, at most `count`; a hold that came and went since then is
  /// not mentioned.
  List<Change> from(int place, int count) {
    return changes.subList(place, Math.min(size(), place + count)).stream()
        .filter(change -> isNews(change, place))
        .toList();
  }

  long balanceCents(BankAccountCard account) {
    return account.openingCents() + posted.getOrDefault(account.id(), 0L);
  }

  private void came(Change.Came change) {
    cameAt.put(change.line().id(), changes.size());
    changes.add(change);
  }

  private boolean isNews(Change change, int place) {
    return switch (change) {
      case Change.Came came -> !wentAt.containsKey(came.line().id());
      case Change.Went went -> cameAt.getOrDefault(went.lineId(), -1) < place;
    };
  }
}

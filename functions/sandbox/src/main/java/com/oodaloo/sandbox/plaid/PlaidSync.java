package com.oodaloo.sandbox.plaid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.wire.JsonWire;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// One step of the `/transactions/sync` loop.
final class PlaidSync {
  private static final int MAX_COUNT = 500;
  private static final int SMALL_PAGE = 3;
  private static final int RECENT = 5;

  private final Feed feed;
  private final PlaidJson json;
  private final PlaidItem item;
  private final Set<Misbehaviour> misbehaviour;

  PlaidSync(Feed feed, PlaidJson json, PlaidItem item, Set<Misbehaviour> misbehaviour) {
    this.feed = feed;
    this.json = json;
    this.item = item;
    this.misbehaviour = misbehaviour;
  }

  /// Returns what the very first call of a login gets: nothing yet, and a cursor that says so.
  ObjectNode notReady() {
    return body("NOT_READY", "", false);
  }

  EndpointAnswer page(String cursor, int count) {
    if (count < 1 || count > MAX_COUNT) {
      return new EndpointAnswer.Refused(
          PlaidError.request("INVALID_FIELD", "count must be between 1 and 500"));
    }
    var from = place(cursor);
    if (from.isEmpty()) {
      return PlaidFault.FOREIGN_CURSOR.answer();
    }
    if (has(Misbehaviour.SLOW_HISTORY) && item.tellsRecent()) {
      return new EndpointAnswer.Fine(recent());
    }
    var size = has(Misbehaviour.SMALL_PAGES) ? Math.min(SMALL_PAGE, count) : count;
    var to = Math.min(feed.size(), from.getAsInt() + size);
    var body = body("HISTORICAL_UPDATE_COMPLETE", cursor(to), to < feed.size());
    fill(body, from.getAsInt(), feed.from(from.getAsInt(), size));
    return new EndpointAnswer.Fine(body);
  }

  /// The latest few lines; the cursor is that of the beginning, where the older ones will stand.
  private ObjectNode recent() {
    var first = Math.max(0, feed.size() - RECENT);
    var body = body("INITIAL_UPDATE_COMPLETE", cursor(0), false);
    fill(body, first, feed.from(first, RECENT));
    return body;
  }

  private void fill(ObjectNode body, int known, List<Integer> places) {
    var touched = new HashSet<String>();
    for (var place : places) {
      var change = feed.at(place);
      switch (feed.news(place, known)) {
        case ADDED -> came(body, "added", change, touched);
        case MODIFIED -> came(body, "modified", change, touched);
        case REMOVED -> went(body, change, touched);
        case NONE -> {}
      }
    }
    if (has(Misbehaviour.REPEATED_LINES) && known > 0) {
      repeat(body, known - 1);
    }
    accounts(body, touched);
  }

  /// A line that was told before, once more, the same to the byte.
  private void repeat(ObjectNode body, int place) {
    if (feed.from(place, 1).contains(place)) {
      came(body, "modified", feed.at(place), new HashSet<>());
    }
  }

  private void came(ObjectNode body, String list, Feed.Change change, Set<String> touched) {
    if (change instanceof Feed.Change.Came came) {
      body.withArray(list).add(json.transaction(came));
      touched.add(came.line().accountId());
    }
  }

  private static void went(ObjectNode body, Feed.Change change, Set<String> touched) {
    if (change instanceof Feed.Change.Went gone) {
      body.withArray("removed")
          .addObject()
          .put("transaction_id", gone.lineId())
          .put("account_id", gone.accountId());
      touched.add(gone.accountId());
    }
  }

  private void accounts(ObjectNode body, Set<String> touched) {
    feed.accounts().stream()
        .filter(account -> touched.contains(account.id()))
        .forEach(account -> body.withArray("accounts").add(shown(account)));
  }

  private ObjectNode shown(BankAccountCard account) {
    return json.account(account, feed.balanceCents(account));
  }

  private static ObjectNode body(String status, String cursor, boolean hasMore) {
    var body = JsonWire.JSON.createObjectNode().put("transactions_update_status", status);
    body.putArray("accounts");
    body.putArray("added");
    body.putArray("modified");
    body.putArray("removed");
    return body.put("next_cursor", cursor).put("has_more", hasMore);
  }

  private boolean has(Misbehaviour kind) {
    return misbehaviour.contains(kind);
  }

  private String cursor(int place) {
    return Base64.getEncoder().encodeToString((item.id() + ":" + place).getBytes(UTF_8));
  }

  private OptionalInt place(String cursor) {
    if (cursor.isEmpty()) {
      return OptionalInt.of(0);
    }
    try {
      var text = new String(Base64.getDecoder().decode(cursor), UTF_8);
      var colon = text.lastIndexOf(':');
      var place = Integer.parseInt(text.substring(colon + 1));
      return text.substring(0, Math.max(0, colon)).equals(item.id()) && place <= feed.size()
          ? OptionalInt.of(place)
          : OptionalInt.empty();
    } catch (IllegalArgumentException notOurs) {
      return OptionalInt.empty();
    }
  }
}

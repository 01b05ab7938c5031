package com.oodaloo.sandbox.plaid;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.wire.JsonWire;
import java.util.Base64;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/// One step of the `/transactions/sync` loop.
final class PlaidSync {
  private static final int MAX_COUNT = 500;

  private final Feed feed;
  private final PlaidJson json;
  private final Item item;

  PlaidSync(Feed feed, PlaidJson json, Item item) {
    this.feed = feed;
    this.json = json;
    this.item = item;
  }

  /// Returns what the very first call of a login gets: nothing yet, and a cursor that says so.
  ObjectNode notReady() {
    return body("NOT_READY", "", false);
  }

  PlaidAnswer page(String cursor, int count) {
    if (count < 1 || count > MAX_COUNT) {
      return new PlaidAnswer.Refused(
          PlaidError.request("INVALID_FIELD", "count must be between 1 and 500"));
    }
    var from = place(cursor);
    if (from.isEmpty()) {
      return new PlaidAnswer.Refused(
          PlaidError.request("INVALID_FIELD", "cursor not associated with access_token"));
    }
    var to = Math.min(feed.size(), from.getAsInt() + count);
    var body = body("HISTORICAL_UPDATE_COMPLETE", cursor(to), to < feed.size());
    fill(body, from.getAsInt(), count);
    return new PlaidAnswer.Fine(body);
  }

  private void fill(ObjectNode body, int from, int count) {
    var touched = new HashSet<String>();
    for (var change : feed.from(from, count)) {
      switch (change) {
        case Feed.Change.Came came -> {
          body.withArray("added").add(json.transaction(came));
          touched.add(came.line().accountId());
        }
        case Feed.Change.Went went -> {
          body.withArray("removed")
              .addObject()
              .put("transaction_id", went.lineId())
              .put("account_id", went.accountId());
          touched.add(went.accountId());
        }
      }
    }
    accounts(body, touched);
  }

  private void accounts(ObjectNode body, Set<String> touched) {
    feed.accounts().stream()
        .filter(account -> touched.contains(account.id()))
        .forEach(account ->
            body.withArray("accounts").add(json.account(account, feed.balanceCents(account))));
  }

  private static ObjectNode body(String status, String cursor, boolean hasMore) {
    var body = JsonWire.JSON.createObjectNode().put("transactions_update_status", status);
    body.putArray("accounts");
    body.putArray("added");
    body.putArray("modified");
    body.putArray("removed");
    return body.put("next_cursor", cursor).put("has_more", hasMore);
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

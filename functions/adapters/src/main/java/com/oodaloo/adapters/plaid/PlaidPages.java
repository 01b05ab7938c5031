package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;
import static com.oodaloo.adapters.wire.JsonFields.truth;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.plaid.OddRows.Oddity;
import com.oodaloo.app.sync.bank.BankFeed.History;
import com.oodaloo.app.sync.bank.BankFeed.Page;
import com.oodaloo.domain.bank.BankTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a page of `/transactions/sync`, or refuses it whole.
///
/// A page that lacks a list, its cursor or `has_more` is refused: taken as "nothing new" it would
/// lose rows, taken as "from the beginning" it would read everything again, both in silence.
final class PlaidPages {
  private final PlaidTransactions transactions;
  private final OddRows odd;

  PlaidPages(OddRows odd) {
    this.transactions = new PlaidTransactions(odd);
    this.odd = odd;
  }

  Page read(PlaidAnswer answer, String after) {
    JsonNode page = answer.orThrow();
    boolean more =
        truth(page, "has_more").orElseThrow(() -> answer.broken("has_more is no yes or no"));
    List<BankTransaction> added = lines(list(page, "added", answer));
    List<BankTransaction> modified = lines(list(page, "modified", answer));
    List<String> removed = removed(list(page, "removed", answer));
    String cursor = cursor(page, answer);
    if (cursor.isEmpty()) {
      requireNothingYet(more || !after.isEmpty() || hasRows(page), answer);
    }
    return new Page(added, modified, removed, cursor, more, history(page, cursor));
  }

  /// A word that is new to us stands for a loaded history, as does a bank that is not asked first.
  private static History history(JsonNode page, String cursor) {
    String status = text(page, "transactions_update_status");
    if (cursor.isEmpty() || status.equals("NOT_READY")) {
      return History.NOT_LOADED;
    }
    return status.equals("INITIAL_UPDATE_COMPLETE") ? History.RECENT : History.COMPLETE;
  }

  /// An empty (or null) cursor is Plaid's word for "not loaded yet", and only at the beginning.
  private static void requireNothingYet(boolean something, PlaidAnswer answer) {
    if (something) {
      throw answer.broken("next_cursor is empty");
    }
  }

  private static String cursor(JsonNode page, PlaidAnswer answer) {
    JsonNode cursor = page.path("next_cursor");
    if (!cursor.isTextual() && !cursor.isNull()) {
      throw answer.broken("next_cursor is missing");
    }
    return text(page, "next_cursor");
  }

  private static boolean hasRows(JsonNode page) {
    return !page.path("added").isEmpty()
        || !page.path("modified").isEmpty()
        || !page.path("removed").isEmpty();
  }

  private static JsonNode list(JsonNode page, String name, PlaidAnswer answer) {
    JsonNode list = page.path(name);
    if (!list.isArray()) {
      throw answer.broken(name + " is no list");
    }
    return list;
  }

  private List<BankTransaction> lines(JsonNode rows) {
    return rows.valueStream().map(transactions::read).flatMap(Optional::stream).toList();
  }

  private List<String> removed(JsonNode rows) {
    List<String> ids = new ArrayList<>();
    for (JsonNode row : rows) {
      String id = text(row, "transaction_id");
      if (id.isBlank()) {
        odd.found("", Oddity.INCOMPLETE);
      } else {
        ids.add(id);
      }
    }
    return ids;
  }
}

package com.oodaloo.cli.books;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;
import java.util.TreeSet;

/// The invoices that a books/1 says are or were in dispute. The flag stays after an invoice is
/// paid, where the status does not.
final class DisputedInvoices {
  private static final JsonMapper JSON = new JsonMapper();

  private DisputedInvoices() {}

  /// @param text one document that was read without a fault
  static Set<String> in(String text) {
    Set<String> disputed = new TreeSet<>();
    try {
      for (JsonNode invoice : JSON.readTree(text).path("invoices")) {
        if (invoice.path("disputed").asBoolean(false)) {
          disputed.add(invoice.path("id").asText(""));
        }
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a document that was read before is no JSON", e);
    }
    return disputed;
  }
}

package com.oodaloo.adapters.plaid;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Who stands on the other side of a line, as far as Plaid knows.
final class PlaidCounterparty {
  private PlaidCounterparty() {}

  /// The best name, or `""`. For money in, the payer comes before the app that carried it: "Zelle"
  /// pays no invoice.
  static String of(JsonNode row, Money amount) {
    JsonNode meta = row.path("payment_meta");
    List<String> names = new ArrayList<>();
    if (amount.isPositive()) {
      names.addAll(payers(row));
      names.add(text(meta, "payer"));
      names.add(text(meta, "by_order_of"));
    }
    names.addAll(everybody(row));
    names.add(text(row, "merchant_name"));
    names.add(text(meta, "payee"));
    return names.stream().filter(name -> !name.isBlank()).findFirst().orElse("");
  }

  private static List<String> payers(JsonNode row) {
    return parties(row)
        .filter(party -> text(party, "type").equals("income_source"))
        .map(PlaidCounterparty::name)
        .toList();
  }

  private static List<String> everybody(JsonNode row) {
    return parties(row).map(PlaidCounterparty::name).toList();
  }

  private static Stream<JsonNode> parties(JsonNode row) {
    return row.path("counterparties").valueStream();
  }

  private static String name(JsonNode party) {
    return text(party, "name");
  }
}

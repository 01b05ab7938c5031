package com.oodaloo.sandbox.plaid;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.company.events.BankLine;
import com.oodaloo.sandbox.company.events.BankLine.Channel;
import com.oodaloo.sandbox.wire.JsonWire;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// The bank's things as Plaid spells them.
final class PlaidJson {
  private static final List<String> META_FIELDS =
      List.of(
          "by_order_of",
          "payee",
          "payer",
          "payment_method",
          "payment_processor",
          "ppd_id",
          "reason",
          "reference_number");
  private static final List<String> PLACE_FIELDS =
      List.of("address", "city", "country", "lat", "lon", "postal_code", "region", "store_number");

  private final Set<Misbehaviour> misbehaviour;

  PlaidJson(Set<Misbehaviour> misbehaviour) {
    this.misbehaviour = misbehaviour;
  }

  /// Returns a transaction. Plaid's sign: positive is money out.
  ObjectNode transaction(Feed.Change.Came came) {
    var line = came.line();
    var node = JsonWire.JSON.createObjectNode();
    node.put("account_id", line.accountId()).putNull("account_owner");
    node.put("amount", BigDecimal.valueOf(-line.cents(), 2));
    node.put("authorized_date", line.day().toString()).putNull("authorized_datetime");
    text(node, "check_number", line.detail().checkNumber());
    node.set("counterparties", counterparties(line));
    node.put("date", line.day().toString()).putNull("datetime");
    node.put("iso_currency_code", "USD").putNull("unofficial_currency_code");
    node.set("location", nulls(PLACE_FIELDS));
    text(node, "merchant_name", isShop(line) ? line.detail().counterparty() : "");
    node.put("name", line.text()).put("original_description", line.text());
    node.put("payment_channel", channel(line.detail().channel()));
    node.set("payment_meta", meta(line));
    node.put("pending", came.pending());
    text(node, "pending_transaction_id", came.heldId());
    node.set("personal_finance_category", category(line.detail().category()));
    text(node, "transaction_code", code(line));
    node.put("transaction_id", line.id());
    return strange(node, "impact_score", 3);
  }

  ObjectNode account(BankAccountCard account, long balanceCents) {
    var node = JsonWire.JSON.createObjectNode();
    node.put("account_id", account.id());
    var balance = BigDecimal.valueOf(balanceCents, 2);
    node.putObject("balances")
        .put("available", balance)
        .put("current", balance)
        .putNull("limit")
        .put("iso_currency_code", "USD")
        .putNull("unofficial_currency_code");
    text(node, "holder_category", account.holder());
    if (misbehaviour.contains(Misbehaviour.UNKNOWN_ENUM_VALUE)) {
      node.put("verification_status", "");
    }
    node.put("mask", account.mask())
        .put("name", account.name())
        .put("official_name", account.name());
    node.put("type", "depository").put("subtype", account.subtype());
    return strange(node, "apy", 0);
  }

  ObjectNode item(PlaidItem item) {
    var node = anyItem();
    item.broken().ifPresent(fault -> node.set("error", fault.error().body("")));
    return node.put("item_id", item.id()).put("webhook", item.webhook());
  }

  /// Returns what is the same for every login.
  ObjectNode anyItem() {
    var node = JsonWire.JSON.createObjectNode();
    node.putArray("available_products").add("balance");
    node.putArray("billed_products").add("transactions");
    node.putArray("products").add("transactions");
    node.putNull("consent_expiration_time").putNull("error");
    node.put("institution_id", "ins_109508").put("institution_name", "First Platypus Bank");
    node.put("item_id", "any").put("update_type", "background");
    return strange(node.putNull("webhook"), "tier", 1);
  }

  /// Several owners stand in one entry, as at Plaid; the card separates them by a semicolon.
  ObjectNode owner(BankAccountCard account) {
    var owner = JsonWire.JSON.createObjectNode();
    var names = owner.putArray("names");
    List.of(account.ownerName().split(";")).forEach(names::add);
    owner.putArray("phone_numbers");
    owner.putArray("emails");
    owner.putArray("addresses");
    return owner;
  }

  private ObjectNode strange(ObjectNode node, String field, int value) {
    return misbehaviour.contains(Misbehaviour.UNKNOWN_FIELDS)
        ? node.put("x_" + field, value)
        : node;
  }

  /// Plaid's list of codes has grown a word that older clients do not know; Zelle payments carry it
  /// here.
  private String code(BankLine line) {
    var isNew = misbehaviour.contains(Misbehaviour.UNKNOWN_ENUM_VALUE);
    return isNew && line.text().startsWith("ZELLE") ? "instant payment" : "";
  }

  private static ArrayNode counterparties(BankLine line) {
    var all = JsonWire.JSON.createArrayNode();
    if (!line.detail().counterparty().isEmpty()) {
      all.addObject()
          .put("name", line.detail().counterparty())
          .put("type", line.cents() > 0 ? "income_source" : "merchant")
          .put("confidence_level", "HIGH")
          .putNull("entity_id")
          .putNull("logo_url")
          .putNull("website");
    }
    return all;
  }

  private static ObjectNode meta(BankLine line) {
    var meta = nulls(META_FIELDS);
    if (line.cents() > 0) {
      text(meta, "payer", line.detail().counterparty());
    }
    return meta;
  }

  private static ObjectNode category(String detailed) {
    var words =
        List.of(
            "GENERAL_MERCHANDISE",
            "GENERAL_SERVICES",
            "HOME_IMPROVEMENT",
            "FOOD_AND_DRINK",
            "LOAN_PAYMENTS",
            "RENT_AND_UTILITIES",
            "GOVERNMENT_AND_NON_PROFIT",
            "TRANSFER_IN",
            "TRANSFER_OUT",
            "TRANSPORTATION",
            "INCOME");
    var primary = words.stream().filter(detailed::startsWith).findFirst().orElse("OTHER");
    return JsonWire.JSON
        .createObjectNode()
        .put("primary", primary)
        .put("detailed", detailed)
        .put("confidence_level", "HIGH")
        .put("version", "v2");
  }

  private static boolean isShop(BankLine line) {
    return line.cents() < 0 && line.detail().channel() != Channel.OTHER;
  }

  private static String channel(Channel channel) {
    return switch (channel) {
      case ONLINE -> "online";
      case IN_STORE -> "in store";
      case OTHER -> "other";
    };
  }

  private static ObjectNode nulls(List<String> fields) {
    var node = JsonWire.JSON.createObjectNode();
    fields.forEach(node::putNull);
    return node;
  }

  private static void text(ObjectNode node, String field, String text) {
    if (text.isEmpty()) {
      node.putNull(field);
    } else {
      node.put(field, text);
    }
  }
}

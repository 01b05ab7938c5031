package com.oodaloo.cli.field;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Builds a small books/1 document. What is rare is told as words: `"status=paid balanceCents=0"`.
final class FieldBooks {
  private final ObjectNode document = JsonMapper.builder().build().createObjectNode();

  FieldBooks() {
    document.put("format", "books/1").put("asOf", "2025-06-10");
    document
        .putObject("firm")
        .put("id", "f")
        .put("name", "Juniper Mechanical LLC")
        .put("zone", "America/Denver")
        .put("currency", "USD");
    add("accounts").put("id", "a").put("name", "Checking 5521").put("holder", "business");
    add("accounts").put("id", "s").put("name", "Reserve 9907").put("holder", "business");
    add("clients").put("id", "c1").put("name", "Nora Pell");
    add("clients").put("id", "c2").put("name", "Ivo Strand");
    add("clients").put("id", "c3").put("name", "Bramble & Oak Builders").put("company", true);
  }

  private ObjectNode add(String list) {
    ArrayNode entries =
        document.path(list) instanceof ArrayNode known ? known : document.putArray(list);
    return entries.addObject();
  }

  private static void more(ObjectNode node, String words) {
    for (String word : words.isBlank() ? new String[0] : words.split(" ", -1)) {
      String[] pair = word.split("=", 2);
      if (pair[0].endsWith("Cents")) {
        node.put(pair[0], Long.parseLong(pair[1]));
      } else if (pair[1].equals("true")) {
        node.put(pair[0], true);
      } else {
        node.put(pair[0], pair[1]);
      }
    }
  }

  /// A finished job of Nora Pell's.
  FieldBooks job(String id, long cents) {
    ObjectNode job = add("jobs").put("id", id).put("clientId", "c1").put("contractCents", cents);
    job.put("completionPercent", 100)
        .putArray("lineItems")
        .addObject()
        .put("date", "2025-05-02")
        .put("amountCents", cents);
    return this;
  }

  FieldBooks invoice(String id, long cents, String words) {
    ObjectNode invoice = add("invoices").put("id", id).put("number", "77" + id.substring(1));
    invoice.put("clientId", "c1").put("totalCents", cents);
    invoice.put("issued", "2025-05-01").put("due", "2025-05-20");
    more(invoice, words);
    return this;
  }

  FieldBooks paid(String id, long cents) {
    return invoice(id, cents, "status=paid balanceCents=0");
  }

  FieldBooks payment(
      String id, String invoice, long cents, String method, String day, String words) {
    ObjectNode payment = add("payments").put("id", id).put("clientId", "c1");
    payment.put("amountCents", cents).put("method", method).put("date", day);
    if (!invoice.isEmpty()) {
      payment.put("invoiceId", invoice);
    }
    more(payment, words);
    return this;
  }

  FieldBooks card(String id, String invoice, long cents) {
    return payment(id, invoice, cents, "card", "2025-05-05", "");
  }

  /// A payout of that net; its items follow.
  FieldBooks payout(String id, String day, long net, long fee, String words) {
    ObjectNode payout = add("payouts").put("id", id).put("arrival", day);
    payout.put("grossCents", net + fee).put("feeCents", fee).put("netCents", net);
    payout.putArray("items");
    more(payout, words);
    return this;
  }

  /// An item of the last payout.
  FieldBooks item(String type, long gross, long fee, String words) {
    ArrayNode payouts = (ArrayNode) document.path("payouts");
    ArrayNode items = (ArrayNode) payouts.get(payouts.size() - 1).path("items");
    ObjectNode item = items.addObject().put("type", type);
    item.put("grossCents", gross).put("feeCents", fee);
    more(item, words);
    return this;
  }

  FieldBooks line(String id, String day, long cents, String says) {
    return line(id, day, cents, says, "");
  }

  FieldBooks line(String id, String day, long cents, String says, String words) {
    ObjectNode line = add("transactions").put("id", id).put("accountId", "a");
    line.put("date", day).put("amountCents", cents).put("description", says);
    more(line, words);
    return this;
  }

  FieldBooks answer(String line, String invoice, long cents) {
    add("answers")
        .put("transactionId", line)
        .put("on", "2025-05-30")
        .putArray("invoices")
        .addObject()
        .put("invoiceId", invoice)
        .put("amountCents", cents);
    return this;
  }

  Reconciled run() {
    return Reconciled.of(document.toString());
  }
}

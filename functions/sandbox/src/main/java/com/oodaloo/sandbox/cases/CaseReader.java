package com.oodaloo.sandbox.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Makes books and expectations of one neutral case: receivables become open invoices.
final class CaseReader {
  private static final Firm FIRM =
      new Firm(
          new FirmId("cases"),
          "Cases",
          new BusinessZone(ZoneOffset.UTC),
          Currency.getInstance("USD"),
          "");

  private CaseReader() {}

  static PublicCase read(JsonNode node) {
    JsonNode expected = node.path("expected");
    Map<String, Set<String>> matches = new HashMap<>();
    Set<String> never = new HashSet<>();
    for (JsonNode match : expected.path("matches")) {
      String line = text(match, "bank");
      Set<String> ids = matches.computeIfAbsent(line, _ -> new TreeSet<>());
      match.path("receivables").forEach(part -> ids.add(text(part, "id")));
      if (!match.path("auto").asBoolean(true)) {
        never.add(line);
      }
    }
    expected.path("unmatched_bank").forEach(id -> never.add(id.asText()));
    return new PublicCase(text(node, "id"), text(node, "title"), books(node), matches, never);
  }

  private static Books books(JsonNode node) {
    List<Invoice> invoices = nodes(node.path("receivables")).map(CaseReader::invoice).toList();
    List<BankTransaction> lines =
        nodes(node.path("bank_transactions")).map(CaseReader::line).toList();
    LocalDate asOf =
        Stream.concat(
                invoices.stream().map(Invoice::issued).filter(Days::isKnown),
                lines.stream().map(BankTransaction::date))
            .max(LocalDate::compareTo)
            .orElse(LocalDate.EPOCH);
    List<Client> clients =
        nodes(node.path("receivables"))
            .map(owed -> text(owed, "customer"))
            .filter(name -> !name.isEmpty())
            .distinct()
            .map(name -> new Client(name, name, false, false, List.of()))
            .toList();
    return new Books(
        FIRM, asOf, List.of(), clients, List.of(), List.of(), invoices, List.of(), List.of(),
        lines);
  }

  private static Invoice invoice(JsonNode owed) {
    return new Invoice(
        text(owed, "id"),
        text(owed, "number"),
        text(owed, "customer"),
        "",
        money(owed, "amount"),
        money(owed, "open"),
        text(owed, "issued").isEmpty() ? Days.EVER : LocalDate.parse(text(owed, "issued")),
        Days.NEVER,
        Days.NEVER,
        InvoiceStatus.Known.AWAITING_PAYMENT,
        text(owed, "description"));
  }

  private static BankTransaction line(JsonNode line) {
    return new BankTransaction(
        text(line, "id"),
        "",
        LocalDate.parse(text(line, "date")),
        money(line, "amount"),
        (text(line, "description") + " " + text(line, "reference")).strip(),
        "",
        "",
        "",
        "",
        "",
        BankTransaction.State.POSTED);
  }

  private static Money money(JsonNode node, String field) {
    return new Money(
        node.path(field).asLong(), Currency.getInstance(node.path("currency").asText("USD")));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static Stream<JsonNode> nodes(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}

package com.oodaloo.adapters.quickbooks;

import static com.oodaloo.adapters.wire.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.StrictJson;
import com.oodaloo.domain.accountant.AccountantBooks;
import com.oodaloo.domain.accountant.BookedAccount;
import com.oodaloo.domain.accountant.BookedCustomer;
import com.oodaloo.domain.accountant.BookedDeposit;
import com.oodaloo.domain.accountant.BookedInvoice;
import com.oodaloo.domain.accountant.BookedReceipt;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Gathers the books from answers of the API, in the order they were given: query pages, single
/// entities, change data and batches. Of an entity that comes twice the later one stands, and one
/// that is told as deleted is gone.
///
/// Accounts, customers, invoices, payments, sales receipts and deposits are read; other entities
/// are passed over. An entity in another currency than the firm's is left out and counted, and so
/// is one whose amount is no whole number of cents. Shapes: developer.intuit.com, Accounting API
/// reference.
public final class AnsweredBooks {
  private static final List<String> KINDS =
      List.of("Account", "Customer", "Invoice", "Payment", "SalesReceipt", "Deposit");

  private static final List<String> ENVELOPES =
      List.of("QueryResponse", "CDCResponse", "BatchItemResponse");

  private final Map<String, Map<String, JsonNode>> entities = new LinkedHashMap<>();
  private final BookedEntities reading;
  private int leftOut;

  /// @param currency the firm's
  public AnsweredBooks(Currency currency) {
    this.reading = new BookedEntities(currency);
    KINDS.forEach(kind -> entities.put(kind, new LinkedHashMap<>()));
  }

  /// Takes one answer in. False when it is no JSON object, or tells a fault instead of entities.
  public boolean add(byte[] answer) {
    Optional<JsonNode> document = StrictJson.object(answer);
    if (document.isEmpty() || document.get().has("Fault") || document.get().has("fault")) {
      return false;
    }
    open(document.get());
    return true;
  }

  /// An envelope holds envelopes or entities; StrictJson keeps it from being deep.
  private void open(JsonNode node) {
    ENVELOPES.forEach(envelope -> each(node.path(envelope)).forEach(this::open));
    KINDS.forEach(kind -> each(node.path(kind)).forEach(entity -> take(kind, entity)));
  }

  private static List<JsonNode> each(JsonNode node) {
    if (node.isObject()) {
      return List.of(node);
    }
    return node.isArray() ? node.valueStream().toList() : List.of();
  }

  private void take(String kind, JsonNode entity) {
    String id = text(entity, "Id");
    Map<String, JsonNode> known = entities.getOrDefault(kind, Map.of());
    if (text(entity, "status").equals("Deleted")) {
      known.remove(id);
    } else if (!id.isEmpty()) {
      known.put(id, entity);
    }
  }

  /// What they say together.
  public AccountantBooks books() {
    leftOut = 0;
    List<BookedAccount> accounts = all("Account").map(reading::account).toList();
    List<BookedCustomer> customers = all("Customer").map(reading::customer).toList();
    List<BookedInvoice> invoices = known(all("Invoice").map(reading::invoice).toList());
    List<BookedReceipt> receipts =
        known(
            Stream.concat(
                    all("Payment").map(each -> reading.receipt(each, waitingAccount(accounts))),
                    all("SalesReceipt")
                        .map(each -> reading.receipt(each, waitingAccount(accounts))))
                .toList());
    List<BookedDeposit> deposits = known(all("Deposit").map(reading::deposit).toList());
    return new AccountantBooks(accounts, customers, invoices, receipts, deposits);
  }

  /// How many entities the last reading left out.
  public int leftOut() {
    return leftOut;
  }

  /// Where a payment goes that names no account.
  private static String waitingAccount(List<BookedAccount> accounts) {
    return accounts.stream()
        .filter(account -> account.use() == BookedAccount.Use.WAITING)
        .map(BookedAccount::id)
        .findFirst()
        .orElse("");
  }

  private Stream<JsonNode> all(String kind) {
    return entities.getOrDefault(kind, Map.of()).values().stream();
  }

  private <T> List<T> known(List<Optional<T>> read) {
    leftOut += (int) read.stream().filter(Optional::isEmpty).count();
    return read.stream().flatMap(Optional::stream).toList();
  }
}

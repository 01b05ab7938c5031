package com.oodaloo.domain.ledger;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The invoices and clients of the books by id.
final class LedgerNames {
  /// Who stands on a receivable whose client no source names; an importer wants a name.
  static final String NOBODY = "Client not known";

  private final Map<String, Invoice> invoices = new HashMap<>();
  private final Map<String, String> clients = new HashMap<>();

  LedgerNames(Books books) {
    books.invoices().forEach(invoice -> invoices.put(invoice.id(), invoice));
    for (Client client : books.clients()) {
      clients.put(client.id(), client.name());
    }
  }

  Optional<Invoice> invoice(String id) {
    return Optional.ofNullable(invoices.get(id));
  }

  String label(String invoiceId) {
    return invoice(invoiceId).map(Invoice::label).orElse(invoiceId);
  }

  String clientOf(String invoiceId) {
    return invoice(invoiceId).map(invoice -> client(invoice.clientId())).orElse(NOBODY);
  }

  String client(String id) {
    String name = clients.getOrDefault(id, "").strip();
    return name.isEmpty() ? NOBODY : name;
  }
}

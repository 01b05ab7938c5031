package com.oodaloo.app.monthexport;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What people call the records that ids stand for.
final class ExportWording {
  private final Map<String, Invoice> invoices = new HashMap<>();
  private final Map<String, String> clients = new HashMap<>();
  private final Map<String, String> accounts = new HashMap<>();

  ExportWording(FirmBooks kept) {
    kept.books().invoices().forEach(invoice -> invoices.put(invoice.id(), invoice));
    for (Client client : kept.books().clients()) {
      clients.put(client.id(), client.name());
    }
    for (BankAccount account : kept.books().accounts()) {
      accounts.put(account.id(), account.name());
    }
  }

  String invoice(String id) {
    return find(id).map(Invoice::label).orElse(id);
  }

  String clientOf(String invoiceId) {
    return find(invoiceId).map(invoice -> client(invoice.clientId())).orElse("");
  }

  String client(String id) {
    return clients.getOrDefault(id, "");
  }

  String account(String id) {
    return accounts.getOrDefault(id, "");
  }

  private Optional<Invoice> find(String id) {
    return Optional.ofNullable(invoices.get(id));
  }
}

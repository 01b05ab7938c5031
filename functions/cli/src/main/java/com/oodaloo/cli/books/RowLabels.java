package com.oodaloo.cli.books;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How lines, invoices and clients are called on paper: by day and amount, by number, by name;
/// never by the long ids of the sources.
final class RowLabels {
  private final Map<String, BankTransaction> lines;
  private final Map<String, Invoice> invoices;
  private final Map<String, String> clients;
  private final Money nothing;

  RowLabels(Books books) {
    lines = byId(books.transactions(), BankTransaction::id);
    invoices = byId(books.invoices(), Invoice::id);
    clients = books.clients().stream().collect(Collectors.toMap(Client::id, Client::name));
    nothing = Money.zero(books.firm().currency());
  }

  private static <T> Map<String, T> byId(List<T> entries, Function<T, String> id) {
    return entries.stream().collect(Collectors.toMap(id, Function.identity()));
  }

  /// The day of the line, and the end of time for one that is not there.
  LocalDate day(String lineId) {
    BankTransaction line = lines.get(lineId);
    return line == null ? LocalDate.MAX : line.date();
  }

  Money amount(String lineId) {
    BankTransaction line = lines.get(lineId);
    return line == null || !line.amount().currency().equals(nothing.currency())
        ? nothing
        : line.amount();
  }

  Money total(Collection<String> lineIds) {
    return Money.total(nothing.currency(), lineIds.stream().map(this::amount).toList());
  }

  String row(String lineId) {
    BankTransaction line = lines.get(lineId);
    return line == null
        ? "  " + lineId
        : "  "
            + line.date()
            + TerminalPage.right(line.amount().toString(), 15)
            + "  "
            + TerminalPage.column(line.description(), 44);
  }

  /// `1042 $500.00 (Mary Smith) + 1043 $200.00`, each client named once.
  String parts(List<Settlement> settlements) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < settlements.size(); i++) {
      Settlement part = settlements.get(i);
      String client = client(part);
      boolean last = i == settlements.size() - 1 || !client.equals(client(settlements.get(i + 1)));
      text.append(i == 0 ? "" : " + ").append(label(part)).append(' ').append(part.amount());
      text.append(client.isEmpty() || !last ? "" : " (" + client + ")");
    }
    return text.toString();
  }

  private String label(Settlement part) {
    Invoice invoice = invoices.get(part.invoiceId());
    return invoice == null ? part.invoiceId() : invoice.label();
  }

  private String client(Settlement part) {
    Invoice invoice = invoices.get(part.invoiceId());
    return invoice == null ? "" : clients.getOrDefault(invoice.clientId(), "");
  }
}

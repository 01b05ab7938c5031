package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What clients owe, invoice by invoice, the longest late first and the largest first among equals.
public record Receivables(Money total, List<Receivable> open) {
  public Receivables {
    open = List.copyOf(open);
  }

  /// One open invoice with its balance. `clientName` is empty where the books do not know the
  /// client; a VIP is marked so that nobody chases them without thought.
  public record Receivable(Invoice invoice, String clientName, boolean vip, long daysLate) {
    public Money owed() {
      return invoice.balance();
    }

    public AgeBucket age() {
      return AgeBucket.of(daysLate);
    }

    public boolean isInDispute() {
      return invoice.isInDispute();
    }
  }

  public static Receivables of(Books books, LocalDate today) {
    Map<String, Client> clients =
        books.clients().stream().collect(Collectors.toMap(Client::id, Function.identity()));
    List<Receivable> open =
        books.invoices().stream()
            .filter(Invoice::isOpen)
            .map(invoice -> receivable(invoice, clients, today))
            .sorted(
                Comparator.comparingLong(Receivable::daysLate)
                    .reversed()
                    .thenComparing(Receivable::owed, Comparator.reverseOrder()))
            .toList();
    return new Receivables(sum(Money.zero(books.firm().currency()), open), open);
  }

  /// The part of the total in that step of age.
  public Money in(AgeBucket bucket) {
    return sum(
        Money.zero(total.currency()), open.stream().filter(it -> it.age() == bucket).toList());
  }

  public long count(AgeBucket bucket) {
    return open.stream().filter(it -> it.age() == bucket).count();
  }

  private static Receivable receivable(
      Invoice invoice, Map<String, Client> clients, LocalDate today) {
    Client client = clients.get(invoice.clientId());
    return client == null
        ? new Receivable(invoice, "", false, invoice.daysLate(today))
        : new Receivable(invoice, client.name(), client.vip(), invoice.daysLate(today));
  }

  private static Money sum(Money zero, List<Receivable> entries) {
    return entries.stream().map(Receivable::owed).reduce(zero, Money::plus);
  }
}

package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.PayHabits;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A client worth a call: `amount` that by their own habit should be here, and by how many days the
/// oldest of it is later than they usually are. Invoices in dispute are no matter for a call about
/// money, and a VIP is never on the list: the owner knows when to call them.
public record Call(Client client, Money amount, List<Invoice> invoices, long daysLate) {
  public static final int CALLS = 3;

  public Call {
    invoices = List.copyOf(invoices);
  }

  /// The three calls worth most: amount times how late for them.
  public static List<Call> list(Books books, List<Match> matches, LocalDate today) {
    PayHabits habits = PayHabits.of(books, matches);
    Map<String, List<Late>> late =
        books.invoices().stream()
            .filter(invoice -> invoice.isOpen() && !invoice.isInDispute())
            .filter(invoice -> !invoice.due().isAfter(today))
            .map(invoice -> new Late(invoice, Days.between(habits.expected(invoice), today)))
            .filter(invoice -> invoice.days() > 0)
            .collect(Collectors.groupingBy(Late::clientId, TreeMap::new, Collectors.toList()));
    Money zero = Money.zero(books.firm().currency());
    return books.clients().stream()
        .filter(client -> !client.vip() && late.containsKey(client.id()))
        .map(client -> of(client, late.getOrDefault(client.id(), List.of()), zero))
        .sorted(Comparator.comparing(Call::weight).reversed().thenComparing(it -> it.client().id()))
        .limit(CALLS)
        .toList();
  }

  /// An invoice that by habit should be paid, since that many days.
  private record Late(Invoice invoice, long days) {
    String clientId() {
      return invoice.clientId();
    }
  }

  private static Call of(Client client, List<Late> late, Money zero) {
    List<Invoice> invoices = late.stream().map(Late::invoice).toList();
    return new Call(
        client,
        invoices.stream().map(Invoice::balance).reduce(zero, Money::plus),
        invoices,
        late.stream().mapToLong(Late::days).max().orElse(0));
  }

  private BigInteger weight() {
    return BigInteger.valueOf(amount.cents()).multiply(BigInteger.valueOf(daysLate));
  }
}

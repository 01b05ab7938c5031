package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.PaymentHistory;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A client worth a call: `amount` that is late, and by how many days the oldest of it is, past the
/// due day or past the client's own habit.
///
/// Invoices in dispute are no matter for a call about money, nor are those that an open question
/// asks about: the money may be here. A VIP is never on the list: the owner knows when to call
/// them.
public record Call(
    Client client, Money amount, List<Invoice> invoices, long daysLate, Measure measure) {
  public static final int CALLS = 3;

  /// What the days are counted from.
  public enum Measure {
    DUE_DAY,
    /// The client has paid two invoices and more, so that there is a habit.
    HABIT
  }

  public Call {
    invoices = List.copyOf(invoices);
  }

  /// What is said of it: "12 days late".
  public String words() {
    String days = daysLate == 1 ? "1 day" : daysLate + " days";
    return switch (measure) {
      case DUE_DAY -> days + " late";
      case HABIT -> days + " later than they usually pay";
    };
  }

  /// The three calls worth most: amount times how late.
  ///
  /// @param books where what the bank has proven paid is no longer open
  /// @param asked the invoices that open questions are about
  public static List<Call> list(
      Books books, PaymentHistory history, Set<String> asked, LocalDate today) {
    Map<String, List<Invoice>> late =
        books.invoices().stream()
            .filter(invoice -> invoice.isOpen() && !invoice.isInDispute())
            .filter(invoice -> !asked.contains(invoice.id()) && invoice.daysLate(today) > 0)
            .filter(invoice -> invoice.balance().currency().equals(books.firm().currency()))
            .collect(Collectors.groupingBy(Invoice::clientId, TreeMap::new, Collectors.toList()));
    return books.clients().stream()
        .filter(client -> !client.vip() && late.containsKey(client.id()))
        .flatMap(client ->
            of(client, late.getOrDefault(client.id(), List.of()), history, today).stream())
        .sorted(Comparator.comparing(Call::weight).reversed().thenComparing(it -> it.client().id()))
        .limit(CALLS)
        .toList();
  }

  /// Nothing for a client who is no later than usual.
  private static Optional<Call> of(
      Client client, List<Invoice> late, PaymentHistory history, LocalDate today) {
    Optional<Long> habit = history.usualDaysLate(client.id());
    long usual = Math.max(0, habit.orElse(0L));
    List<Invoice> worth = late.stream().filter(invoice -> invoice.daysLate(today) > usual).toList();
    return worth.stream()
        .map(Invoice::balance)
        .reduce(Money::plus)
        .map(amount ->
            new Call(
                client,
                amount,
                worth,
                worth.stream().mapToLong(each -> each.daysLate(today)).max().orElse(0) - usual,
                habit.isPresent() && usual > 0 ? Measure.HABIT : Measure.DUE_DAY));
  }

  private BigInteger weight() {
    return BigInteger.valueOf(amount.cents()).multiply(BigInteger.valueOf(daysLate));
  }
}

package com.oodaloo.domain.digest;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.cash.PaidAtBank;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What clients owe, invoice by invoice, the longest late first and the largest first among equals.
///
/// What the bank has proven paid and the office does not know of is not owed any more: it stands
/// apart, in `paidAtBank`.
public record Receivables(Money total, List<Receivable> open, List<PaidAtBank> paidAtBank) {
  public Receivables {
    open = List.copyOf(open);
    paidAtBank = List.copyOf(paidAtBank);
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

  /// @param books where what is `paid` at the bank is no longer open
  public static Receivables of(Books books, List<PaidAtBank> paid, LocalDate today) {
    Map<String, Client> clients =
        books.clients().stream().collect(Collectors.toMap(Client::id, Function.identity()));
    List<Receivable> open =
        books.invoices().stream()
            .filter(Invoice::isOpen)
            .filter(invoice -> invoice.balance().currency().equals(books.firm().currency()))
            .map(invoice -> receivable(invoice, clients, today))
            .sorted(
                Comparator.comparingLong(Receivable::daysLate)
                    .reversed()
                    .thenComparing(Receivable::owed, Comparator.reverseOrder()))
            .toList();
    return new Receivables(sum(Money.zero(books.firm().currency()), open), open, paid);
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

  /// What of an open invoice may be here already, by its id: an open question asks about money of
  /// that amount. Where several invoices fit, each bears its part.
  public static Map<String, Money> inQuestion(List<OpenQuestion> questions, Books books) {
    Map<String, Money> open =
        books.invoices().stream()
            .filter(Invoice::isOpen)
            .collect(Collectors.toMap(Invoice::id, Invoice::balance));
    Map<String, Money> parts = new HashMap<>();
    for (OpenQuestion question : questions) {
      List<String> meant =
          OpenQuestion.invoices(question.item()).stream()
              .filter(open::containsKey)
              .sorted()
              .toList();
      Money zero = Money.zero(books.firm().currency());
      List<Money> balances = meant.stream().map(id -> open.getOrDefault(id, zero)).toList();
      Money all = Money.totalIn(zero.currency(), balances.stream());
      if (all.isPositive() && question.amount().isPositive()) {
        List<Money> shares =
            question.amount().min(all).allocate(balances.stream().map(Money::cents).toList());
        for (int i = 0; i < meant.size(); i++) {
          parts.merge(meant.get(i), shares.get(i), Money::plus);
        }
      }
    }
    return parts;
  }
}

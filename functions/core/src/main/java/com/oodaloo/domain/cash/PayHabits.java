package com.oodaloo.domain.cash;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Medians;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How long clients take, as the bank shows it: days from an invoice to its money, the median of
/// each client; a client who never paid yet is expected to be like the others.
public final class PayHabits {
  /// Nobody has paid anything yet: the usual term of a contractor's invoice.
  private static final long NOBODY_DAYS = 30;

  private final Map<String, Long> byClient;
  private final long usualDays;

  private PayHabits(Map<String, Long> byClient, long usualDays) {
    this.byClient = Map.copyOf(byClient);
    this.usualDays = usualDays;
  }

  public static PayHabits of(Books books, List<Match> matches) {
    Map<String, LocalDate> days =
        books.transactions().stream()
            .collect(Collectors.toMap(BankTransaction::id, BankTransaction::date));
    Map<String, List<LocalDate>> paid = new HashMap<>();
    matches.stream()
        .filter(match -> match.verdict() == Verdict.AUTO)
        .forEach(match ->
            Optional.ofNullable(days.get(match.transactionId()))
                .ifPresent(day ->
                    match
                        .settlements()
                        .forEach(part ->
                            paid.computeIfAbsent(part.invoiceId(), _ -> new ArrayList<>())
                                .add(day))));
    return of(books.invoices(), paid);
  }

  private static PayHabits of(List<Invoice> invoices, Map<String, List<LocalDate>> paid) {
    Map<String, List<Long>> taken = new TreeMap<>();
    invoices.stream()
        .filter(invoice -> Days.isKnown(invoice.issued()) && !invoice.clientId().isEmpty())
        .forEach(invoice ->
            paid.getOrDefault(invoice.id(), List.of())
                .forEach(day ->
                    taken
                        .computeIfAbsent(invoice.clientId(), _ -> new ArrayList<>())
                        .add(Math.max(0, Days.between(invoice.issued(), day)))));
    List<Long> all = taken.values().stream().flatMap(List::stream).toList();
    return new PayHabits(
        taken.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> Medians.low(each.getValue()))),
        all.isEmpty() ? NOBODY_DAYS : Medians.low(all));
  }

  /// The day this client's money for an invoice is to be expected by their own habit.
  public LocalDate expected(Invoice invoice) {
    long days = byClient.getOrDefault(invoice.clientId(), usualDays);
    return Days.isKnown(invoice.issued()) ? invoice.issued().plusDays(days) : invoice.due();
  }
}

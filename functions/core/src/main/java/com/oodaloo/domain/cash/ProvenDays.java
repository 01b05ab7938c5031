package com.oodaloo.domain.cash;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What the bank has proven of each invoice up to a day: the money, and the day of its last line.
final class ProvenDays {
  private final Map<String, LocalDate> lastDays = new HashMap<>();
  private final Map<String, String> lastLines = new HashMap<>();
  private final Map<String, Money> amounts = new HashMap<>();
  private final Map<String, Money> unproven = new HashMap<>();

  private ProvenDays() {}

  static ProvenDays of(Books books, List<Match> matches, LocalDate today) {
    Map<String, LocalDate> days =
        books.transactions().stream()
            .filter(line -> !line.date().isAfter(today))
            .collect(Collectors.toMap(BankTransaction::id, BankTransaction::date));
    ProvenDays proven = new ProvenDays();
    Set<String> seen = new HashSet<>();
    for (Match match : matches) {
      if (match.verdict() == Verdict.AUTO && days.containsKey(match.transactionId())) {
        LocalDate day = days.getOrDefault(match.transactionId(), today);
        match.settlements().forEach(part -> proven.add(part, match.transactionId(), day));
        match.takenBack().forEach(part -> proven.takeBack(part));
        seen.addAll(match.payments());
      }
    }
    books.payments().stream()
        .filter(payment -> payment.method() == PaymentMethod.CASH && !seen.contains(payment.id()))
        .forEach(proven::keepUnproven);
    return proven;
  }

  private void takeBack(Settlement part) {
    amounts.merge(part.invoiceId(), part.amount().negated(), Money::plus);
  }

  /// Cash that was recorded and paid in with nothing is no line at the bank: what the bank has
  /// shown is other money.
  private void keepUnproven(Payment cash) {
    if (cash.kind().isMoneyIn()) {
      cash.shares()
          .forEach(share -> unproven.merge(share.invoiceId(), share.amount(), Money::plus));
    }
  }

  private void add(Settlement part, String line, LocalDate day) {
    LocalDate last = lastDays.getOrDefault(part.invoiceId(), day);
    if (!day.isBefore(last)) {
      lastDays.put(part.invoiceId(), day);
      lastLines.put(part.invoiceId(), line);
    }
    amounts.merge(part.invoiceId(), part.amount(), Money::plus);
  }

  /// The bank's day before the office's: money that was only recorded is not here yet.
  LocalDate lastDay(Invoice invoice) {
    return lastDays.getOrDefault(
        invoice.id(), Days.isKnown(invoice.received()) ? invoice.received() : Days.NEVER);
  }

  /// The line at the bank that came last; empty without one.
  String lastLine(Invoice invoice) {
    return lastLines.getOrDefault(invoice.id(), "");
  }

  /// What the bank has shown beyond what the office knows was paid, at most the open balance.
  Money unrecorded(Invoice invoice) {
    Money zero = Money.zero(invoice.total().currency());
    Money elsewhere = unproven.getOrDefault(invoice.id(), zero);
    Money known = invoice.total().minus(invoice.balance()).minus(elsewhere).max(zero);
    Money beyond = amounts.getOrDefault(invoice.id(), zero).minus(known).max(zero);
    return beyond.compareTo(invoice.balance()) > 0 ? invoice.balance() : beyond;
  }
}

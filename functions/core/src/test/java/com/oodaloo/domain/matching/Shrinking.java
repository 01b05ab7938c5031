package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.payout.Payout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Makes failing books small: leaves out one record after the other while they still fail.
final class Shrinking {
  private Shrinking() {}

  static Books smallest(Books failing, Predicate<Books> fails) {
    Books smallest = failing;
    Optional<Books> smaller = Optional.of(failing);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = oneLess(smallest).filter(fails).findFirst();
    }
    return smallest;
  }

  private static Stream<Books> oneLess(Books books) {
    return Stream.of(
            without(books.transactions(), books, Shrinking::withLines),
            without(books.payments(), books, Shrinking::withPayments),
            without(books.invoices(), books, Shrinking::withInvoices),
            without(books.payouts(), books, Shrinking::withPayouts))
        .flatMap(List::stream);
  }

  private static <T> List<Books> without(
      List<T> entries, Books books, BiFunction<Books, List<T>, Books> with) {
    List<Books> smaller = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<T> rest = new ArrayList<>(entries);
      rest.remove(i);
      smaller.add(with.apply(books, rest));
    }
    return smaller;
  }

  private static Books withLines(Books b, List<BankTransaction> transactions) {
    return new Books(
        b.firm(),
        b.asOf(),
        b.accounts(),
        b.clients(),
        b.jobs(),
        b.quotes(),
        b.invoices(),
        b.payments(),
        b.payouts(),
        transactions);
  }

  private static Books withPayments(Books b, List<Payment> payments) {
    return new Books(
        b.firm(),
        b.asOf(),
        b.accounts(),
        b.clients(),
        b.jobs(),
        b.quotes(),
        b.invoices(),
        payments,
        b.payouts(),
        b.transactions());
  }

  private static Books withInvoices(Books b, List<Invoice> invoices) {
    return new Books(
        b.firm(),
        b.asOf(),
        b.accounts(),
        b.clients(),
        b.jobs(),
        b.quotes(),
        invoices,
        b.payments(),
        b.payouts(),
        b.transactions());
  }

  private static Books withPayouts(Books b, List<Payout> payouts) {
    return new Books(
        b.firm(),
        b.asOf(),
        b.accounts(),
        b.clients(),
        b.jobs(),
        b.quotes(),
        b.invoices(),
        b.payments(),
        payouts,
        b.transactions());
  }
}

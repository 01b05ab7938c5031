package com.oodaloo.domain.matching;

import com.oodaloo.domain.books.Books;
import java.util.List;
import java.util.Optional;
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
    return Stream.of(books.transactions(), books.payments(), books.invoices(), books.payouts())
        .flatMap(List::stream)
        .map(gone -> without(books, gone));
  }

  private static Books without(Books books, Record gone) {
    return new Books(
        books.firm(),
        books.asOf(),
        books.accounts(),
        books.clients(),
        books.jobs(),
        books.quotes(),
        rest(books.invoices(), gone),
        rest(books.payments(), gone),
        rest(books.payouts(), gone),
        rest(books.transactions(), gone));
  }

  private static <T extends Record> List<T> rest(List<T> entries, Record gone) {
    return entries.stream().filter(entry -> !entry.equals(gone)).toList();
  }
}

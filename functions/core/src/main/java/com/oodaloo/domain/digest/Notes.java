package com.oodaloo.domain.digest;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.matching.Books;
import com.oodaloo.domain.matching.BusinessLines;
import com.oodaloo.domain.time.Week;
import java.util.ArrayList;
import java.util.List;

/// What the figures of a digest do not know, said in sentences. A zero that only means "nobody told
/// us" must never look like a zero that was counted.
final class Notes {
  private Notes() {}

  static List<String> of(Books books, Week week) {
    List<String> notes = new ArrayList<>();
    if (books.accounts().isEmpty()) {
      notes.add("No bank is connected yet, so cash and runway are not known.");
    }
    if (books.jobs().isEmpty() && books.invoices().isEmpty()) {
      notes.add("Jobber has shown no jobs and no invoices yet, so profit is not known.");
    }
    if (isFirstWeek(books, week)) {
      notes.add("This is the first full week with bank data; the runway will settle with time.");
    }
    books.accounts().forEach(account -> leftOut(account, notes));
    return notes;
  }

  private static boolean isFirstWeek(Books books, Week week) {
    return BusinessLines.of(books, List.of()).firstDay().filter(week::contains).isPresent();
  }

  private static void leftOut(BankAccount account, List<String> notes) {
    switch (account.holder()) {
      case AccountHolder.Business _ -> {}
      case AccountHolder.Personal _ ->
          notes.add("%s is personal and stays out of all figures.".formatted(account.name()));
      case AccountHolder.Undecided _ ->
          notes.add(
              "%s stays out of all figures until you say whose account it is."
                  .formatted(account.name()));
    }
  }
}

package com.oodaloo.domain.digest;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.BusinessLines;
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
    books.accounts().stream()
        .filter(account -> !account.isPersonal())
        .forEach(account -> reading(account, notes));
    return notes;
  }

  private static boolean isFirstWeek(Books books, Week week) {
    return BusinessLines.of(books, List.of()).firstDay().filter(week::contains).isPresent();
  }

  private static void leftOut(BankAccount account, List<String> notes) {
    switch (account.holder()) {
      case AccountHolder.Business _ -> {}
      case AccountHolder.Personal _ ->
          notes.add(
              "%s is personal and stays out of all figures%s."
                  .formatted(account.name(), keptOut(account)));
      case AccountHolder.Undecided _ ->
          notes.add(
              "%s stays out of all figures until you say whose account it is%s."
                  .formatted(account.name(), keptOut(account)));
    }
  }

  /// How many lines were read and not kept; their amounts and texts are not known any more.
  private static String keptOut(BankAccount account) {
    return switch (account.reading().keptOut()) {
      case 0 -> "";
      case 1 -> ": 1 line was kept out and is not stored";
      default ->
          ": %d lines were kept out and are not stored".formatted(account.reading().keptOut());
    };
  }

  private static void reading(BankAccount account, List<String> notes) {
    String name = account.name();
    switch (account.reading().stage()) {
      case COMPLETE -> {}
      case NO_BALANCE ->
          notes.add("Nobody has told the balance of %s, so cash is not known.".formatted(name));
      case LOADING ->
          notes.add(
              "%s is still being loaded by the bank; no line of it is here yet.".formatted(name));
      case PARTLY ->
          notes.add("%s shows about a month so far; the bank is still sending.".formatted(name));
      case ENDS_SOON ->
          notes.add(
              "The bank ends the connection of %s on %s; please connect it again before."
                  .formatted(name, account.reading().until()));
      case MORE_ACCOUNTS ->
          notes.add("The bank of %s has more accounts that you may share.".formatted(name));
      case RECONNECT ->
          notes.add(
              "%s cannot be read until you sign in at the bank again; figures stand as they were."
                  .formatted(name));
      case CLOSED ->
          notes.add(
              "%s is no longer shown by the bank; its balance is not counted.".formatted(name));
    }
  }
}

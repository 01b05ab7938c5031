package com.oodaloo.domain.ledger;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The entries of bank lines, on the day the bank posted them. Every bank line is one line on its
/// account, so that it meets the same line of a bank feed.
///
/// Where a line settles debts of several clients, each has an entry of its own against a clearing
/// account, which the line's entry empties again.
final class MoneyJournal {
  private final AccountMap map;
  private final List<JournalEntry> entries = new ArrayList<>();

  private MoneyJournal(AccountMap map) {
    this.map = map;
  }

  /// @param lines the postings of each bank line, by day
  static Journal of(List<List<Posting>> lines, AccountMap map) {
    MoneyJournal journal = new MoneyJournal(map);
    lines.forEach(journal::book);
    return new Journal(Journal.BANK, journal.entries);
  }

  private record Place(LedgerAccount account, String client) {}

  private void book(List<Posting> postings) {
    BankTransaction line = postings.getFirst().line();
    String number = EntryNumbers.of(line.date(), line.id());
    List<JournalLine> sides = sides(postings);
    List<JournalLine> debts = sides.stream().filter(side -> side.account().isByClient()).toList();
    if (debts.size() > 1) {
      sides.removeAll(debts);
      sides.add(cleared(debts, line));
      int place = 0;
      for (JournalLine debt : debts) {
        place++;
        clear(EntryNumbers.part(number, place), debt, line);
      }
    }
    if (!line.amount().isZero()) {
      sides.addFirst(
          new JournalLine(map.bank(line.accountId()), "", line.amount(), line.description()));
    }
    if (sides.size() > 1) {
      entries.add(new JournalEntry(number, line.date(), line.description(), sides));
    }
  }

  /// One side for each account and client: five fees of one payout are one line.
  private static List<JournalLine> sides(List<Posting> postings) {
    Map<Place, List<Posting>> places = new LinkedHashMap<>();
    for (Posting posting : postings) {
      String client = posting.account().isByClient() ? posting.client() : "";
      places
          .computeIfAbsent(new Place(posting.account(), client), _ -> new ArrayList<>(2))
          .add(posting);
    }
    List<JournalLine> sides = new ArrayList<>();
    places.forEach((place, parts) -> {
      Money sum = Money.zero(parts.getFirst().amount().currency());
      for (Posting part : parts) {
        sum = sum.plus(part.amount());
      }
      if (!sum.isZero()) {
        sides.add(new JournalLine(place.account(), place.client(), sum.negated(), memo(parts)));
      }
    });
    return sides;
  }

  private static String memo(List<Posting> parts) {
    List<String> records =
        parts.stream()
            .filter(part -> part.account().isByClient())
            .map(Posting::record)
            .distinct()
            .toList();
    return parts.getFirst().kind().words()
        + (records.isEmpty() ? "" : " " + String.join(", ", records));
  }

  private JournalLine cleared(List<JournalLine> debts, BankTransaction line) {
    Money sum = Money.zero(line.amount().currency());
    for (JournalLine debt : debts) {
      sum = sum.plus(debt.amount());
    }
    return new JournalLine(map.of(LedgerRole.CLEARING), "", sum, "payments in this line");
  }

  private void clear(String number, JournalLine debt, BankTransaction line) {
    JournalLine clearing =
        new JournalLine(map.of(LedgerRole.CLEARING), "", debt.amount().negated(), debt.memo());
    entries.add(new JournalEntry(number, line.date(), line.description(), List.of(clearing, debt)));
  }
}

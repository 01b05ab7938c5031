package com.oodaloo.app.sync;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BookChange.EntryKind;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.payout.Payout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Tells what was read anew from what the books already say.
///
/// Sources repeat themselves (overlapping windows, `modified` rows that are the same to the byte);
/// a row is written and its firm reconciled only when something is different.
public final class ChangeFilter {
  /// The lines of the bank are no entries of the office: they have a place of their own.
  private final Map<String, Object> lines = new HashMap<>();

  private final Map<EntryKind, Map<String, Object>> entries = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  public ChangeFilter(Books kept) {
    fill(EntryKind.CLIENT, kept.clients(), Client::id);
    fill(EntryKind.JOB, kept.jobs(), Job::id);
    fill(EntryKind.QUOTE, kept.quotes(), Quote::id);
    fill(EntryKind.INVOICE, kept.invoices(), Invoice::id);
    fill(EntryKind.PAYMENT, kept.payments(), Payment::id);
    fill(EntryKind.PAYOUT, kept.payouts(), Payout::id);
    fill(EntryKind.ACCOUNT, kept.accounts(), BankAccount::id);
    kept.transactions().forEach(line -> lines.put(line.id(), line));
  }

  /// All that Jobber may tell of. Payouts of the firm's own processor stand in no list of Jobber's,
  /// and must not look as if Jobber had deleted them.
  public ChangeFilter(FirmBooks kept) {
    this(kept.books());
    rows(EntryKind.PAYOUT).clear();
    fill(
        EntryKind.PAYOUT,
        kept.books().payouts().stream().filter(Payout::isJobbers).toList(),
        Payout::id);
    fill(EntryKind.EXPENSE, kept.expenses(), Expense::id);
    fill(EntryKind.TIME_ENTRY, kept.timeEntries(), TimeEntry::id);
  }

  private <T> void fill(EntryKind kind, List<T> rows, Function<T, String> id) {
    rows.forEach(row -> rows(kind).put(id.apply(row), row));
  }

  private Map<String, Object> rows(EntryKind kind) {
    return entries.computeIfAbsent(kind, _ -> new HashMap<>());
  }

  /// The ids that are kept of one kind.
  public Set<String> ids(EntryKind kind) {
    return Set.copyOf(rows(kind).keySet());
  }

  public boolean isKept(EntryKind kind, String id) {
    return rows(kind).containsKey(id);
  }

  /// Whether it was read since this began, new or not.
  public boolean isSeen(EntryKind kind, String id) {
    return seen.contains(kind + "#" + id);
  }

  /// The quote as it is kept, with its log.
  public Optional<Quote> quote(String id) {
    return rows(EntryKind.QUOTE).get(id) instanceof Quote quote
        ? Optional.of(quote)
        : Optional.empty();
  }

  /// What of it is new. Jobber keeps only a quote's present status; ours keeps every one seen.
  public List<BookChange> in(List<BookChange> read) {
    return read.stream().map(this::withLog).filter(this::isNew).toList();
  }

  /// The same, and from now on it counts as known.
  public List<BookChange> learned(List<BookChange> read) {
    List<BookChange> fresh = new ArrayList<>();
    for (BookChange change : read) {
      BookChange logged = withLog(change);
      Entry.of(logged).ifPresent(entry -> seen.add(entry.kind() + "#" + entry.id()));
      if (isNew(logged)) {
        fresh.add(logged);
        learn(logged);
      }
    }
    return fresh;
  }

  private BookChange withLog(BookChange change) {
    return change instanceof BookChange.PutQuote(Quote quote)
        ? quote(quote.id())
            .<BookChange>map(earlier -> new BookChange.PutQuote(quote.after(earlier)))
            .orElse(change)
        : change;
  }

  private boolean isNew(BookChange change) {
    if (change instanceof BookChange.PutTransaction(BankTransaction line)) {
      return !line.equals(lines.get(line.id()));
    } else if (change instanceof BookChange.Remove(EntryKind kind, String id)) {
      return rows(kind).containsKey(id);
    }
    return Entry.of(change).map(this::isNew).orElse(true);
  }

  private boolean isNew(Entry entry) {
    return !entry.row().equals(rows(entry.kind()).get(entry.id()));
  }

  private void learn(BookChange change) {
    if (change instanceof BookChange.Remove(EntryKind kind, String id)) {
      rows(kind).remove(id);
    }
    Entry.of(change).ifPresent(entry -> rows(entry.kind()).put(entry.id(), entry.row()));
  }
}

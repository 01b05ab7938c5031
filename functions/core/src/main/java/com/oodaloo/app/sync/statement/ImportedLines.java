package com.oodaloo.app.sync.statement;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.Overlap;
import com.oodaloo.domain.books.Books;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What the lines of one import change in the kept ones: new lines, lines told already in another
/// format, by the feed or by hand, and lines that may be the same money.
///
/// A line told already is kept as a tombstone that points to the one that stands, so that the same
/// file again finds it, and so that it can stand when the other is taken back.
final class ImportedLines {
  private final Map<String, BankTransaction> keptById = new HashMap<>();
  private final List<BankTransaction> elsewhere = new ArrayList<>();
  private final List<BankTransaction> fresh = new ArrayList<>();
  private final int known;
  private final Map<String, BankTransaction> twins;
  private final Map<String, BankTransaction> doubtful;

  ImportedLines(Books books, BankAccount account, List<BankTransaction> told) {
    books.transactions().forEach(line -> keptById.put(line.id(), line));
    Set<String> accounts = new HashSet<>(Set.of(account.id()));
    books.accounts().stream()
        .filter(other -> other.looksLike(account))
        .forEach(other -> accounts.add(other.id()));
    Set<String> claimed = new HashSet<>();
    for (BankTransaction line : told) {
      Optional<BankTransaction> kept =
          Optional.ofNullable(keptById.get(line.id())).filter(ImportedLines::isTold);
      kept.ifPresent(same -> claimed.add(same.isTwin() ? same.earlierId() : same.id()));
      if (kept.isEmpty()) {
        fresh.add(line);
      }
    }
    known = told.size() - fresh.size();
    books.transactions().stream()
        .filter(line -> accounts.contains(line.accountId()) && !claimed.contains(line.id()))
        .forEach(elsewhere::add);
    twins = Overlap.between(fresh, elsewhere);
    doubtful = Overlap.doubtful(fresh, elsewhere, twins);
  }

  /// A tombstone without a twin is a line that was taken back, which may come again.
  private static boolean isTold(BankTransaction line) {
    return line.isPosted() || line.isTwin();
  }

  int known() {
    return known;
  }

  int told() {
    return twins.size();
  }

  int added() {
    return fresh.size() - twins.size();
  }

  /// Lines added that may be the same money as another that stands.
  int asked() {
    return doubtful.size();
  }

  List<BookChange> changes() {
    List<BookChange> changes = new ArrayList<>();
    for (BankTransaction line : fresh) {
      BankTransaction twin = twins.get(line.id());
      BankTransaction other = doubtful.get(line.id());
      if (twin != null) {
        changes.add(new BookChange.PutTransaction(line.sameAs(twin)));
        if (twin.isManual()) {
          changes.add(new BookChange.PutTransaction(line.keptAs(twin)));
        }
      } else {
        changes.add(new BookChange.PutTransaction(other == null ? line : line.replacing(other)));
      }
    }
    return changes;
  }

  /// The changes that take the lines of an import back. Where another source told a line as well,
  /// that one stands in its place.
  static List<BookChange> takenBack(Books books, List<BankTransaction> told) {
    Set<String> ids = new HashSet<>();
    told.forEach(line -> ids.add(line.id()));
    Map<String, List<BankTransaction>> heirs =
        books.transactions().stream()
            .filter(line -> line.isTwin() && !ids.contains(line.id()))
            .collect(Collectors.groupingBy(BankTransaction::earlierId));
    List<BookChange> changes = new ArrayList<>();
    for (BankTransaction line : books.transactions()) {
      if (!ids.contains(line.id())) {
        continue;
      }
      if (line.isTwin()) {
        changes.add(new BookChange.Remove(BookChange.EntryKind.TRANSACTION, line.id()));
      } else if (line.isPosted()) {
        changes.add(new BookChange.PutTransaction(line.removed()));
        changes.addAll(inherited(heirs.getOrDefault(line.id(), List.of())));
      }
    }
    return changes;
  }

  /// The changes that bring back what a statement's corrections had taken.
  static List<BookChange> brought(Books books, BankAccount account, Statement statement) {
    List<BookChange> changes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    books.transactions().forEach(line -> ids.add(line.id()));
    statement.tombstones(account).stream()
        .filter(line -> ids.contains(line.id()))
        .forEach(line ->
            changes.add(new BookChange.Remove(BookChange.EntryKind.TRANSACTION, line.id())));
    if (!changes.isEmpty()) {
      statement.correctedOf(account, books.transactions()).stream()
          .filter(line -> line.state() == BankTransaction.State.REMOVED && !line.isTwin())
          .forEach(line -> changes.add(new BookChange.PutTransaction(line.revived())));
    }
    return changes;
  }

  /// The first of the lines that told the same stands, the others are told by it.
  private static List<BookChange> inherited(List<BankTransaction> heirs) {
    List<BookChange> changes = new ArrayList<>();
    for (BankTransaction heir : heirs) {
      boolean first = changes.isEmpty();
      changes.add(
          new BookChange.PutTransaction(first ? heir.revived() : heir.sameAs(heirs.getFirst())));
    }
    return changes;
  }
}

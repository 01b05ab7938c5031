package com.oodaloo.app.sync.bank;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.bank.LineReissue;
import com.oodaloo.domain.bank.Overlap;
import com.oodaloo.domain.books.Books;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a finished loop changes in the kept lines. Only lines of business accounts are ever kept.
final class BankRows {
  private final Books kept;
  private final BankLoop.Read read;
  private final Map<String, BankAccount> accounts;
  private final Map<String, BankTransaction> keptById;

  /// @param accounts as they stand after this read, this connection's and all others
  BankRows(Books kept, BankLoop.Read read, Map<String, BankAccount> accounts) {
    this.kept = kept;
    this.read = read;
    this.accounts = accounts;
    this.keptById =
        kept.transactions().stream()
            .collect(Collectors.toMap(BankTransaction::id, Function.identity()));
  }

  /// @param own the ids of the accounts that were read
  List<BookChange> puts(List<String> own) {
    List<BankTransaction> gone = gone(own);
    List<BankTransaction> puts = new ArrayList<>(replacing(changed(), gone));
    puts.addAll(gone);
    return puts.stream().<BookChange>map(BookChange.PutTransaction::new).toList();
  }

  /// Lines that were kept of accounts which, it has turned out, are not the business's.
  List<BookChange> unwanted() {
    return kept.transactions().stream()
        .filter(line -> accounts.containsKey(line.accountId()))
        .filter(line -> !isBusiness(line))
        .<BookChange>map(line -> new BookChange.Remove(BookChange.EntryKind.TRANSACTION, line.id()))
        .toList();
  }

  /// Lines come without a word on what they replace, told as those that have gone: in this read, or
  /// before and nobody has taken their place.
  private List<BankTransaction> replacing(
      List<BankTransaction> changed, List<BankTransaction> gone) {
    List<BankTransaction> come =
        changed.stream()
            .filter(line -> line.isPosted() && line.earlierId().isEmpty())
            .filter(line -> !keptById.containsKey(line.id()))
            .toList();
    List<BankTransaction> free = come.isEmpty() ? List.of() : free(gone);
    Map<String, BankTransaction> replaced = LineReissue.between(come, free);
    return changed.stream()
        .map(line -> Optional.ofNullable(replaced.get(line.id())).map(line::replacing).orElse(line))
        .toList();
  }

  /// Lines whose place may have been taken. What becomes of a hold, the bank says itself.
  private List<BankTransaction> free(List<BankTransaction> gone) {
    Set<String> replaced =
        kept.transactions().stream().map(BankTransaction::earlierId).collect(Collectors.toSet());
    Stream<BankTransaction> now =
        gone.stream()
            .filter(line ->
                Optional.ofNullable(keptById.get(line.id()))
                    .filter(BankTransaction::isPosted)
                    .isPresent());
    Stream<BankTransaction> before =
        kept.transactions().stream()
            .filter(line -> line.state() == State.REMOVED && !line.isTwin())
            .filter(line -> !read.rows().containsKey(line.id()));
    return Stream.concat(now, before).filter(line -> !replaced.contains(line.id())).toList();
  }

  private boolean isBusiness(BankTransaction line) {
    BankAccount account = accounts.get(line.accountId());
    return account != null && account.isBusiness();
  }

  private List<BankTransaction> changed() {
    List<BankTransaction> wanted = read.rows().values().stream().filter(this::isBusiness).toList();
    List<BankTransaction> fresh =
        wanted.stream().filter(line -> !keptById.containsKey(line.id())).toList();
    Map<String, BankTransaction> twins = new HashMap<>();
    Map<String, BankTransaction> doubtful = new HashMap<>();
    byAccount(fresh)
        .forEach((account, lines) -> {
          List<BankTransaction> elsewhere = toldElsewhere(account);
          Map<String, BankTransaction> same = Overlap.between(lines, elsewhere);
          twins.putAll(same);
          doubtful.putAll(Overlap.doubtful(lines, elsewhere, same));
        });
    return wanted.stream().flatMap(line -> told(line, twins, doubtful)).toList();
  }

  /// A line that is told already is a tombstone; what the owner entered by hand is told by it now.
  private Stream<BankTransaction> told(
      BankTransaction line,
      Map<String, BankTransaction> twins,
      Map<String, BankTransaction> doubtful) {
    BankTransaction twin = twins.get(line.id());
    if (twin != null) {
      return twin.isManual()
          ? Stream.of(line.sameAs(twin), line.keptAs(twin))
          : Stream.of(line.sameAs(twin));
    }
    BankTransaction other = doubtful.get(line.id());
    return Stream.of(other == null ? original(line) : line.replacing(other));
  }

  private static Map<String, List<BankTransaction>> byAccount(List<BankTransaction> lines) {
    return lines.stream().collect(Collectors.groupingBy(BankTransaction::accountId));
  }

  /// The lines of the same account that came by a statement, or by a connection this one follows.
  private List<BankTransaction> toldElsewhere(String accountId) {
    Set<String> earlier = new HashSet<>();
    BankAccount account = accounts.get(accountId);
    if (account != null) {
      accounts.values().stream()
          .filter(other -> !other.id().equals(accountId) && other.looksLike(account))
          .forEach(other -> earlier.add(other.id()));
    }
    // A statement's line that the feed has told stands for that one, not for an equal one.
    Set<String> fed =
        kept.transactions().stream()
            .filter(line -> line.isTwin() && !line.isFromStatement())
            .map(BankTransaction::earlierId)
            .collect(Collectors.toSet());
    return kept.transactions().stream()
        .filter(line -> !line.isFromStatement() || !fed.contains(line.id()))
        .filter(line ->
            earlier.contains(line.accountId())
                || (line.isFromStatement() && line.accountId().equals(accountId)))
        .toList();
  }

  /// News of a twin is news of the line it is the twin of.
  private BankTransaction original(BankTransaction line) {
    BankTransaction known = keptById.get(line.id());
    if (known == null || !known.isTwin()) {
      return line;
    }
    BankTransaction first = keptById.get(known.earlierId());
    return first == null ? line : line.keptAs(first);
  }

  /// Removed rows stay as tombstones; after a read of everything, so do the rows of this connection
  /// that the bank no longer mentions (such a read lists no removals).
  private List<BankTransaction> gone(List<String> own) {
    Stream<BankTransaction> named =
        read.removed().stream().map(keptById::get).filter(Objects::nonNull).map(this::standingFor);
    Stream<BankTransaction> unmentioned =
        read.isEverything() ? unmentioned(own).stream() : Stream.of();
    return Stream.concat(named, unmentioned)
        .filter(line -> !read.rows().containsKey(line.id()))
        .filter(line -> line.state() != State.REMOVED)
        .distinct()
        .map(BankTransaction::removed)
        .toList();
  }

  private BankTransaction standingFor(BankTransaction line) {
    return line.isTwin() ? keptById.getOrDefault(line.earlierId(), line) : line;
  }

  private List<BankTransaction> unmentioned(List<String> own) {
    LocalDate from = read.firstDay().orElse(LocalDate.MAX);
    Set<String> twice =
        kept.transactions().stream()
            .filter(BankTransaction::isTwin)
            .map(BankTransaction::earlierId)
            .collect(Collectors.toSet());
    return kept.transactions().stream()
        .filter(line -> own.contains(line.accountId()) && !line.date().isBefore(from))
        .filter(line -> !line.isFromStatement() && !twice.contains(line.id()))
        .toList();
  }
}

package com.oodaloo.app.sync.bank;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.AccountReading.Stage;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.SameAccount;
import com.oodaloo.domain.bank.WhoseAccount;
import com.oodaloo.domain.books.Books;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The accounts of one connection as they stand after a read: whose they are, and how far they are
/// read.
final class BankAccounts {
  private static final String AMBIGUOUS =
      "More than one account that was read before looks like it. Please say whose it is.";

  private final Map<String, BankAccount> kept;
  private final List<BankTransaction> lines;
  private final String connection;
  private final BankNotices notices;
  private final LocalDate today;

  BankAccounts(Books books, String connection, BankNotices notices, LocalDate today) {
    this.kept =
        books.accounts().stream().collect(Collectors.toMap(BankAccount::id, Function.identity()));
    this.lines = books.transactions();
    this.connection = connection;
    this.notices = notices;
    this.today = today;
  }

  /// What the bank says of whose accounts these are, with what was settled before. An account whose
  /// balance could not be read keeps the one it had; a new one waits until it can.
  List<BankAccount> settled(List<BankAccount> told) {
    return told.stream()
        .flatMap(account ->
            account.reading().stage() == Stage.LOADING
                ? earlier(account).map(was -> account.withBalance(was.balance())).stream()
                : Stream.of(account))
        .map(account ->
            earlier(account)
                .map(
                    was -> account.withHolder(WhoseAccount.settled(account.holder(), was.holder())))
                .orElse(account))
        .toList();
  }

  /// The accounts, those put in doubt that two of one earlier connection look like: whose lines are
  /// told again cannot be said, so nothing of them is kept until the owner has answered, and then
  /// the owner's word holds.
  List<BankAccount> doubted(List<BankAccount> told) {
    return told.stream()
        .map(account ->
            isAmbiguous(account, told) ? account.withHolder(ownersWord(account)) : account)
        .toList();
  }

  private AccountHolder ownersWord(BankAccount account) {
    return earlier(account)
        .map(BankAccount::holder)
        .filter(AccountHolder::isOwnersWord)
        .orElseGet(() -> new AccountHolder.Undecided(AMBIGUOUS));
  }

  private boolean isAmbiguous(BankAccount account, List<BankAccount> told) {
    List<BankAccount> earlier =
        kept.values().stream()
            .filter(other -> !other.connection().equals(account.connection()))
            .filter(account::looksLike)
            .toList();
    long connections = earlier.stream().map(BankAccount::connection).distinct().count();
    boolean several = told.stream().filter(account::looksLike).count() > 1;
    return !earlier.isEmpty() && (earlier.size() > connections || several);
  }

  /// The accounts with how far they are read; those the bank no longer shows are closed, and those
  /// that a statement opened and the feed reads now: their lines stay, their balance is the feed's.
  List<BankAccount> after(List<BankAccount> told, BankLoop.Read read) {
    Map<String, BankAccount> now = new HashMap<>();
    own().forEach(account -> now.put(account.id(), account.closed()));
    told.stream()
        .filter(account -> !notices.isRevoked(account.id()))
        .forEach(account -> now.put(account.id(), account.withReading(reading(account, read))));
    kept.values().stream()
        .filter(BankAccount::isFromStatement)
        .forEach(account ->
            readByFeed(account, told, read).ifPresent(it -> now.put(account.id(), it.closed())));
    return List.copyOf(now.values());
  }

  /// A statement's account as the feed's, where the feed reads it: by what both show of it, or,
  /// where the statement told no digits, by their lines.
  private Optional<BankAccount> readByFeed(
      BankAccount account, List<BankAccount> told, BankLoop.Read read) {
    if (told.stream().anyMatch(account::looksLike)) {
      return Optional.of(account);
    }
    if (!account.mask().isEmpty() || account.isCard() || account.isClosed()) {
      return Optional.empty();
    }
    List<BankTransaction> own =
        lines.stream().filter(line -> line.accountId().equals(account.id())).toList();
    List<BankAccount> same =
        told.stream()
            .filter(BankAccount::isBusiness)
            .filter(other -> !other.mask().isEmpty())
            .filter(other -> SameAccount.tells(own, read.linesOf(other.id())))
            .toList();
    return same.size() == 1 ? Optional.of(account.knownAs(same.getFirst())) : Optional.empty();
  }

  /// The accounts of a connection that cannot be read until the owner acts.
  List<BankAccount> waitingForOwner() {
    return own().stream()
        .filter(account -> account.reading().stage() != Stage.CLOSED)
        .map(account ->
            account.withReading(
                AccountReading.of(Stage.RECONNECT).withKeptOut(account.reading().keptOut())))
        .toList();
  }

  /// All accounts of the firm, with these in place of what was kept of them.
  Map<String, BankAccount> among(List<BankAccount> fresh) {
    Map<String, BankAccount> all = new HashMap<>(kept);
    fresh.forEach(account -> all.put(account.id(), account));
    return all;
  }

  private List<BankAccount> own() {
    return kept.values().stream()
        .filter(account -> account.connection().equals(connection))
        .toList();
  }

  private Optional<BankAccount> earlier(BankAccount account) {
    return Optional.ofNullable(kept.get(account.id()));
  }

  private AccountReading reading(BankAccount account, BankLoop.Read read) {
    AccountReading now =
        switch (read.span().history()) {
          case NOT_LOADED -> AccountReading.of(Stage.LOADING);
          case RECENT -> AccountReading.of(Stage.PARTLY);
          case COMPLETE -> AccountReading.COMPLETE;
        };
    AccountReading counted = now.withKeptOut(keptOut(account, read));
    return notices
        .announced()
        .map(announced -> counted.after(announced, today))
        .orElseGet(() ->
            notices.isMended()
                ? counted
                : counted.after(earlier(account).map(BankAccount::reading).orElse(counted), today));
  }

  private int keptOut(BankAccount account, BankLoop.Read read) {
    if (account.isBusiness()) {
      return 0;
    }
    long seen =
        read.rows().values().stream()
            .filter(BankTransaction::isPosted)
            .filter(line -> line.accountId().equals(account.id()))
            .filter(line -> !read.corrections().contains(line.id()))
            .count();
    int before =
        read.span().fromStart()
            ? 0
            : earlier(account).map(was -> was.reading().keptOut()).orElse(0);
    return Math.addExact(before, Math.toIntExact(seen));
  }
}

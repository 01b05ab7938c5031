package com.oodaloo.app.sync.statement;

import com.oodaloo.app.sync.statement.ImportStatement.Opening;
import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.app.sync.statement.ImportStatement.Target;
import com.oodaloo.app.sync.statement.Statement.Kind;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountMarks;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.SameAccount;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which account of the firm's a statement is of: by the owner's word, else by its last digits. A
/// statement of another account is refused, and a new account is not opened beside one like it
/// without a question.
sealed interface StatementAccount {
  record Found(BankAccount account) implements StatementAccount {}

  record Unclear(Outcome question) implements StatementAccount {}

  static StatementAccount of(Books books, Target target, Statement statement) {
    Statement.Account shown = statement.account();
    String said = target.account();
    List<BankAccount> open =
        books.accounts().stream().filter(account -> !account.isClosed()).toList();
    List<BankAccount> business = open.stream().filter(BankAccount::isBusiness).toList();
    List<BankAccount> named = said.isEmpty() ? byDigits(business, shown) : bySaid(business, said);
    if (named.size() == 1) {
      return matching(named.getFirst(), shown);
    }
    boolean taken = open.stream().anyMatch(account -> account.name().equalsIgnoreCase(said));
    return named.isEmpty() && !said.isEmpty() && !taken
        ? opened(books, open, target, statement)
        : new Unclear(new Outcome.WhichAccount(open.stream().map(BankAccount::name).toList()));
  }

  private static List<BankAccount> bySaid(List<BankAccount> accounts, String said) {
    return accounts.stream()
        .filter(account ->
            account.id().equals(said)
                || account.mask().equals(said)
                || account.name().equalsIgnoreCase(said))
        .toList();
  }

  /// The accounts with the statement's digits; without any, all that may be meant.
  private static List<BankAccount> byDigits(List<BankAccount> accounts, Statement.Account shown) {
    List<BankAccount> same =
        accounts.stream()
            .filter(account -> !account.mask().isEmpty() && agree(account, shown))
            .toList();
    List<BankAccount> kind =
        accounts.stream().filter(account -> !isOfOtherKind(account, shown)).toList();
    return shown.lastFour().isEmpty() || same.isEmpty() ? kind : same;
  }

  private static StatementAccount matching(BankAccount account, Statement.Account shown) {
    if (isOfOtherKind(account, shown)) {
      return new Unclear(new Outcome.OtherKind(account.name(), shown.kind() == Kind.CARD));
    }
    return agree(account, shown)
        ? new Found(account)
        : new Unclear(new Outcome.OtherAccount(account.name(), shown.lastFour()));
  }

  /// A card's statement never fills an account, nor an account's a card.
  private static boolean isOfOtherKind(BankAccount account, Statement.Account shown) {
    boolean told = shown.kind() != Kind.UNKNOWN && shown.kind() != Kind.BY_HAND;
    return told && account.isCard() != (shown.kind() == Kind.CARD);
  }

  private static boolean agree(BankAccount account, Statement.Account shown) {
    String mask = account.mask();
    String digits = shown.lastFour();
    return mask.isEmpty() || digits.isEmpty() || mask.endsWith(digits) || digits.endsWith(mask);
  }

  private static StatementAccount opened(
      Books books, List<BankAccount> open, Target target, Statement statement) {
    BankAccount fresh = fresh(target.account(), statement.account(), books.firm());
    List<BankTransaction> told = statement.linesOf(fresh);
    Optional<BankAccount> like =
        open.stream()
            .filter(account ->
                account.looksLike(fresh)
                    || account.id().equals(fresh.id())
                    || isNamedAlike(account.name(), fresh.name())
                    || (account.isBusiness() && SameAccount.tells(told, linesOf(books, account))))
            .findFirst();
    return like.isPresent() && target.opening() == Opening.ASK
        ? new Unclear(new Outcome.LooksLike(like.get().name()))
        : new Found(fresh);
  }

  private static List<BankTransaction> linesOf(Books books, BankAccount account) {
    return books.transactions().stream()
        .filter(line -> line.accountId().equals(account.id()))
        .toList();
  }

  /// "Checking" and "Checking 0011", "Main-Account" and "main account".
  private static boolean isNamedAlike(String one, String other) {
    String first = plain(one);
    String second = plain(other);
    return !first.isEmpty()
        && !second.isEmpty()
        && (first.startsWith(second) || second.startsWith(first));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private static BankAccount fresh(String name, Statement.Account shown, Firm firm) {
    String id = BankTransaction.STATEMENT + name.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
    String kind =
        switch (shown.kind()) {
          case CHECKING -> "checking";
          case SAVINGS -> "savings";
          case CARD -> AccountMarks.CARD;
          case UNKNOWN, BY_HAND -> "";
        };
    return new BankAccount(
        id,
        name,
        new AccountHolder.Business("You imported its statement as your business's."),
        Money.zero(firm.currency()),
        "",
        new AccountMarks(shown.lastFour(), "", kind, "", ""),
        AccountReading.COMPLETE);
  }
}

package com.oodaloo.app.sync.statement;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.Overlap;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.money.Money;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes a statement of the bank's into the books, for a bank that no feed reads or whose feed is
/// broken. The same statement again changes nothing; lines a feed has told already are not doubled.
public final class ImportStatement {
  private static final String STREAM = "statements";
  private static final int ATTEMPTS = 5;

  private final Ports ports;
  private final Clock clock;

  /// The ports an import needs.
  public record Ports(Firms firms, BooksReader library, BooksWriter ledger, Wakeups wakeups) {}

  public ImportStatement(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public sealed interface Outcome {
    /// `known` lines were imported before, `told` ones came by the feed.
    record Imported(String account, int added, int known, int told) implements Outcome {}

    record UnknownFirm() implements Outcome {}

    /// Several accounts may be meant, or the one named is personal; `names` are those to choose
    /// from.
    record WhichAccount(List<String> names) implements Outcome {
      public WhichAccount {
        names = List.copyOf(names);
      }
    }
  }

  /// @param account an account's id, name or last digits; empty when the firm has one only. A name
  ///   nobody knows becomes a new account, by the owner's word a business's
  public Outcome take(FirmId id, String account, Statement statement) {
    Optional<Firm> firm = ports.firms().find(id);
    if (firm.isEmpty()) {
      return new Outcome.UnknownFirm();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      StreamPosition position = ports.ledger().position(id, STREAM);
      Books books =
          ports.library().load(firm.get(), firm.get().zone().dayOf(clock.instant())).books();
      List<BankAccount> meant = meant(books, account);
      if (meant.size() != 1) {
        return new Outcome.WhichAccount(books.accounts().stream().map(BankAccount::name).toList());
      }
      Optional<Outcome> done = once(position, books, meant.getFirst(), statement);
      if (done.isPresent()) {
        return done.get();
      }
    }
    throw new Unavailable("another statement is being imported", Duration.ofSeconds(5));
  }

  private static List<BankAccount> meant(Books books, String said) {
    List<BankAccount> known = books.accounts().stream().filter(BankAccount::isBusiness).toList();
    List<BankAccount> named =
        known.stream()
            .filter(account ->
                said.isEmpty()
                    || account.id().equals(said)
                    || account.mask().equals(said)
                    || account.name().equalsIgnoreCase(said))
            .toList();
    boolean taken =
        books.accounts().stream().anyMatch(account -> account.name().equalsIgnoreCase(said));
    return named.isEmpty() && !said.isEmpty() && !taken
        ? List.of(fresh(said, books.firm()))
        : named;
  }

  private static BankAccount fresh(String name, Firm firm) {
    String id = BankTransaction.STATEMENT + name.toLowerCase(Locale.ROOT).replaceAll("\\W+", "-");
    return new BankAccount(
        id,
        name,
        new AccountHolder.Business("You imported its statement as your business's."),
        Money.zero(firm.currency()),
        "");
  }

  /// Empty when another import was faster.
  private Optional<Outcome> once(
      StreamPosition position, Books books, BankAccount account, Statement statement) {
    List<BankTransaction> lines = statement.linesOf(account);
    Set<String> ids =
        books.transactions().stream().map(BankTransaction::id).collect(Collectors.toSet());
    List<BankTransaction> fresh = lines.stream().filter(line -> !ids.contains(line.id())).toList();
    Set<String> told = Overlap.between(fresh, fed(books, account)).keySet();
    List<BankTransaction> added = fresh.stream().filter(line -> !told.contains(line.id())).toList();
    List<BookChange> changes = new ArrayList<>();
    if (account.connection().isEmpty()) {
      changes.add(new BookChange.PutAccount(statement.balanceOf(account)));
    }
    added.forEach(line -> changes.add(new BookChange.PutTransaction(line)));
    return commit(position, changes)
        ? Optional.of(
            new Outcome.Imported(
                account.name(), added.size(), lines.size() - fresh.size(), told.size()))
        : Optional.empty();
  }

  private static List<BankTransaction> fed(Books books, BankAccount account) {
    return books.transactions().stream()
        .filter(line -> line.accountId().equals(account.id()) && !line.isFromStatement())
        .toList();
  }

  private boolean commit(StreamPosition position, List<BookChange> changes) {
    boolean written =
        ports
            .ledger()
            .commit(
                new BooksWriter.Commit(
                    position, clock.instant().toString(), changes, List.of(), clock.instant()));
    if (written) {
      ports.wakeups().reconcile(position.firm());
    }
    return written;
  }
}

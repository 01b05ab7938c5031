package com.oodaloo.app.sync.statement;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes a statement of the bank's into the books, for a bank that no feed reads or whose feed is
/// broken. The same statement again changes nothing; lines another format, the feed or the owner's
/// hand has told already are not doubled. The same statement takes itself back.
public final class ImportStatement {
  private static final String STREAM = "statements";
  private static final int ATTEMPTS = 5;

  private final Ports ports;
  private final Clock clock;

  /// The ports an import needs.
  public record Ports(Firms firms, BooksReader library, BooksWriter ledger, Wakeups wakeups) {}

  /// Which account is meant: an id, a name or last digits, empty to go by the statement's own.
  public record Target(String account, Opening opening) {}

  /// Whether a new account is opened beside one that looks like it.
  public enum Opening {
    ASK,
    NEW
  }

  public ImportStatement(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public sealed interface Outcome {
    /// `known` lines were imported before, `told` ones came in another format or by the feed; of
    /// the added, `asked` may be the same money as another, which the tray asks.
    record Imported(String account, int added, int known, int told, int asked) implements Outcome {}

    record Undone(String account, int removed) implements Outcome {}

    record UnknownFirm() implements Outcome {}

    /// Several accounts may be meant, or the one named is personal; `names` are those to choose
    /// from.
    record WhichAccount(List<String> names) implements Outcome {
      public WhichAccount {
        names = List.copyOf(names);
      }
    }

    /// The statement is of the account that ends with `lastFour`, not of the one aimed at.
    record OtherAccount(String aimedAt, String lastFour) implements Outcome {}

    /// A new account was named, and one that is there looks like it.
    record LooksLike(String existing) implements Outcome {}

    /// A card's statement for an account that is none, or the other way round.
    record OtherKind(String aimedAt, boolean isCard) implements Outcome {}
  }

  /// What `take` would end with; writes nothing.
  public Outcome look(FirmId id, Target target, Statement statement) {
    return ports
        .firms()
        .find(id)
        .map(firm -> looked(loaded(firm), target, statement))
        .orElseGet(Outcome.UnknownFirm::new);
  }

  private static Outcome looked(Books books, Target target, Statement statement) {
    return switch (StatementAccount.of(books, target, statement)) {
      case StatementAccount.Unclear(Outcome question) -> question;
      case StatementAccount.Found(BankAccount account) ->
          added(books, account, statement).outcome();
    };
  }

  private Books loaded(Firm firm) {
    return ports.library().load(firm, firm.zone().dayOf(clock.instant())).books();
  }

  /// A name nobody knows becomes a new account, by the owner's word a business's.
  public Outcome take(FirmId id, Target target, Statement statement) {
    return changed(id, target, statement, ImportStatement::added);
  }

  /// Takes back what an import of this statement has added. What another source told as well stays.
  public Outcome undo(FirmId id, Target target, Statement statement) {
    return changed(id, target, statement, ImportStatement::takenBack);
  }

  /// What is to be written, and what is said of it.
  private record Change(List<BookChange> changes, Outcome outcome) {}

  private interface Step {
    Change of(Books books, BankAccount account, Statement statement);
  }

  private Outcome changed(FirmId id, Target target, Statement statement, Step step) {
    Optional<Firm> firm = ports.firms().find(id);
    if (firm.isEmpty()) {
      return new Outcome.UnknownFirm();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      StreamPosition position = ports.ledger().position(id, STREAM);
      Books books = loaded(firm.get());
      switch (StatementAccount.of(books, target, statement)) {
        case StatementAccount.Unclear(Outcome question) -> {
          return question;
        }
        case StatementAccount.Found(BankAccount account) -> {
          Change change = step.of(books, account, statement);
          if (commit(position, change.changes())) {
            return change.outcome();
          }
        }
      }
    }
    throw new Unavailable("another statement is being imported", Duration.ofSeconds(5));
  }

  private static Change added(Books books, BankAccount account, Statement statement) {
    Set<String> kept =
        books.transactions().stream().map(BankTransaction::id).collect(Collectors.toSet());
    ImportedLines lines =
        new ImportedLines(books, account, statement.standing(account, kept).linesOf(account));
    List<BookChange> changes =
        new ArrayList<>(
            ImportedLines.takenBack(books, statement.correctedOf(account, books.transactions())));
    statement.tombstones(account).forEach(line -> changes.add(new BookChange.PutTransaction(line)));
    if (account.isFromStatement()) {
      BankAccount balanced = account;
      for (Statement.Balance balance : statement.closing()) {
        balanced = balanced.balanced(balance.amount(), balance.asOf());
      }
      changes.add(new BookChange.PutAccount(balanced));
    }
    changes.addAll(lines.changes());
    return new Change(
        changes,
        new Outcome.Imported(
            account.name(), lines.added(), lines.known(), lines.told(), lines.asked()));
  }

  private static Change takenBack(Books books, BankAccount account, Statement statement) {
    List<BankTransaction> told = statement.linesOf(account);
    List<BookChange> changes = ImportedLines.takenBack(books, told);
    int removed =
        Math.toIntExact(
            changes.stream()
                .filter(change ->
                    change instanceof BookChange.PutTransaction(BankTransaction line)
                        && !line.isPosted()
                        && !line.isTwin())
                .count());
    List<BookChange> all = new ArrayList<>(changes);
    all.addAll(ImportedLines.brought(books, account, statement));
    boolean ownBalance =
        statement.closing().stream()
            .anyMatch(balance ->
                balance.amount().equals(account.balance())
                    && balance.asOf().equals(account.reading().until()));
    if (account.isFromStatement() && ownBalance) {
      all.add(new BookChange.PutAccount(account.unbalanced()));
    }
    return new Change(all, new Outcome.Undone(account.name(), removed));
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

package com.oodaloo.app.connect;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.WhoseAccount;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Takes the owner's word on the bank: whose an account is, that a broken connection is mended,
/// that one shall end.
///
/// An answer about an account makes its connection be read again from the beginning: lines that
/// were kept out are nowhere, and come back from the bank; lines no longer wanted are deleted then.
public final class AnswerAccounts {
  private static final int ATTEMPTS = 5;

  private final Ports ports;
  private final Clock clock;

  /// The ports that an answer needs.
  public record Ports(
      Firms firms,
      Connections connections,
      BooksReader library,
      BooksWriter ledger,
      Wakeups wakeups,
      OwnerNews news) {}

  public AnswerAccounts(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  /// What the owner says. `about` is an account, for the last two a connection.
  public enum Word {
    BUSINESS,
    PERSONAL,
    NOT_SURE,
    MENDED,
    DISCONNECT
  }

  public enum Taken {
    TAKEN,
    /// The account or connection is not there, or the bank's own word stands against it.
    NOT_POSSIBLE,
    /// The firm is gone.
    REFUSED
  }

  public Taken say(FirmId id, Word word, String about) {
    return ports.firms().find(id).map(firm -> say(firm, word, about)).orElse(Taken.REFUSED);
  }

  private Taken say(Firm firm, Word word, String about) {
    LocalDate today = firm.zone().dayOf(clock.instant());
    return switch (word) {
      case BUSINESS -> whose(firm, about, WhoseAccount.ownersBusiness(today));
      case PERSONAL -> whose(firm, about, WhoseAccount.ownersPersonal(today));
      case NOT_SURE -> whose(firm, about, WhoseAccount.ownerTookBack(today));
      case MENDED -> mended(firm, about);
      case DISCONNECT -> disconnected(firm, about);
    };
  }

  private List<BankAccount> accounts(Firm firm) {
    return ports.library().load(firm, firm.zone().dayOf(clock.instant())).books().accounts();
  }

  /// The bank's own word that an account is personal is not overruled here.
  private Taken whose(Firm firm, String accountId, AccountHolder holder) {
    Optional<BankAccount> account =
        accounts(firm).stream()
            .filter(known -> known.id().equals(accountId))
            .filter(known -> !known.isPersonal() || known.holder().isOwnersWord())
            .findFirst();
    Optional<Connection> connection =
        account.flatMap(known -> connection(firm.id(), known.connection()));
    if (connection.isEmpty()) {
      return Taken.NOT_POSSIBLE;
    }
    write(connection.get(), Again.FROM_START, List.of(account.get().withHolder(holder)));
    return Taken.TAKEN;
  }

  private Taken mended(Firm firm, String item) {
    Optional<Connection> connection = connection(firm.id(), item);
    if (connection.isEmpty()) {
      return Taken.NOT_POSSIBLE;
    }
    health(connection.get(), Connection.Health.GOOD);
    List<BankAccount> read =
        accounts(firm).stream()
            .filter(account -> account.connection().equals(item))
            .map(account ->
                account.withReading(
                    AccountReading.COMPLETE.withKeptOut(account.reading().keptOut())))
            .toList();
    write(connection.get(), Again.ONWARDS, read);
    return Taken.TAKEN;
  }

  /// Ended here at once; at Plaid by the sync, again and again until that is confirmed.
  private Taken disconnected(Firm firm, String item) {
    Optional<Connection> connection = connection(firm.id(), item);
    if (connection.isEmpty()) {
      return Taken.NOT_POSSIBLE;
    }
    health(connection.get(), Connection.Health.DISCONNECTED);
    ports.wakeups().account(Source.PLAID, item);
    ports.news().connectionEnded(firm.id(), Source.PLAID);
    return Taken.TAKEN;
  }

  private Optional<Connection> connection(FirmId firm, String item) {
    return ports.connections().of(firm).stream()
        .filter(known -> known.source() == Source.PLAID && known.account().equals(item))
        .filter(known -> known.health() != Connection.Health.DISCONNECTED)
        .findFirst();
  }

  private void health(Connection connection, Connection.Health health) {
    if (!ports.connections().save(connection.withHealth(health))) {
      throw new Unavailable("the connection is being changed", Duration.ofSeconds(5));
    }
  }

  private enum Again {
    FROM_START,
    ONWARDS
  }

  private void write(Connection connection, Again again, List<BankAccount> accounts) {
    List<BookChange> changes =
        accounts.stream().<BookChange>map(BookChange.PutAccount::new).toList();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      StreamPosition position = ports.ledger().position(connection.firm(), connection.stream());
      String cursor = again == Again.FROM_START ? "" : position.cursor();
      if (ports
          .ledger()
          .commit(new BooksWriter.Commit(position, cursor, changes, List.of(), clock.instant()))) {
        ports.wakeups().account(Source.PLAID, connection.account());
        return;
      }
    }
    throw new Unavailable("the bank is being read", Duration.ofSeconds(5));
  }
}

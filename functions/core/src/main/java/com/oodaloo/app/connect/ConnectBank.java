package com.oodaloo.app.connect;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.domain.bank.AccountMarks;
import com.oodaloo.domain.bank.AccountReading.Stage;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Connects a bank by Plaid Link, for an owner who proved who they are; a bank that has to be
/// signed in at again is opened in update mode.
public final class ConnectBank {
  private final Ports ports;
  private final Clock clock;

  /// The ports that connecting a bank needs.
  public record Ports(
      BankLink bank,
      Firms firms,
      Connections connections,
      BooksReader library,
      Wakeups wakeups,
      OwnerNews news) {}

  public ConnectBank(Ports ports, Clock clock) {
    this.ports = ports;
    this.clock = clock;
  }

  public sealed interface Opened {
    /// The token the Link widget is opened with. `repairs` is the connection it signs in at again,
    /// empty for a new one.
    record Ready(String linkToken, Firm firm, String repairs, List<BankAccount> accounts)
        implements Opened {
      public Ready {
        accounts = List.copyOf(accounts);
      }
    }

    /// The firm is gone.
    record Refused() implements Opened {}
  }

  public sealed interface Exchanged {
    record Connected(String itemId) implements Exchanged {}

    /// The firm is gone, or left meanwhile.
    record Refused() implements Exchanged {}

    /// The public token was used before or is older than 30 minutes.
    record StaleToken() implements Exchanged {}

    /// All of its accounts are read already: a second connection would double every line, and some
    /// banks end the first one for it.
    record AlreadyConnected() implements Exchanged {}
  }

  /// What the widget ended with: the bank's id and the accounts the owner chose there, none where
  /// the page does not tell.
  public record Chosen(String publicToken, String bank, List<ChosenAccount> accounts) {
    public Chosen {
      accounts = List.copyOf(accounts);
    }
  }

  /// An account as the widget names it.
  public record ChosenAccount(String name, String mask) {}

  public Opened open(FirmId id, URI webhook) {
    return ports.firms().find(id).map(firm -> ready(firm, webhook)).orElseGet(Opened.Refused::new);
  }

  public Exchanged exchange(FirmId id, Chosen chosen) {
    return ports
        .firms()
        .find(id)
        .map(firm -> exchange(firm, chosen))
        .orElseGet(Exchanged.Refused::new);
  }

  private Opened ready(Firm firm, URI webhook) {
    List<BankAccount> accounts = accounts(firm);
    Optional<Connection> broken = broken(firm.id(), accounts);
    String token =
        broken
            .map(connection -> ports.bank().updateToken(firm.id(), connection.tokens()))
            .orElseGet(() -> ports.bank().linkToken(firm.id(), webhook));
    return new Opened.Ready(token, firm, broken.map(Connection::account).orElse(""), accounts);
  }

  private List<BankAccount> accounts(Firm firm) {
    return ports.library().load(firm, firm.zone().dayOf(clock.instant())).books().accounts();
  }

  private Optional<Connection> broken(FirmId firm, List<BankAccount> accounts) {
    Set<String> announced =
        accounts.stream()
            .filter(account ->
                account.reading().stage() == Stage.ENDS_SOON
                    || account.reading().stage() == Stage.MORE_ACCOUNTS)
            .map(BankAccount::connection)
            .collect(Collectors.toSet());
    return ports.connections().of(firm).stream()
        .filter(connection -> connection.source() == Source.PLAID)
        .filter(connection -> connection.health() != Connection.Health.DISCONNECTED)
        .filter(connection ->
            connection.health() == Connection.Health.NEEDS_RECONNECT
                || announced.contains(connection.account()))
        .findFirst();
  }

  private Exchanged exchange(Firm firm, Chosen chosen) {
    if (isKnown(firm, chosen)) {
      return new Exchanged.AlreadyConnected();
    }
    BankLink.BankItem item;
    try {
      item = ports.bank().exchange(chosen.publicToken());
    } catch (Rejected e) {
      return new Exchanged.StaleToken();
    }
    save(firm.id(), item);
    return ports.firms().find(firm.id()).isPresent() ? connected(firm.id(), item) : ended(item);
  }

  private Exchanged connected(FirmId firm, BankLink.BankItem item) {
    ports.wakeups().account(Source.PLAID, item.itemId());
    ports.news().bankConnected(firm);
    return new Exchanged.Connected(item.itemId());
  }

  /// Everything was deleted meanwhile, perhaps by somebody who looked for connections before this
  /// one was kept: then nobody else ends it.
  private Exchanged ended(BankLink.BankItem item) {
    try {
      ports.bank().remove(item.tokens());
    } catch (Rejected _) {
      // The deletion was first.
    }
    return new Exchanged.Refused();
  }

  /// A token we could not keep is ended at Plaid at once: nobody else knows it, and it is billed.
  private void save(FirmId firm, BankLink.BankItem item) {
    try {
      SaveConnection.save(
          ports.connections(), firm, Source.PLAID, item.itemId(), item.tokens(), clock.instant());
    } catch (Unavailable notKept) {
      ports.bank().remove(item.tokens());
      throw notKept;
    }
  }

  /// Whether each of them is read already: the same bank, name and last digits.
  private boolean isKnown(Firm firm, Chosen chosen) {
    Set<String> good =
        ports.connections().of(firm.id()).stream()
            .filter(connection -> connection.source() == Source.PLAID)
            .filter(connection -> connection.health() == Connection.Health.GOOD)
            .map(Connection::account)
            .collect(Collectors.toSet());
    List<AccountMarks> read =
        accounts(firm).stream()
            .filter(account -> good.contains(account.connection()))
            .map(BankAccount::marks)
            .toList();
    return !chosen.accounts().isEmpty()
        && chosen.accounts().stream()
            .allMatch(account ->
                read.stream()
                    .anyMatch(
                        marks -> marks.isChosen(chosen.bank(), account.name(), account.mask())));
  }
}

package com.oodaloo.app.sync.bank;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.FirmName;
import com.oodaloo.domain.bank.WhoseAccount;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Asks the bank for the owners' names where its own word leaves an account undecided: once in the
/// life of a connection, since the first answer costs a fee.
///
/// That it was asked is written down before it is asked: a crash in between costs the answer, and
/// the owner is asked instead, but never a second fee.
final class AskOwners {
  private final BankFeed feed;
  private final BooksWriter ledger;
  private final Clock clock;

  AskOwners(BankFeed feed, BooksWriter ledger, Clock clock) {
    this.feed = feed;
    this.ledger = ledger;
    this.clock = clock;
  }

  List<BankAccount> named(Connection connection, Firm firm, List<BankAccount> accounts) {
    boolean clear = accounts.stream().noneMatch(AskOwners::isUndecided);
    if (clear || !isFirst(connection, firm)) {
      return accounts;
    }
    Map<String, List<String>> owners = owners(connection);
    FirmName name = new FirmName(firm.name());
    return accounts.stream()
        .map(account ->
            isUndecided(account)
                ? account.withHolder(
                    WhoseAccount.named(
                        name, owners.getOrDefault(account.id(), List.of()), owners.values()))
                : account)
        .toList();
  }

  private static boolean isUndecided(BankAccount account) {
    return account.holder() instanceof AccountHolder.Undecided;
  }

  private boolean isFirst(Connection connection, Firm firm) {
    StreamPosition asked = ledger.position(firm.id(), "plaid-owners#" + connection.account());
    return asked.version() == 0
        && ledger.commit(
            new BooksWriter.Commit(asked, "asked", List.of(), List.of(), clock.instant()));
  }

  private Map<String, List<String>> owners(Connection connection) {
    try {
      return feed.owners(connection.tokens());
    } catch (Rejected | Unavailable _) {
      return Map.of();
    }
  }
}

package com.oodaloo.app.connect;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.BusinessZone;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Makes a firm of fresh tokens: asks Jobber whose they are, keeps them, and wakes the first
/// reading.
///
/// Where Jobber is too busy to say whose they are, they are kept under a name made from themselves
/// and named later by the queue: a code works once, so tokens that are not kept are lost, and the
/// owner would have to start again for nothing.
public final class NameConnection {
  private static final String UNNAMED = "unnamed-";

  /// An index is read to find the connection, which may be a moment behind.
  private static final Duration PAUSE_MIN = Duration.ofSeconds(10);

  /// How long it takes at least until a firm that left can come anew.
  private static final Duration STILL_DELETING = Duration.ofMinutes(5);

  private final JobberAuthorization jobber;
  private final Firms firms;
  private final Connections connections;
  private final Wakeups wakeups;
  private final OwnerNews news;
  private final Clock clock;

  /// @param news the first connection sets the owner's address; of any later one the owner is told
  public NameConnection(
      JobberAuthorization jobber,
      Firms firms,
      Connections connections,
      Wakeups wakeups,
      OwnerNews news,
      Clock clock) {
    this.jobber = jobber;
    this.firms = firms;
    this.connections = connections;
    this.wakeups = wakeups;
    this.news = news;
    this.clock = clock;
  }

  /// The firm, and the Jobber user who connected it.
  record Named(Firm firm, JobberAuthorization.User user) {}

  /// The firm; empty when it will be named later: Jobber is too busy, or the firm just left.
  ///
  /// @throws Rejected when the tokens are no good
  Optional<Named> begin(Tokens tokens) {
    JobberAuthorization.AccountFacts account;
    try {
      account = jobber.account(tokens);
    } catch (Unavailable busy) {
      later(tokens, busy.retryAfter());
      return Optional.empty();
    }
    Optional<Firm> kept = keep(account, tokens, clock.instant());
    if (kept.isEmpty()) {
      later(tokens, STILL_DELETING);
    }
    return kept.map(firm -> new Named(firm, account.user()));
  }

  /// Whether this account stands for tokens nobody has named yet.
  public static boolean isUnnamed(String account) {
    return account.startsWith(UNNAMED);
  }

  /// The same with tokens that are good for the next minutes; false where the connection is dead.
  public boolean name(Connection unnamed, FreshTokens tokens) {
    Optional<Tokens> usable =
        unnamed.health() == Health.GOOD ? tokens.of(unnamed) : Optional.empty();
    usable.ifPresent(good -> name(unnamed, good));
    return usable.isPresent();
  }

  /// Names a connection that was kept without a name, once Jobber answers.
  ///
  /// @throws Unavailable while it is still too busy
  void name(Connection unnamed, Tokens usable) {
    JobberAuthorization.AccountFacts account = jobber.account(usable);
    if (isNewer(account.id(), unnamed.since())) {
      wakeups.account(Source.JOBBER, account.id());
    } else if (keep(account, usable, unnamed.since()).isEmpty()) {
      throw new Unavailable("the firm that left is still being deleted", STILL_DELETING);
    }
    connections.of(unnamed.firm()).stream()
        .filter(stored -> stored.account().equals(unnamed.account()))
        .map(Connection::emptied)
        .forEach(connections::save);
  }

  /// The owner may have connected again meanwhile; those tokens are the living ones.
  private boolean isNewer(String account, Instant since) {
    return connections.of(ConnectJobber.firmOf(account)).stream()
        .filter(known -> known.source() == Source.JOBBER && known.health() == Health.GOOD)
        .anyMatch(known -> !known.since().isBefore(since));
  }

  /// Empty where the firm just left, and what it left is still being deleted.
  private Optional<Firm> keep(
      JobberAuthorization.AccountFacts account, Tokens tokens, Instant since) {
    FirmId id = ConnectJobber.firmOf(account.id());
    BusinessZone zone = new BusinessZone(account.zone());
    Firm firm = new Firm(id, account.name(), zone, account.currency(), account.email());
    boolean known = firms.find(id).isPresent();
    if (!firms.save(firm, DigestTime.nextAfter(clock.instant(), firm.mail()))) {
      return Optional.empty();
    }
    SaveConnection.save(connections, id, Source.JOBBER, account.id(), tokens, since);
    wakeups.account(Source.JOBBER, account.id());
    if (known) {
      news.connectedAgain(id, account.email());
    }
    return Optional.of(firm);
  }

  private void later(Tokens tokens, Duration pause) {
    String name = UNNAMED + Sha256.hex(tokens.access()).substring(0, 20);
    FirmId nobody = new FirmId(name);
    SaveConnection.save(connections, nobody, Source.JOBBER, name, tokens, clock.instant());
    boolean longer = pause.compareTo(PAUSE_MIN) > 0;
    wakeups.accountLater(Source.JOBBER, name, longer ? pause : PAUSE_MIN);
  }
}

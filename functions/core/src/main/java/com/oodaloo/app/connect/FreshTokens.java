package com.oodaloo.app.connect;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.connect.Leases.Lease;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Gives tokens that are good for the next minutes, refreshing Jobber's when they are not.
///
/// A refresh token works once, so one refreshes at a time, under a lease, and stores the new pair
/// before anything else. A refusal marks the connection, which happens once: nobody reads through a
/// marked one.
public final class FreshTokens {
  private static final String WORK = "jobber-tokens";
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /// Longer than a refresh and its storing may take.
  private static final Duration LEASE = Duration.ofSeconds(60);

  private static final int SAVES_MAX = 5;

  private final JobberAuthorization jobber;
  private final Connections connections;
  private final Leases leases;
  private final Clock clock;

  public FreshTokens(
      JobberAuthorization jobber, Connections connections, Leases leases, Clock clock) {
    this.jobber = jobber;
    this.connections = connections;
    this.leases = leases;
    this.clock = clock;
  }

  /// Empty when the connection is dead and the owner was marked to reconnect.
  ///
  /// @throws Unavailable while somebody else is refreshing
  public Optional<Tokens> of(Connection connection) {
    boolean fresh = connection.tokens().expiresAt().isAfter(clock.instant().plus(MARGIN));
    return fresh ? Optional.of(connection.tokens()) : inPlaceOf(connection.tokens(), connection);
  }

  /// Tokens in place of some that are old, or that Jobber refused before their time.
  ///
  /// @throws Unavailable while somebody else is refreshing
  public Optional<Tokens> inPlaceOf(Tokens dead, Connection connection) {
    Instant now = clock.instant();
    Lease lease = new Lease(connection.firm(), WORK, UUID.randomUUID().toString(), now.plus(LEASE));
    if (!leases.take(lease, now)) {
      throw new Unavailable(
          "tokens of " + connection.firm() + " are being refreshed", Duration.ofSeconds(5));
    }
    try {
      Connection stored = stored(connection);
      return stored.tokens().equals(dead) ? refreshed(stored) : usable(stored);
    } finally {
      leases.release(lease);
    }
  }

  /// Marks a connection whose fresh tokens are refused as well; false when it was marked before.
  public boolean giveUp(Connection connection) {
    for (int attempt = 0; attempt < SAVES_MAX; attempt++) {
      Connection stored = stored(connection);
      if (stored.health() != Health.GOOD) {
        return false;
      }
      if (connections.save(stored.withHealth(Health.NEEDS_RECONNECT))) {
        return true;
      }
    }
    throw changing(connection);
  }

  private Optional<Tokens> refreshed(Connection stored) {
    if (stored.health() != Health.GOOD) {
      return Optional.empty();
    }
    try {
      return store(stored, jobber.refresh(stored.tokens()));
    } catch (Rejected refused) {
      if (refused.reason() != Rejected.Reason.UNAUTHORIZED) {
        throw refused;
      }
      return refused(stored);
    }
  }

  /// The pair we hold is the only one alive, unless the owner connected anew meanwhile.
  private Optional<Tokens> store(Connection refreshed, Tokens pair) {
    Connection stored = refreshed;
    for (int attempt = 0; attempt < SAVES_MAX; attempt++) {
      if (connections.save(stored.withTokens(pair))) {
        return Optional.of(pair);
      }
      stored = stored(refreshed);
      if (!stored.tokens().equals(refreshed.tokens()) || stored.health() != Health.GOOD) {
        return usable(stored);
      }
    }
    throw changing(refreshed);
  }

  private Optional<Tokens> refused(Connection asked) {
    Connection stored = stored(asked);
    if (!stored.tokens().equals(asked.tokens())) {
      return usable(stored);
    }
    giveUp(stored);
    return Optional.empty();
  }

  private static Optional<Tokens> usable(Connection stored) {
    return stored.health() == Health.GOOD ? Optional.of(stored.tokens()) : Optional.empty();
  }

  private Connection stored(Connection read) {
    return connections.of(read.firm()).stream()
        .filter(other -> other.source() == read.source())
        .filter(other -> other.account().equals(read.account()))
        .findFirst()
        .orElse(read);
  }

  private static Unavailable changing(Connection connection) {
    return new Unavailable(
        "connection of " + connection.firm() + " is being changed", Duration.ofSeconds(5));
  }
}

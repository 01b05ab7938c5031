package com.oodaloo.app.connect;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Gives tokens that are good for the next minutes, refreshing Jobber's when they are not.
///
/// The new pair is stored before it is used. When a refresh is refused because somebody else was
/// faster, theirs is taken; when nobody was, the owner has to reconnect.
public final class FreshTokens {
  private static final Duration MARGIN = Duration.ofMinutes(5);

  private final JobberAuthorization jobber;
  private final Connections connections;
  private final Clock clock;

  public FreshTokens(JobberAuthorization jobber, Connections connections, Clock clock) {
    this.jobber = jobber;
    this.connections = connections;
    this.clock = clock;
  }

  /// Empty when the connection is dead and the owner was marked to reconnect.
  public Optional<Tokens> of(Connection connection) {
    boolean fresh = connection.tokens().expiresAt().isAfter(clock.instant().plus(MARGIN));
    return fresh ? Optional.of(connection.tokens()) : refreshed(connection);
  }

  private Optional<Tokens> refreshed(Connection connection) {
    try {
      Tokens pair = jobber.refresh(connection.tokens());
      if (!connections.save(connection.withTokens(pair))) {
        throw new Unavailable(
            "tokens of " + connection.firm() + " changed while refreshing", Duration.ofSeconds(5));
      }
      return Optional.of(pair);
    } catch (Rejected e) {
      return takenElsewhere(connection);
    }
  }

  private Optional<Tokens> takenElsewhere(Connection stale) {
    Connection stored =
        connections.of(stale.firm()).stream()
            .filter(other -> other.source() == stale.source())
            .filter(other -> other.account().equals(stale.account()))
            .findFirst()
            .orElse(stale);
    if (stored.version() != stale.version()) {
      return Optional.of(stored.tokens());
    }
    connections.save(stored.withHealth(Connection.Health.NEEDS_RECONNECT));
    return Optional.empty();
  }
}

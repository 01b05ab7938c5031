package com.oodaloo.app.connect;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.ingest.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Jobber's tokens")
class FreshTokensTest {
  private final PretendAuthorization jobber = new PretendAuthorization();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final FreshTokens tokens =
      new FreshTokens(jobber, connections, new InMemoryLeases(), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  @DisplayName("that are good for an hour are used as they are")
  void stillGood() {
    Connection connection = connected(Duration.ofHours(1));

    assertThat(tokens.of(connection)).contains(connection.tokens());
    assertThat(jobber.shown).isEmpty();
  }

  @Test
  @DisplayName("that end within five minutes are refreshed, and the new pair is stored")
  void refreshed() {
    Tokens fresh = tokens.of(connected(Duration.ofMinutes(5))).orElseThrow();

    assertThat(fresh.access()).isEqualTo("access-1");
    assertThat(stored().tokens()).isEqualTo(fresh);
  }

  @Test
  @DisplayName("are refreshed by one at a time: a second caller is told to come again")
  void oneAtATime() {
    Connection connection = connected(Duration.ZERO);
    List<Throwable> second = new ArrayList<>();
    jobber.meanwhile = () -> second.add(failure(connection));

    assertThat(tokens.of(connection)).isPresent();
    assertThat(second).singleElement().isInstanceOf(Unavailable.class);
    assertThat(jobber.shown).containsExactly("refresh-0");
  }

  @Test
  @DisplayName("that somebody refreshed a moment ago are taken from the store, not refreshed again")
  void takenFromTheStore() {
    Connection connection = connected(Duration.ZERO);
    Tokens first = tokens.of(connection).orElseThrow();

    assertThat(tokens.of(connection)).contains(first);
    assertThat(jobber.shown).containsExactly("refresh-0");
  }

  @Test
  @DisplayName("are stored also when the connection's row moved while they were refreshed")
  void storedOverAMovedRow() {
    Connection connection = connected(Duration.ZERO);
    jobber.meanwhile = () -> connections.save(stored());

    assertThat(tokens.of(connection)).contains(stored().tokens());
    assertThat(stored().tokens().refresh()).isEqualTo("refresh-1");
  }

  @Test
  @DisplayName("of an owner who connected anew meanwhile win over the refreshed pair")
  void ownerWins() {
    Connection connection = connected(Duration.ZERO);
    Tokens anew = new Tokens("access-new", "refresh-new", Instant.MAX);
    jobber.meanwhile = () -> connections.save(stored().withTokens(anew));

    assertThat(tokens.of(connection)).contains(anew);
    assertThat(stored().tokens()).isEqualTo(anew);
  }

  @Test
  @DisplayName("that are dead mark the connection once: the owner is asked once, and only then")
  void askedOnce() {
    Connection connection = connected(Duration.ZERO);
    jobber.disconnect();

    assertThat(tokens.of(connection)).isEmpty();
    assertThat(stored().health()).isEqualTo(Health.NEEDS_RECONNECT);
    assertThat(tokens.of(connection)).isEmpty();
    assertThat(tokens.giveUp(connection)).isFalse();
    assertThat(jobber.shown).containsExactly("refresh-0");
  }

  @Test
  @DisplayName("can be refreshed again after a refresher died with its lease")
  void leaseEnds() {
    Connection connection = connected(Duration.ZERO);
    InMemoryLeases leases = new InMemoryLeases();
    leases.take(new Leases.Lease(FIRM_ID, "jobber-tokens", "dead", NOW.plusSeconds(60)), NOW);
    Clock later = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);

    assertThat(new FreshTokens(jobber, connections, leases, later).of(connection)).isPresent();
  }

  @Test
  @DisplayName("stay as they are when Jobber does not answer: nobody is asked to reconnect")
  void noAnswer() {
    Connection connection = connected(Duration.ZERO);
    jobber.meanwhile =
        () -> {
          throw new Unavailable("no answer", Duration.ofSeconds(30));
        };

    assertThatThrownBy(() -> tokens.of(connection)).isInstanceOf(Unavailable.class);
    assertThat(stored().health()).isEqualTo(Health.GOOD);
  }

  private Throwable failure(Connection connection) {
    try {
      tokens.of(connection);
      return new AssertionError("two refreshed at once");
    } catch (Unavailable expected) {
      return expected;
    }
  }

  private Connection connected(Duration life) {
    connections.save(
        new Connection(
            FIRM_ID,
            Source.JOBBER,
            "acct-1",
            PretendAuthorization.first(life),
            Health.GOOD,
            NOW,
            Instant.EPOCH,
            0));
    return stored();
  }

  private Connection stored() {
    return connections.find(Source.JOBBER, "acct-1").orElseThrow();
  }
}

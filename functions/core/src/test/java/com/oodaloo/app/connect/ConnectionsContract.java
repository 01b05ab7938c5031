package com.oodaloo.app.connect;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every store of connections keeps to.
public abstract class ConnectionsContract {
  private static final Instant NEXT = NOW.plus(Duration.ofHours(6));

  protected abstract Connections connections();

  private static Connection connection(Source source, String account, Instant since) {
    Tokens tokens = new Tokens("access-" + account, "refresh-" + account, NOW.plusSeconds(3600));
    return new Connection(
        FIRM_ID, source, account, tokens, Connection.Health.GOOD, since, Instant.EPOCH, 0);
  }

  private static Connection stored(Connection saved) {
    return new Connection(
        saved.firm(),
        saved.source(),
        saved.account(),
        saved.tokens(),
        saved.health(),
        saved.since(),
        saved.lastSync(),
        saved.version() + 1);
  }

  @Test
  @DisplayName("a saved connection is found by its account, one version higher")
  void foundByAccount() {
    Connection jobber = connection(Source.JOBBER, "acct-1", NOW);
    Connection bank = connection(Source.PLAID, "item-1", NOW).withTokens(Tokens.lasting("permit"));

    assertThat(connections().save(jobber)).isTrue();
    assertThat(connections().save(bank)).isTrue();

    assertThat(connections().find(Source.JOBBER, "acct-1")).contains(stored(jobber));
    assertThat(connections().find(Source.PLAID, "item-1")).contains(stored(bank));
    assertThat(connections().find(Source.STRIPE, "item-1")).isEmpty();
  }

  @Test
  @DisplayName("a firm's connections are all listed, and nobody else's")
  void ofFirm() {
    Connection jobber = connection(Source.JOBBER, "acct-1", NOW);
    Connection first = connection(Source.PLAID, "item-1", NOW);
    Connection second = connection(Source.PLAID, "item-2", NOW);
    Connection stripe = connection(Source.STRIPE, "acct_77", NOW);
    List.of(jobber, first, second, stripe).forEach(connections()::save);

    assertThat(connections().of(FIRM_ID))
        .containsExactlyInAnyOrder(stored(jobber), stored(first), stored(second), stored(stripe));
    assertThat(connections().of(new FirmId("neighbour"))).isEmpty();
  }

  @Test
  @DisplayName("of two writers that read the same version only the first saves")
  void versionIsFence() {
    connections().save(connection(Source.JOBBER, "acct-1", NOW));
    Connection read = connections().find(Source.JOBBER, "acct-1").orElseThrow();

    assertThat(connections().save(read.withTokens(Tokens.lasting("first")))).isTrue();
    assertThat(connections().save(read.withTokens(Tokens.lasting("second")))).isFalse();
    assertThat(connections().find(Source.JOBBER, "acct-1").orElseThrow().tokens().access())
        .isEqualTo("first");
  }

  @Test
  @DisplayName("a connection that is already there is not saved as a new one")
  void notTwiceNew() {
    Connection jobber = connection(Source.JOBBER, "acct-1", NOW);
    connections().save(jobber);

    assertThat(connections().save(jobber)).isFalse();
  }

  @Test
  @DisplayName("a due connection is taken once until it is due again")
  void takenOnce() {
    Connection jobber = connection(Source.JOBBER, "acct-1", NOW);
    connections().save(jobber);

    assertThat(connections().takeDue(Source.JOBBER, NOW, NEXT, 10)).containsExactly(stored(jobber));
    assertThat(connections().takeDue(Source.JOBBER, NOW, NEXT, 10)).isEmpty();
    assertThat(connections().takeDue(Source.JOBBER, NEXT, NEXT.plusSeconds(1), 10)).hasSize(1);
  }

  @Test
  @DisplayName("saving fresh tokens does not make a connection due")
  void savingKeepsDue() {
    connections().save(connection(Source.JOBBER, "acct-1", NOW));
    connections().takeDue(Source.JOBBER, NOW, NEXT, 10);
    Connection read = connections().find(Source.JOBBER, "acct-1").orElseThrow();
    connections().save(read.withTokens(Tokens.lasting("fresh")));

    assertThat(connections().takeDue(Source.JOBBER, NEXT.minusMillis(1), NEXT, 10)).isEmpty();
  }

  @Test
  @DisplayName("due connections come oldest first, of one source, up to the limit")
  void oldestFirst() {
    connections().save(connection(Source.PLAID, "item-3", NOW.plusMillis(1500)));
    connections().save(connection(Source.PLAID, "item-1", NOW));
    connections().save(connection(Source.PLAID, "item-2", NOW.plusMillis(500)));
    connections().save(connection(Source.JOBBER, "acct-1", NOW));

    assertThat(taken(NOW.plusSeconds(9), 2)).containsExactly("item-1", "item-2");
    assertThat(taken(NOW.plusSeconds(9), 2)).containsExactly("item-3");
  }

  @Test
  @DisplayName("only good connections are due")
  void onlyGood() {
    connections().save(connection(Source.PLAID, "item-1", NOW));
    Connection read = connections().find(Source.PLAID, "item-1").orElseThrow();
    connections().save(read.withHealth(Connection.Health.NEEDS_RECONNECT));
    assertThat(taken(NEXT, 10)).isEmpty();

    Connection broken = connections().find(Source.PLAID, "item-1").orElseThrow();
    assertThat(broken.health()).isEqualTo(Connection.Health.NEEDS_RECONNECT);
    connections().save(broken.withTokens(Tokens.lasting("again")));
    assertThat(taken(NEXT, 10)).containsExactly("item-1");
  }

  private List<String> taken(Instant now, int limit) {
    return connections().takeDue(Source.PLAID, now, now.plus(Duration.ofHours(6)), limit).stream()
        .map(Connection::account)
        .toList();
  }
}

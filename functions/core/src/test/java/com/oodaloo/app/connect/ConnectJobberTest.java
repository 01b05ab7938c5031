package com.oodaloo.app.connect;

import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.ConnectJobber.Finished;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWakeups.Account;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Connecting Jobber while it is busy")
class ConnectJobberTest {
  private static final URI BACK = URI.create("https://oodaloo.test/auth/jobber/callback");
  private static final FirmId FIRM = ConnectJobber.firmOf("acct-1");

  private final PretendAuthorization jobber = new PretendAuthorization();
  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final InMemoryWakeups wakeups = new InMemoryWakeups();
  private final SplittableRandom nonces = new SplittableRandom(3);
  private final HeardNews news = new HeardNews();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final NameConnection naming =
      new NameConnection(jobber, firms, connections, wakeups, news, clock);

  @Test
  @DisplayName("keeps the connection, says that the first reading begins, and queues the work")
  void keptWithoutAName() {
    jobber.busyFor = 1;

    assertThat(connect("code")).isInstanceOf(Finished.Begun.class);

    assertThat(firms.find(FIRM)).isEmpty();
    assertThat(connections.of(unnamed().firm())).hasSize(1);
    assertThat(wakeups.accounts()).containsExactly(new Account(Source.JOBBER, unnamed().account()));
    assertThat(wakeups.pauses()).containsExactly(Duration.ofSeconds(20));
  }

  @Test
  @DisplayName("is named once Jobber answers, and its own reading is asked for")
  void namedLater() {
    jobber.busyFor = 2;
    connect("code");
    Connection unnamed = unnamed();

    assertThatThrownBy(() -> naming.name(unnamed, unnamed.tokens()))
        .isInstanceOf(Unavailable.class);
    naming.name(unnamed, unnamed.tokens());

    assertThat(firms.find(FIRM)).isPresent();
    Connection named = connections.find(Source.JOBBER, "acct-1").orElseThrow();
    assertThat(named.health()).isEqualTo(Health.GOOD);
    assertThat(named.tokens()).isEqualTo(unnamed.tokens());
    assertThat(wakeups.accounts()).contains(new Account(Source.JOBBER, "acct-1"));
    assertThat(unnamed().health()).isEqualTo(Health.DISCONNECTED);
    assertThat(unnamed().tokens().access()).isEmpty();
  }

  @Test
  @DisplayName(
      "named twice, or after the owner has connected again, leaves the living tokens alone")
  void namedTwice() {
    jobber.busyFor = 1;
    connect("code");
    Connection unnamed = unnamed();
    assertThat(connect("code")).isInstanceOf(Finished.Connected.class);
    Tokens living = connections.find(Source.JOBBER, "acct-1").orElseThrow().tokens();

    naming.name(unnamed, unnamed.tokens());
    naming.name(unnamed, unnamed.tokens());

    assertThat(connections.find(Source.JOBBER, "acct-1").orElseThrow().tokens()).isEqualTo(living);
    assertThat(living).isNotEqualTo(unnamed.tokens());
  }

  @Test
  @DisplayName("of a firm that just left is kept, and named when what it left is deleted")
  void afterLeaving() {
    connect("code");
    firms.remove(FIRM);
    connections.save(stored("acct-1").emptied());

    assertThat(connect("code")).isInstanceOf(Finished.Begun.class);
    Connection unnamed = unnamed();
    assertThatThrownBy(() -> naming.name(unnamed, unnamed.tokens()))
        .isInstanceOf(Unavailable.class);
    assertThat(firms.find(FIRM)).isEmpty();

    firms.forget(FIRM);
    naming.name(unnamed, unnamed.tokens());
    assertThat(firms.find(FIRM)).isPresent();
    assertThat(stored("acct-1").tokens()).isEqualTo(unnamed.tokens());
  }

  @Test
  @DisplayName(
      "by another Jobber user later leaves the owner's address alone, and the owner is told")
  void anotherAdmin() {
    connect("code");
    assertThat(news.told()).isEmpty();
    jobber.user = new JobberAuthorization.User("other@precision.example", true);

    assertThat(connect("code")).isInstanceOf(Finished.Connected.class);

    assertThat(firms.find(FIRM).orElseThrow().mail().recipient())
        .isEqualTo("maria@precision.example");
    assertThat(news.told()).containsExactly("Jobber again by other@precision.example");
  }

  private Connection stored(String account) {
    return connections.find(Source.JOBBER, account).orElseThrow();
  }

  @Test
  @DisplayName(
      "that does not even trade the code keeps nothing and says so; a code refused is stale")
  void nothingKept() {
    jobber.isTradingBusy = true;
    assertThat(connect("code")).isInstanceOf(Finished.Busy.class);
    assertThat(wakeups.accounts()).isEmpty();

    jobber.isTradingBusy = false;
    assertThat(connect("old")).isInstanceOf(Finished.StaleCode.class);
  }

  /// The connection that was kept without a name.
  private Connection unnamed() {
    String account =
        wakeups.accounts().stream()
            .map(Account::account)
            .filter(NameConnection::isUnnamed)
            .findFirst()
            .orElseThrow();
    return connections.find(Source.JOBBER, account).orElseThrow();
  }

  private Finished connect(String code) {
    byte[] key = "a key of sixteen bytes or more".getBytes(StandardCharsets.UTF_8);
    SignedLinks links = new SignedLinks(key, clock, nonces);
    ConnectJobber connect = new ConnectJobber(jobber, firms, links, naming);
    ConnectJobber.Started started = connect.start(BACK, "");
    String state = started.location().getQuery().substring("state=".length());
    return connect.finish(new ConnectJobber.Callback(code, state, started.browser()), BACK);
  }
}

package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.AnswerAccounts.Word;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.ingest.RetryPause;
import com.oodaloo.app.sync.Drain;
import com.oodaloo.domain.bank.AccountReading.Stage;
import com.oodaloo.domain.matching.BusinessLines;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.plaid.PlaidFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Plaid scenarios 51-57: linked anew, limits, failures")
class S4LimitsTest {
  private static final String SYNC = "/transactions/sync";
  private BankStory story = new BankStory();

  @BeforeEach
  void connect() {
    story.connected();
  }

  @AfterEach
  void close() {
    story.close();
  }

  private Stage stage() {
    return story.account(Bank.CHECKING).reading().stage();
  }

  @Test
  @DisplayName("51 Linked anew, all ids new: the overlap counts once, the old item is removed")
  void s51() {
    story.bank.teller().post(line("t1", 500));
    story.bank.teller().post(line("t2", 500));
    story.sync();
    String old = story.item();
    renamed("business", "n1");
    story.bank.teller().post(line("n2", "acc_new", Bank.DAY, 500, "ACH"));
    story.bank.teller().post(line("n3", "acc_new", Bank.DAY.plusDays(1), 500, "ACH"));
    story.answers.say(story.invitation(), Word.DISCONNECT, old);
    story.sync();
    assertThat(story.bank.troubles().calls("/item/remove")).isEqualTo(1);
    story.connected();

    assertThat(
            BusinessLines.of(story.books.load(BankStory.firm(), Bank.DAY).books(), List.of())
                .lines())
        .extracting(found -> found.id())
        .containsExactlyInAnyOrder("t1", "t2", "n3");
  }

  @Test
  @DisplayName("52 The same bank twice: found by its accounts before any token is exchanged")
  void s52() {
    int calls = story.bank.troubles().calls("/item/public_token/exchange");
    assertThat(
            story.connect.exchange(
                story.invitation(), new ConnectBank.Chosen(story.publicToken(), List.of("4410"))))
        .isEqualTo(new ConnectBank.Exchanged.AlreadyConnected());
    assertThat(story.bank.troubles().calls("/item/public_token/exchange")).isEqualTo(calls);
  }

  @ParameterizedTest(name = "53 {0}")
  @EnumSource(names = {"SYNC_LIMIT", "HTML_LIMIT"})
  @DisplayName("53 429 with JSON or HTML: one call, then again after a minute and some jitter")
  void s53(PlaidFault fault) {
    int calls = story.bank.troubles().calls(SYNC);
    story.bank.troubles().next(SYNC, fault);

    assertThatThrownBy(story::sync)
        .isInstanceOfSatisfying(
            Unavailable.class,
            limit ->
                assertThat(List.of("m-1", "m-2", "m-3"))
                    .extracting(message -> RetryPause.of(limit, message, 1))
                    .allMatch(pause -> pause.compareTo(Duration.ofSeconds(60)) >= 0)
                    .allMatch(pause -> pause.compareTo(Duration.ofSeconds(90)) <= 0)
                    .doesNotHaveDuplicates());
    assertThat(story.bank.troubles().calls(SYNC)).isEqualTo(calls + 1);
  }

  @Test
  @DisplayName("53b More than 50 calls a minute are refused by the pretended Plaid too")
  void s53b() {
    story.close();
    story = new BankStory(Misbehaviour.SMALL_PAGES, Misbehaviour.RATE_LIMITS);
    story.connected();
    for (int i = 0; i < 200; i++) {
      story.bank.teller().post(line("t" + i, i));
    }
    assertThatThrownBy(story::sync).isInstanceOf(Unavailable.class);
    assertThat(story.lines()).isEmpty();
  }

  @Test
  @DisplayName("54 Disconnected: an item gone already has ended, silence is asked again")
  void s54() {
    story.bank.troubles().next("/item/remove", PlaidFault.INTERNAL);
    story.answers.say(story.invitation(), Word.DISCONNECT, story.item());
    assertThat(story.connection().health()).isEqualTo(Health.DISCONNECTED);
    assertThatThrownBy(story::sync).isInstanceOf(Unavailable.class);

    story.bank.troubles().next("/item/remove", PlaidFault.ITEM_GONE);
    assertThat(story.sync()).isEqualTo(new Drain.Paused());
    assertThat(story.token()).isEmpty();
    assertThat(stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  @DisplayName("55 Exchanged but not saved: the new item is removed at once, not lost")
  void s55() {
    ConnectBank failing =
        new ConnectBank(
            new ConnectBank.Ports(
                story.bank.reader,
                story.firms,
                new LockedConnections(),
                story.books,
                story.wakeups),
            story.links(),
            story.clock);

    assertThatThrownBy(() ->
            failing.exchange(
                story.invitation(), new ConnectBank.Chosen(story.publicToken(), List.of())))
        .isInstanceOf(Unavailable.class);
    assertThat(story.bank.troubles().calls("/item/remove")).isEqualTo(1);
  }

  @Test
  @DisplayName("56 A public token used twice: said so, no half-made connection")
  void s56() {
    String token = story.publicToken();
    assertThat(story.exchange(token)).isInstanceOf(ConnectBank.Exchanged.Connected.class);
    int connections = story.connections.of(BankStory.FIRM).size();

    assertThat(story.exchange(token)).isEqualTo(new ConnectBank.Exchanged.StaleToken());
    assertThat(story.connections.of(BankStory.FIRM)).hasSize(connections);
  }

  @Test
  @DisplayName("57 Wrong keys of ours: an operator's matter, no owner is asked to reconnect")
  void s57() {
    story.bank.troubles().next(SYNC, PlaidFault.INVALID_KEYS);

    assertThatThrownBy(story::sync).isInstanceOf(Rejected.class);
    Connection connection = story.connection();
    assertThat(connection.health()).isEqualTo(Health.GOOD);
  }

  private void renamed(String holder, String id) {
    story.bank.teller().close(Bank.CHECKING);
    story
        .bank
        .teller()
        .open(Bank.account("acc_new", "Operating", "4410", holder, "Acme Plumbing LLC"));
    story.bank.teller().post(line(id, "acc_new", Bank.DAY, 500, "ACH CREDIT"));
  }
}

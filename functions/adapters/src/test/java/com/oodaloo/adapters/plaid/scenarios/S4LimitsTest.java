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
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.domain.bank.AccountReading.Stage;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.company.events.BankAccountCard;
import com.oodaloo.sandbox.plaid.PlaidFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    story.answers.say(BankStory.FIRM, Word.DISCONNECT, old);
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
  @DisplayName("51b Told again by two days and other words: asked about, not counted as paid twice")
  void s51b() {
    Invoiced.pay(story);
    String old = story.item();
    story.bank.teller().close(Bank.CHECKING);
    story.bank.teller().open(anew("acc_new", "4410", "business"));
    story
        .bank
        .teller()
        .post(line("n1", "acc_new", Bank.DAY.plusDays(2), 312_500, "INCOMING TRANSFER 77"));
    story.answers.say(BankStory.FIRM, Word.DISCONNECT, old);
    story.sync();
    story.connected();
    story.reconcile();

    assertThat(story.told()).containsExactly("n1 POSTED", "paid POSTED");
    assertThat(story.books.load(BankStory.firm(), Bank.DAY).tray().open())
        .singleElement()
        .satisfies(item ->
            assertThat(item.question().whyNot().getFirst())
                .startsWith("Another connection has told $3,125.00 of 2025-03-03"));
  }

  @ParameterizedTest(name = "52 {0}, {1}, {2}")
  @CsvSource({"ins_109508,Operating,4410", "'','',4410"})
  @DisplayName("52 The same bank twice: found by bank, name and digits, before any token is taken")
  void s52(String bank, String name, String mask) {
    int calls = story.bank.troubles().calls("/item/public_token/exchange");

    assertThat(choose(bank, name, mask)).isEqualTo(new ConnectBank.Exchanged.AlreadyConnected());
    assertThat(story.bank.troubles().calls("/item/public_token/exchange")).isEqualTo(calls);
  }

  @ParameterizedTest(name = "52b {0}, {1}, {2}")
  @CsvSource({"ins_3,Operating,4410", "ins_109508,Payroll,4410", "ins_109508,Operating,4411"})
  @DisplayName("52b Another bank, another name or other digits: another account")
  void s52b(String bank, String name, String mask) {
    assertThat(choose(bank, name, mask)).isInstanceOf(ConnectBank.Exchanged.Connected.class);
  }

  private ConnectBank.Exchanged choose(String bank, String name, String mask) {
    return story.connect.exchange(
        BankStory.FIRM,
        new ConnectBank.Chosen(
            story.publicToken(), bank, List.of(new ConnectBank.ChosenAccount(name, mask))));
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
    story.answers.say(BankStory.FIRM, Word.DISCONNECT, story.item());
    assertThat(story.connection().health()).isEqualTo(Health.DISCONNECTED);
    assertThatThrownBy(story::sync).isInstanceOf(Unavailable.class);

    story.bank.troubles().next("/item/remove", PlaidFault.ITEM_GONE);
    assertThat(story.sync()).isEqualTo(new SyncOutcome.Paused());
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
                story.wakeups,
                story.news),
            story.clock);

    assertThatThrownBy(() ->
            failing.exchange(
                BankStory.FIRM, new ConnectBank.Chosen(story.publicToken(), "", List.of())))
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
    story.bank.teller().open(anew("acc_new", "4410", holder));
    story.bank.teller().post(line(id, "acc_new", Bank.DAY, 500, "ACH CREDIT"));
  }

  private static BankAccountCard anew(String id, String mask, String holder) {
    return Bank.account(id, "Operating", mask, holder, "Acme Plumbing LLC");
  }
}

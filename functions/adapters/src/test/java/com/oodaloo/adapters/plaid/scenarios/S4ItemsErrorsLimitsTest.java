package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.connect.AnswerAccounts.Taken;
import com.oodaloo.app.connect.AnswerAccounts.Word;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.bank.AccountReading.Stage;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.plaid.PlaidFault;
import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Plaid scenarios 45-50: logins and accounts that break")
class S4ItemsErrorsLimitsTest {
  private static final String SYNC = "/transactions/sync";
  private static final URI WEBHOOK = URI.create("https://app.example/webhooks/plaid");
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
  @DisplayName("45 Login required: asked to reconnect once, cursor kept; repaired, it reads again")
  void s45() {
    String cursor = story.cursor();
    story.resetLogin();
    story.bank.teller().post(line("t1", 5));
    assertThat(story.hear()).isEqualTo(new SyncOutcome.Paused());
    assertThat(story.connection().health()).isEqualTo(Health.NEEDS_RECONNECT);
    assertThat(stage()).isEqualTo(Stage.RECONNECT);
    int calls = story.bank.troubles().calls(SYNC);
    assertThat(story.sync()).isEqualTo(new SyncOutcome.Paused());
    assertThat(story.bank.troubles().calls(SYNC)).isEqualTo(calls);
    assertThat(story.cursor()).isEqualTo(cursor);

    assertThat(story.fire("LOGIN_REPAIRED")).isInstanceOf(SyncOutcome.Synced.class);
    assertThat(story.connection().health()).isEqualTo(Health.GOOD);
    assertThat(stage()).isEqualTo(Stage.COMPLETE);
    assertThat(story.lines()).hasSize(1);
  }

  @Test
  @DisplayName("45b The owner signs in again through update mode: the same tokens read on")
  void s45b() {
    story.resetLogin();
    story.hear();
    ConnectBank.Opened opened = story.connect.open(BankStory.FIRM, WEBHOOK);
    assertThat(opened)
        .isInstanceOfSatisfying(
            ConnectBank.Opened.Ready.class,
            ready -> assertThat(ready.repairs()).isEqualTo(story.item()));
    story.fire("LOGIN_REPAIRED");
    assertThat(story.answers.say(BankStory.FIRM, Word.MENDED, story.item())).isEqualTo(Taken.TAKEN);
    assertThat(story.sync()).isNotEqualTo(new SyncOutcome.Paused());
    assertThat(story.connection().health()).isEqualTo(Health.GOOD);
  }

  @Test
  @DisplayName("46 An announced end: told with its day, and still read")
  void s46() {
    story.fire("PENDING_DISCONNECT");
    assertThat(stage()).isEqualTo(Stage.ENDS_SOON);
    LocalDate day = story.account(Bank.CHECKING).reading().until();
    assertThat(day).isEqualTo(LocalDate.of(2025, 3, 12));

    story.bank.teller().post(line("t1", 5));
    assertThat(story.sync()).isInstanceOf(SyncOutcome.Synced.class);
    assertThat(stage()).isEqualTo(Stage.ENDS_SOON);
    assertThat(story.lines()).hasSize(1);
  }

  @Test
  @DisplayName("46b An announced end without its day: a week from the notice, and still read")
  void s46b() {
    story.close();
    story = new BankStory(Misbehaviour.UNTIMED_NOTICES).connected();
    story.fire("PENDING_DISCONNECT");
    assertThat(story.account(Bank.CHECKING).reading())
        .isEqualTo(AccountReading.endsOn(LocalDate.of(2025, 3, 12)));

    story.bank.teller().post(line("t1", 5));
    assertThat(story.sync()).isInstanceOf(SyncOutcome.Synced.class);
    assertThat(story.lines()).hasSize(1);
  }

  @ParameterizedTest(name = "47 {0}")
  @EnumSource(names = {"PERMISSION_REVOKED", "PERMISSION_REVOKED_AS_INPUT", "ITEM_GONE"})
  @DisplayName("47 Permission revoked, under whatever type: the owner is asked")
  void s47(PlaidFault fault) {
    story.bank.troubles().always(SYNC, fault);
    assertThat(story.fire("USER_PERMISSION_REVOKED")).isEqualTo(new SyncOutcome.Paused());

    assertThat(story.connection().health()).isEqualTo(Health.NEEDS_RECONNECT);
    assertThat(stage()).isEqualTo(Stage.RECONNECT);
  }

  @Test
  @DisplayName("48 One account revoked: only it ends, its lines stay the firm's records")
  void s48() {
    story.bank.teller().open(Bank.business("acc_2", "Payroll", "9999"));
    story.bank.teller().post(line("t2", "acc_2", Bank.DAY, 77, "TWO"));
    story.sync();
    story.fire("USER_ACCOUNT_REVOKED");

    assertThat(story.account("acc_2").reading().stage()).isEqualTo(Stage.CLOSED);
    assertThat(story.account("acc_2").balance().isZero()).isTrue();
    assertThat(stage()).isEqualTo(Stage.COMPLETE);
    assertThat(story.told()).containsExactly("t2 POSTED");
  }

  @Test
  @DisplayName("49 Quiet in a sync's accounts is not closed, missing from the accounts is")
  void s49() {
    story.bank.teller().open(Bank.business("acc_2", "Payroll", "9999"));
    story.bank.teller().post(line("t1", 5));
    story.sync();
    assertThat(story.account("acc_2").reading().stage()).isEqualTo(Stage.COMPLETE);

    story.bank.teller().close("acc_2");
    story.sync();
    assertThat(story.account("acc_2").reading().stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  @DisplayName("49b New accounts at the bank: offered, through update mode")
  void s49b() {
    story.fire("NEW_ACCOUNTS_AVAILABLE");
    assertThat(stage()).isEqualTo(Stage.MORE_ACCOUNTS);
    assertThat(story.connect.open(BankStory.FIRM, WEBHOOK))
        .isInstanceOfSatisfying(
            ConnectBank.Opened.Ready.class,
            ready -> assertThat(ready.repairs()).isEqualTo(story.item()));
  }

  @Test
  @DisplayName("50 The account under a new id: its old lines are not told twice, silence is asked")
  void s50() {
    story.bank.teller().post(line("t1", 500));
    story.sync();
    renamed("business", "n1");
    story.sync();
    assertThat(story.told()).containsExactly("n1 REMOVED", "t1 POSTED");
    assertThat(story.account(Bank.CHECKING).reading().stage()).isEqualTo(Stage.CLOSED);

    story.bank.teller().close("acc_new");
    story.bank.teller().open(Bank.account("acc_newer", "Operating", "4410", "", "Somebody"));
    story.sync();
    assertThat(story.account("acc_newer").holder()).isInstanceOf(AccountHolder.Undecided.class);
  }

  @Test
  @DisplayName(
      "50b Two old accounts look like the new one: kept out and asked, whatever the bank says")
  void s50b() {
    story.bank.teller().open(Bank.business("acc_2", "Operating", "4410"));
    story.bank.teller().post(line("t1", 500));
    story.sync();
    String first = story.item();
    story.answers.say(BankStory.FIRM, Word.DISCONNECT, first);
    story.bank.teller().close(Bank.CHECKING);
    story.bank.teller().close("acc_2");
    story.bank.teller().open(Bank.business("acc_new", "Operating", "4410"));
    story.bank.teller().post(line("n1", "acc_new", Bank.DAY, 500, "ACH CREDIT"));
    story.sync();
    story.connected();

    assertThat(story.account("acc_new").holder()).isInstanceOf(AccountHolder.Undecided.class);
    assertThat(story.told()).containsExactly("t1 POSTED");
    assertThat(story.answers.say(BankStory.FIRM, Word.BUSINESS, "acc_new")).isEqualTo(Taken.TAKEN);
    story.sync();
    assertThat(story.told()).containsExactly("n1 REMOVED", "t1 POSTED");
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

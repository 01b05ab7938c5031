package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.adapters.plaid.PlaidAccess;
import com.oodaloo.adapters.plaid.PlaidBank;
import com.oodaloo.adapters.plaid.PlaidCalls;
import com.oodaloo.adapters.wire.Loopback;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.connect.AnswerAccounts.Taken;
import com.oodaloo.app.connect.AnswerAccounts.Word;
import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.FirmName;
import com.oodaloo.domain.bank.WhoseAccount;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.sandbox.plaid.PlaidFault;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Plaid scenarios 67-73: whose account it is")
class S6BusinessCheckTest {
  private static final String IDENTITY = "/identity/get";
  private static final Tokens TOKENS = Tokens.lasting("access-hush");
  private final BankStory story = new BankStory();

  @AfterEach
  void close() {
    story.close();
  }

  @ParameterizedTest(name = "67 holder_category {0} is {1}")
  @CsvSource({
    "business,Business",
    "personal,Personal",
    "unrecognized,Undecided",
    "joint,Undecided",
    "'',Undecided"
  })
  @DisplayName("67 The bank's word counts; silence and new words are neither")
  void s67(String word, String expected) {
    story.bank.teller().open(Bank.account("acc_2", "My Business Account", "1", word, "Dana"));
    story.connected();

    assertThat(story.account("acc_2").holder().getClass().getSimpleName()).isEqualTo(expected);
  }

  @Test
  @DisplayName("68 A loan called business is no account of ours")
  void s68() {
    try (Loopback server = new Loopback()) {
      server.says(
          200,
          """
          {"accounts":[{"account_id":"l","type":"loan","subtype":"business","name":"Loan",
            "holder_category":"business",
            "balances":{"current":1,"available":1,"iso_currency_code":"USD"}}]}
          """);
      PlaidCalls calls = new PlaidCalls(PlaidAccess.of(server.at(""), "id", "secret"));
      assertThat(new PlaidBank(calls, (_, _) -> {}).accounts(TOKENS, "item")).isEmpty();
    }
  }

  @ParameterizedTest(name = "69 {0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ACME PLUMBING, L.L.C.||Business",
        "Acme Plumbing||Business",
        "Dana Reyes DBA Acme Plumbing||Business",
        "Dana Reyes||Undecided",
        "Acme Plumbing Supply LLC||Undecided",
        "Acme Plumbing LLC;Dana Reyes||Undecided",
        "Acme Plumbing LLC;Dana Reyes|Acme Plumbing LLC;Dana Reyes|Undecided",
        "Acme Plumbing LLC;Dana Reyes|Dana Reyes|Business",
      })
  @DisplayName("69 Owners' names prove only what they prove")
  void s69(String owners, String otherOwners, String expected) {
    story.bank.teller().close(Bank.CHECKING);
    story.bank.teller().open(Bank.account("acc_2", "Checking", "1", "", owners));
    if (otherOwners != null) {
      story.bank.teller().open(Bank.account("acc_3", "Other", "2", "", otherOwners));
    }
    story.connected();

    assertThat(story.account("acc_2").holder().getClass().getSimpleName()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "70 {0}")
  @EnumSource(
      names = {"ACCESS_NOT_GRANTED", "PRODUCTS_NOT_SUPPORTED", "ADDITIONAL_CONSENT_REQUIRED"})
  @DisplayName("70 No names to be had: the owner is asked, and the owner's word counts")
  void s70(PlaidFault fault) {
    undecided();
    story.bank.troubles().always(IDENTITY, fault);
    story.connected();
    assertThat(story.account("acc_2").holder()).isInstanceOf(AccountHolder.Undecided.class);
    assertThat(story.lines()).isEmpty();
    assertThat(story.account("acc_2").reading().keptOut()).isEqualTo(2);

    assertThat(story.answers.say(BankStory.FIRM, Word.BUSINESS, "acc_2")).isEqualTo(Taken.TAKEN);
    story.sync();
    assertThat(story.told()).containsExactly("u1 POSTED", "u2 POSTED");
    assertThat(story.account("acc_2").holder().isOwnersWord()).isTrue();
  }

  @Test
  @DisplayName("70b The owner takes it back: the lines are deleted, and counted again")
  void s70b() {
    undecided();
    story.connected();
    story.answers.say(BankStory.FIRM, Word.BUSINESS, "acc_2");
    story.sync();
    story.answers.say(BankStory.FIRM, Word.PERSONAL, "acc_2");
    story.sync();

    assertThat(story.lines()).isEmpty();
    assertThat(story.account("acc_2").isPersonal()).isTrue();
    assertThat(story.account("acc_2").reading().keptOut()).isEqualTo(2);
  }

  @Test
  @DisplayName("70c The bank's own later word against it ends the owner's")
  void s70c() {
    AccountHolder attested = WhoseAccount.ownersBusiness(Bank.DAY);
    AccountHolder silent = new AccountHolder.Undecided("The bank does not say.");
    AccountHolder personal = new AccountHolder.Personal("The bank says so.");

    assertThat(WhoseAccount.settled(silent, attested)).isEqualTo(attested);
    assertThat(WhoseAccount.settled(personal, attested)).isEqualTo(personal);
  }

  @Test
  @DisplayName("71 The names are asked for once in the life of a connection")
  void s71() {
    undecided();
    story.connected();
    for (int i = 0; i < 5; i++) {
      story.bank.teller().post(line("more" + i, 5));
      story.sync();
    }
    assertThat(story.bank.troubles().calls(IDENTITY)).isEqualTo(1);
  }

  @Test
  @DisplayName("71b The bank's own word costs no fee")
  void s71b() {
    story.connected();
    story.sync();
    assertThat(story.bank.troubles().calls(IDENTITY)).isZero();
  }

  @Test
  @DisplayName("72 A personal account on the same login: never stored, only counted")
  void s72() {
    story.bank.teller().open(Bank.account("acc_2", "Everyday", "1206", "personal", "Dana Reyes"));
    story.bank.teller().post(line("private", "acc_2", Bank.DAY, -100_000, "Personal Expense"));
    story.bank.teller().post(line("t1", 5));
    story.connected();
    story.bank.teller().post(line("private2", "acc_2", Bank.DAY, -1, "More"));
    story.sync();

    assertThat(story.told()).containsExactly("t1 POSTED");
    assertThat(story.account("acc_2").reading().keptOut()).isEqualTo(2);
    assertThat(notes()).anyMatch(note -> note.contains("2 lines were kept out and are not stored"));
  }

  @Test
  @DisplayName("73 No token, secret or name in texts, failures or what is printed")
  void s73() {
    story.connected();
    BankLink.BankItem item = new BankLink.BankItem("item", TOKENS);
    PlaidAccess access = PlaidAccess.of(URI.create("http://x"), "client-hush", "secret-hush");

    assertThat(story.connection().toString() + item + access)
        .doesNotContain("hush", "access-sandbox");
    story.bank.troubles().always("/transactions/sync", PlaidFault.INTERNAL);
    assertThatThrownBy(story::sync).hasMessageNotContaining(story.token());
    assertThat(story.bank.odd).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"A & B Roofing Inc.,A and B Roofing,true", "Acme,Acme Two,false", "LLC,LLC,false"})
  @DisplayName("Names are compared without case, marks and legal forms")
  void names(String firm, String owner, boolean meant) {
    assertThat(new FirmName(firm).isMeant(owner)).isEqualTo(meant);
  }

  private List<String> notes() {
    FirmBooks kept = story.books.load(BankStory.firm(), Bank.DAY);
    return DigestComposer.compose(
            new DigestSources(
                kept.books(), kept.decided(), kept.tray(), new PriorForecast.Nothing()),
            Bank.DAY)
        .notes();
  }

  private void undecided() {
    story.bank.teller().open(Bank.account("acc_2", "Checking", "1", "", "Dana Reyes"));
    story.bank.teller().post(line("u1", "acc_2", Bank.DAY, 500, "ONE"));
    story.bank.teller().post(line("u2", "acc_2", Bank.DAY, 600, "TWO"));
  }
}

package com.oodaloo.adapters.plaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.oodaloo.adapters.wire.Loopback;
import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.connect.BankLink.BankItem;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.money.Money;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class PlaidBankTest {
  private static final Tokens TOKENS = Tokens.lasting("access-hush");

  private static final String ACCOUNTS =
      """
      {"accounts":[
        {"account_id":"a1","type":"depository","subtype":"checking","name":"Checking",
         "official_name":"Everyday","holder_category":"business",
         "balances":{"current":23631.9805,"available":null,"iso_currency_code":"USD"}},
        {"account_id":"a2","type":"depository","subtype":"quantum","name":"Own",
         "official_name":null,"holder_category":"personal","verification_status":"",
         "balances":{"current":null,"available":12.5,"iso_currency_code":"USD"}},
        {"account_id":"a3","type":"depository","name":"Business Plus","holder_category":null,
         "balances":{"current":-1,"available":null,"iso_currency_code":"USD"}},
        {"account_id":"a4","type":"depository","name":"Both","holder_category":"joint",
         "balances":{"current":0,"available":null,"iso_currency_code":"USD"}},
        {"account_id":"a5","type":"loan","subtype":"business","name":"Loan",
         "balances":{"current":5,"available":null,"iso_currency_code":"USD"}},
        {"account_id":"a6","type":"depository","name":"Coins",
         "balances":{"current":5,"available":null,"iso_currency_code":null,
           "unofficial_currency_code":"DOGE"}}],
       "item":{"update_type":"brand new"},"request_id":"r1"}
      """;

  private final Loopback server = new Loopback();
  private final List<String> odd = new ArrayList<>();
  private final PlaidBank bank =
      new PlaidBank(
          new PlaidCalls(
              new PlaidAccess(
                  server.at("/sandbox/plaid/"),
                  new Secret("client-1"),
                  new Secret("secret-hush"),
                  Duration.ofSeconds(5))),
          (id, oddity) -> odd.add(id + " " + oddity));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @DisplayName("Accounts: only the bank's own word makes one business or personal")
  void holders() {
    server.says(200, ACCOUNTS);
    List<BankAccount> accounts = bank.accounts(TOKENS, "item1");
    assertThat(accounts)
        .extracting(BankAccount::id, BankAccount::balance)
        .containsExactly(
            tuple("a1", Money.usd(2_363_198)),
            tuple("a2", Money.usd(1_250)),
            tuple("a3", Money.usd(-100)),
            tuple("a4", Money.usd(0)));
    assertThat(accounts.get(0).isBusiness()).isTrue();
    assertThat(accounts.get(0).connection()).isEqualTo("item1");
    assertThat(accounts.get(1).isPersonal()).isTrue();
    assertThat(accounts.get(2).holder())
        .isInstanceOf(AccountHolder.Undecided.class)
        .extracting(AccountHolder::evidence)
        .asString()
        .contains("sounds like a business");
    assertThat(accounts.get(3).holder()).isInstanceOf(AccountHolder.Undecided.class);
    assertThat(odd).containsExactly("a1 AMOUNT_ROUNDED", "a6 CURRENCY_UNKNOWN");
  }

  @Test
  @DisplayName("A link token is asked for in the firm's name, with our webhook")
  void link() {
    server.says(200, "{\"link_token\":\"link-1\",\"expiration\":\"odd\",\"request_id\":\"r1\"}");
    assertThat(bank.linkToken(new FirmId("firm-1"), URI.create("https://oodaloo.test/w")))
        .isEqualTo("link-1");
    assertThat(server.asked().getFirst().path()).isEqualTo("/sandbox/plaid/link/token/create");
    assertThat(server.asked().getFirst().body())
        .contains(
            "\"client_name\":\"Oodaloo\"",
            "\"products\":[\"transactions\"]",
            "\"country_codes\":[\"US\"]",
            "\"client_user_id\":\"firm-1\"",
            "\"webhook\":\"https://oodaloo.test/w\"",
            "\"days_requested\":365");
  }

  @Test
  @DisplayName("A public token becomes an item whose token prints nowhere")
  void exchange() {
    server.says(200, "{\"access_token\":\"access-hush\",\"item_id\":\"item1\"}");
    BankItem item = bank.exchange("public-hush");
    assertThat(item.itemId()).isEqualTo("item1");
    assertThat(item.tokens().access()).isEqualTo("access-hush");
    assertThat(item.toString()).doesNotContain("hush");
  }

  @Test
  @DisplayName("A used public token is the owner's to mend, a half answer a change of theirs")
  void refusedExchange() {
    server
        .says(400, "{\"error_code\":\"INVALID_PUBLIC_TOKEN\",\"error_message\":\"public-hush\"}")
        .says(200, "{\"access_token\":\"access-hush\"}");
    assertRejected(Reason.UNAUTHORIZED, () -> bank.exchange("public-hush"));
    assertRejected(Reason.PROTOCOL, () -> bank.exchange("public-hush"));
    assertRejected(Reason.PROTOCOL, () -> bank.accounts(TOKENS, "item1"));
    assertRejected(
        Reason.PROTOCOL, () -> bank.linkToken(new FirmId("f"), URI.create("https://o.test")));
  }

  @Test
  @DisplayName(
      "Each request says who we are and that it is JSON, and nothing is printed on the way")
  void headers() {
    server.says(200, "{\"accounts\":[]}");
    assertThat(bank.accounts(TOKENS, "item1")).isEmpty();
    assertThat(server.asked().getFirst().headers())
        .containsEntry("Plaid-client-id", List.of("client-1"))
        .containsEntry("Plaid-secret", List.of("secret-hush"))
        .containsEntry("Plaid-version", List.of("2020-09-14"))
        .containsEntry("Content-type", List.of("application/json; charset=UTF-8"));
    assertThat(PlaidAccess.of(URI.create("https://p.test"), "client-1", "secret-hush").toString())
        .doesNotContain("hush");
  }

  private static void assertRejected(Reason reason, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.reason()).isEqualTo(reason))
        .hasMessageNotContaining("hush");
  }
}

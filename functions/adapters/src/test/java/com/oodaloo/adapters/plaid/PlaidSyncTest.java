package com.oodaloo.adapters.plaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.adapters.wire.Loopback;
import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.bank.BankFeed.History;
import com.oodaloo.app.sync.bank.BankFeed.Page;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.bank.BankTransaction.State;
import com.oodaloo.domain.money.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PlaidSyncTest {
  private static final Tokens TOKENS = Tokens.lasting("access-hush");

  private static final String DEPOSIT =
      """
      {"transaction_id":"t1","account_id":"acc_checking","amount":-8000,"date":"2025-01-10",
       "iso_currency_code":"USD","unofficial_currency_code":null,"pending":false,
       "name":"ACH","original_description":"ACH CREDIT A001 KITCHEN","check_number":null,
       "payment_channel":"teleport","transaction_code":"payment","merchant_name":null,
       "payment_meta":{"payer":null,"payment_method":"ACH"},
       "counterparties":[{"name":"Zelle","type":"payment_app"},
         {"name":"Dana Whitfield","type":"income_source","confidence_level":"NEW"}],
       "personal_finance_category":{"primary":"INCOME","detailed":"INCOME_OTHER"}}
      """;

  private final Loopback server = new Loopback();
  private final List<String> odd = new ArrayList<>();
  private final PlaidBank bank =
      new PlaidBank(
          new PlaidCalls(
              new PlaidAccess(
                  server.at(""),
                  new Secret("client-1"),
                  new Secret("secret-hush"),
                  Duration.ofSeconds(5))),
          (id, oddity) -> odd.add(id + " " + oddity));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @DisplayName("A customer's ACH becomes money in, with who paid and in what words")
  void deposit() {
    server.says(200, page(DEPOSIT));
    assertThat(bank.sync(TOKENS, "").added())
        .containsExactly(
            new BankTransaction(
                "t1",
                "acc_checking",
                LocalDate.of(2025, 1, 10),
                Money.usd(800_000),
                "ACH CREDIT A001 KITCHEN",
                "Dana Whitfield",
                "",
                "",
                "ach",
                "income",
                State.POSTED));
    assertThat(server.asked().getFirst().path()).isEqualTo("/transactions/sync");
    assertThat(server.asked().getFirst().body())
        .contains("\"count\":500", "\"include_original_description\":true")
        .doesNotContain("\"cursor\"");
  }

  @Test
  @DisplayName("A page passes its cursor on, and tells changed rows from new ones")
  void pages() {
    server.says(
        200,
        """
        {"added":[%s],"modified":[%s],"removed":[{"transaction_id":"t9","account_id":"a"}],
         "next_cursor":"c2","has_more":true,"transactions_update_status":"SOMETHING_NEW"}
        """
            .formatted(row("t1", "72.1"), row("t1", "73.1")));
    Page page = bank.sync(TOKENS, "c1");
    assertThat(page.modified())
        .extracting(BankTransaction::amount)
        .containsExactly(Money.usd(-7_310));
    assertThat(page.removed()).containsExactly("t9");
    assertThat(page.cursor()).isEqualTo("c2");
    assertThat(page.more()).isTrue();
    assertThat(page.history()).isEqualTo(History.COMPLETE);
    assertThat(server.asked().getFirst().body()).contains("\"cursor\":\"c1\"");
  }

  @ParameterizedTest
  @DisplayName("An amount becomes exact cents, or is rounded half-even and named")
  @CsvSource({
    "575.67,-57567,false",
    "2835.8,-283580,false",
    "0.1,-10,false",
    "1e3,-100000,false",
    "-4500,450000,false",
    "-0.0,0,false",
    "12.3400,-1234,false",
    "10.021521,-1002,true",
    "342.099285,-34210,true",
    "0.125,-12,true",
    "0.135,-14,true"
  })
  void amounts(String wire, long cents, boolean rounded) {
    server.says(200, page(row("t1", wire)));
    assertThat(bank.sync(TOKENS, "").added())
        .extracting(BankTransaction::amount)
        .containsExactly(Money.usd(cents));
    assertThat(odd).isEqualTo(rounded ? List.of("t1 AMOUNT_ROUNDED") : List.of());
  }

  @ParameterizedTest
  @DisplayName("A row that makes no sense is left out and named; its page is kept")
  @CsvSource(
      delimiter = '|',
      value = {
        "\"amount\":1|\"amount\":\"1\"|bad AMOUNT_UNREADABLE",
        "\"amount\":1|\"amount\":null|bad AMOUNT_UNREADABLE",
        "\"amount\":1|\"amount\":1E400|bad AMOUNT_UNREADABLE",
        "\"amount\":1|\"amount\":1E999999999|bad AMOUNT_UNREADABLE",
        "\"amount\":1|\"amount\":1E-999999999|bad AMOUNT_UNREADABLE",
        "\"amount\":1|\"amount\":9999999999999999|bad AMOUNT_UNREADABLE",
        "\"USD\"|null|bad CURRENCY_UNKNOWN",
        "\"USD\"|\"XAU\"|bad CURRENCY_UNKNOWN",
        "2025-01-10|2025-02-30|bad INCOMPLETE",
        "\"pending\":false|\"pending\":null|bad INCOMPLETE",
        "\"bad\"|\"b d\"| INCOMPLETE",
        "\"acc\"|null|bad INCOMPLETE"
      })
  void oddRows(String was, String is, String expected) {
    server.says(200, page(row("good", "1") + "," + row("bad", "1").replace(was, is)));
    assertThat(bank.sync(TOKENS, "").added())
        .extracting(BankTransaction::id)
        .containsExactly("good");
    assertThat(odd).extracting(String::strip).containsExactly(expected.strip());
  }

  @ParameterizedTest
  @DisplayName("No history yet is a state, not an error: empty or null cursor at the beginning")
  @ValueSource(strings = {"\"\"", "null"})
  void notReady(String cursor) {
    server.says(200, body("[]", cursor, "false", "NOT_READY"));
    assertThat(bank.sync(TOKENS, ""))
        .isEqualTo(new Page(List.of(), List.of(), List.of(), "", false, History.NOT_LOADED));
    assertRejected(() -> bank.sync(TOKENS, "c1"));
  }

  @ParameterizedTest
  @DisplayName("A page without cursor, has_more or a list is refused whole")
  @ValueSource(
      strings = {
        "{\"request_id\":\"r\"}",
        "{}",
        "<html>",
        "",
        "{\"added\":[],\"modified\":[],\"removed\":[],\"has_more\":false}",
        "{\"added\":[],\"modified\":[],\"removed\":[],\"next_cursor\":\"c\"}",
        "{\"added\":[],\"modified\":[],\"removed\":[],\"next_cursor\":\"\",\"has_more\":true}",
        "{\"added\":[],\"modified\":[],\"removed\":[],\"next_cursor\":7,\"has_more\":false}",
        "{\"added\":null,\"modified\":[],\"removed\":[],\"next_cursor\":\"c\",\"has_more\":false}"
      })
  void refused(String body) {
    server.says(200, body);
    assertRejected(() -> bank.sync(TOKENS, ""));
  }

  @Test
  @DisplayName("A long text is cut between characters, a check is a check")
  void texts() {
    String row =
        row("t1", "-1")
            .replace("\"name\":\"N\"", "\"name\":\"" + "x".repeat(1_999) + "😀y\"")
            .replace("\"check_number\":null", "\"check_number\":\"1042\"");
    server.says(200, page(row));
    assertThat(bank.sync(TOKENS, "").added().getFirst())
        .satisfies(line -> {
          assertThat(line.description()).isEqualTo("x".repeat(1_999));
          assertThat(line.checkNumber()).isEqualTo("1042");
          assertThat(line.channel()).isEqualTo("check");
        });
  }

  @Test
  @DisplayName("A pending line stays pending")
  void pending() {
    server.says(200, page(row("t1", "1").replace("\"pending\":false", "\"pending\":true")));
    assertThat(bank.sync(TOKENS, "").added().getFirst().state()).isEqualTo(State.PENDING);
  }

  @Test
  @DisplayName("A page of 500 rows comes whole")
  void large() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      rows.add(
          row("t" + i, "-1").replace("\"name\":\"N\"", "\"name\":\"" + "x".repeat(4_000) + "\""));
    }
    server.says(new Loopback.Answer(200, Map.of(), page(String.join(",", rows)), Duration.ZERO));
    assertThat(bank.sync(TOKENS, "").added()).hasSize(500);
  }

  private static void assertRejected(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.reason()).isEqualTo(Reason.PROTOCOL));
  }

  private static String row(String id, String amount) {
    return """
    {"transaction_id":"%s","account_id":"acc","amount":%s,"date":"2025-01-10","name":"N",
     "iso_currency_code":"USD","pending":false,"check_number":null,"payment_channel":"other",
     "personal_finance_category":null,"counterparties":null}
    """
        .formatted(id, amount);
  }

  private static String page(String rows) {
    return body("[" + rows + "]", "\"c1\"", "false", "HISTORICAL_UPDATE_COMPLETE");
  }

  private static String body(String rows, String cursor, String more, String status) {
    return """
    {"added":%s,"modified":[],"removed":[],"accounts":[{"type":"brand new"}],"next_cursor":%s,
     "has_more":%s,"transactions_update_status":"%s","request_id":"r1"}
    """
        .formatted(rows, cursor, more, status);
  }
}

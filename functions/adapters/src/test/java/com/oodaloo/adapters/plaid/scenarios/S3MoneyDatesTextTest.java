package com.oodaloo.adapters.plaid.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.adapters.plaid.PlaidAccess;
import com.oodaloo.adapters.plaid.PlaidBank;
import com.oodaloo.adapters.plaid.PlaidCalls;
import com.oodaloo.adapters.wire.Loopback;
import com.oodaloo.app.Examples;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.invoice.InvoiceStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Plaid scenarios 36-44: money, dates, text")
class S3MoneyDatesTextTest {
  private final Loopback server = new Loopback();
  private final List<String> odd = new ArrayList<>();
  private final PlaidBank bank =
      new PlaidBank(
          new PlaidCalls(PlaidAccess.of(server.at(""), "id", "secret")),
          (id, oddity) -> odd.add(id + " " + oddity));

  @AfterEach
  void close() {
    server.close();
  }

  private List<BankTransaction> read(String... rows) {
    server.says(
        200,
        """
        {"added":[%s],"modified":[],"removed":[],"accounts":[],"next_cursor":"c",
         "has_more":false,"transactions_update_status":"HISTORICAL_UPDATE_COMPLETE"}
        """
            .formatted(String.join(",", rows)));
    return bank.sync(Tokens.lasting("access"), "").added();
  }

  private static String row(String change, String to) {
    return """
    {"transaction_id":"t","account_id":"a","amount":1,"date":"2025-01-10","name":"N",
     "iso_currency_code":"USD","pending":false,"authorized_date":"2025-01-09",
     "payment_channel":"other","transaction_code":null}
    """
        .replace(change, to);
  }

  @ParameterizedTest(name = "36 {0} is {1}")
  @CsvSource({"-4500,4500.00", "72.1,-72.10"})
  @DisplayName("36 Plaid's sign is turned: a deposit is money in")
  void s36(String wire, String expected) {
    assertThat(read(row(":1,", ":" + wire + ",")).getFirst().amount().plain()).isEqualTo(expected);
  }

  @ParameterizedTest(name = "37 {0} is {1} cents")
  @CsvSource({
    "575.67,-57567,0",
    "2835.8,-283580,0",
    "0.1,-10,0",
    "10.021521,-1002,1",
    "342.099285,-34210,1"
  })
  @DisplayName("37 Cents are exact, or rounded and named, and the feed's own word is kept")
  void s37(String wire, long cents, int named) {
    BankTransaction line = read(row(":1,", ":" + wire + ",")).getFirst();

    assertThat(line.amount().cents()).isEqualTo(cents);
    assertThat(line.toldAmount()).isEqualTo(named == 0 ? "" : wire);
    assertThat(odd).hasSize(named);
  }

  @Test
  @DisplayName("38 Numbers that are none are left out and named, the page is kept")
  void s38() {
    List<BankTransaction> lines =
        read(
            row(":1,", ":1e3,"),
            row(":1,", ":\"12.50\","),
            row(":1,", ":null,"),
            row(":1,", ":1E400,"));

    assertThat(lines).extracting(line -> line.amount().cents()).containsExactly(-100_000L);
    assertThat(odd).hasSize(3);
  }

  @Test
  @DisplayName("39 Unofficial currencies are left out, currencies without cents are not multiplied")
  void s39() {
    List<BankTransaction> lines = read(row("\"USD\"", "null"), row("\"USD\"", "\"JPY\""));

    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().amount().plain()).isEqualTo("-1");
    assertThat(odd).containsExactly("t CURRENCY_UNKNOWN");
  }

  @ParameterizedTest(name = "40 authorized {0}")
  @ValueSource(strings = {"null", "\"2025-01-12\"", "\"2025-01-04\""})
  @DisplayName("40 The posted day counts, whatever the authorised one; no zone moves it")
  void s40(String authorized) {
    assertThat(read(row("\"2025-01-09\"", authorized)).getFirst().date())
        .isEqualTo(LocalDate.of(2025, 1, 10));
  }

  @Test
  @DisplayName("41 Long, bidirectional, emoji and control characters arrive as text")
  void s41() {
    String text = "שלום 😀 \\u0007 " + "x".repeat(1_000);

    assertThat(read(row("\"N\"", "\"" + text + "\"")).getFirst().description())
        .startsWith("שלום 😀 \u0007")
        .hasSizeGreaterThan(1_000);
  }

  @ParameterizedTest(name = "42 original_description {0}")
  @ValueSource(strings = {"", "null", "\"\"", "\"FULL\""})
  @DisplayName("42 The original description may be absent, null, empty or there; it is asked for")
  void s42(String original) {
    String field = original.isEmpty() ? "" : "\"original_description\":" + original + ",";
    List<BankTransaction> lines = read(row("\"name\":", field + "\"name\":"));

    assertThat(lines.getFirst().description())
        .isEqualTo(original.equals("\"FULL\"") ? "FULL" : "N");
    assertThat(server.asked().getFirst().body()).contains("\"include_original_description\":true");
  }

  @Test
  @DisplayName("43 Unknown fields and words do not cost the page")
  void s43() {
    String strange =
        row("\"other\",\"transaction_code\":null", "\"kiosk\",\"transaction_code\":\"instant\"");
    String rows = strange.replace("{", "{\"merchant_category_code\":\"5072\",");
    server.says(
        200,
        """
        {"added":[%s],"modified":[],"removed":[],"next_cursor":"c","has_more":false}
        """
            .formatted(rows));
    server.says(
        200,
        """
        {"accounts":[{"account_id":"a","type":"depository","subtype":"brand new","name":"N",
          "holder_category":"joint","verification_status":"","mask":null,"official_name":null,
          "balances":{"current":1,"available":null,"iso_currency_code":"USD"}}],"item":{}}
        """);
    assertThat(bank.sync(Tokens.lasting("access"), "").added()).hasSize(1);
    List<BankAccount> accounts = bank.accounts(Tokens.lasting("access"), "item");
    assertThat(accounts.getFirst().holder()).isInstanceOf(AccountHolder.Undecided.class);
  }

  @Test
  @DisplayName("44 A payout net of fees is not taken for an invoice")
  void s44() {
    try (BankStory story = new BankStory()) {
      story.connected();
      story.books.commit(
          new BooksWriter.Commit(
              story.books.position(BankStory.FIRM, "test"),
              "",
              List.of(
                  new BookChange.PutClient(Examples.client()),
                  new BookChange.PutInvoice(
                      Examples.invoice("inv-1042", InvoiceStatus.Known.AWAITING_PAYMENT))),
              List.of(),
              story.clock.instant()));
      story
          .bank
          .teller()
          .post(Bank.line("lump", Bank.CHECKING, Bank.DAY, 303_125, "CARD PROCESSOR TRANSFER"));
      story.sync();
      story.reconcile();

      assertThat(story.books.load(BankStory.firm(), Bank.DAY).matches())
          .noneMatch(match -> match.verdict() == Verdict.AUTO);
    }
  }
}

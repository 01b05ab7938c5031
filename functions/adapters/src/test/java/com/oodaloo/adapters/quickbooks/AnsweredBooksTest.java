package com.oodaloo.adapters.quickbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.oodaloo.domain.accountant.AccountantBooks;
import com.oodaloo.domain.accountant.BookedAccount;
import com.oodaloo.domain.accountant.BookedDeposit;
import com.oodaloo.domain.accountant.BookedReceipt;
import com.oodaloo.domain.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Answers of QuickBooks Online")
class AnsweredBooksTest {
  private static final String ACCOUNTS =
      """
      {"QueryResponse":{"Account":[
        {"Id":"35","Name":"Checking","AccountType":"Bank","AccountSubType":"Checking","Active":true,
         "CurrentBalance":41822.17,"CurrencyRef":{"value":"USD"}},
        {"Id":"4","Name":"Anything","AccountType":"Other Current Asset",
         "AccountSubType":"UndepositedFunds","Active":true,"CurrentBalance":2485.0}],
        "startPosition":1,"maxResults":2},"time":"2026-11-30T06:10:02.418-08:00"}
      """;

  private static final String PAYMENT =
      """
      {"Payment":{"Id":"298","CustomerRef":{"value":"41","name":"Hartley"},
        "TotalAmt":1000.0,"TxnDate":"2026-11-05","CurrencyRef":{"value":"USD"},
        "Line":[{"Amount":1000.0,"LinkedTxn":[{"TxnId":"281","TxnType":"Invoice"}]}],
        "LinkedTxn":[{"TxnId":"311","TxnType":"Deposit"}]}}
      """;

  private static final String DEPOSIT =
      """
      {"Deposit":{"Id":"311","DepositToAccountRef":{"value":"35"},"TotalAmt":970.70,
        "TxnDate":"2026-11-09","CurrencyRef":{"value":"USD"},"Line":[
        {"Amount":1000,"LinkedTxn":[{"TxnId":"298","TxnType":"Payment","TxnLineId":"0"}]},
        {"Id":"1","LineNum":1,"Amount":-29.30,"DetailType":"DepositLineDetail",
         "DepositLineDetail":{"AccountRef":{"value":"91"}}}]}}
      """;

  private final AnsweredBooks answers = new AnsweredBooks(Currency.getInstance("USD"));

  @BeforeEach
  void accounts() {
    assertThat(answers.add(ACCOUNTS.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  @DisplayName("know the account where payments wait by its type, whatever it is called")
  void waitingAccount() {
    assertThat(answers.books().accounts())
        .extracting(BookedAccount::use)
        .containsExactly(BookedAccount.Use.BANK, BookedAccount.Use.WAITING);
  }

  @Test
  @DisplayName("put a payment that names no account where payments wait, with its deposit")
  void payment() {
    add(PAYMENT);

    BookedReceipt receipt = answers.books().receipts().getFirst();
    assertThat(receipt.accountId()).isEqualTo("4");
    assertThat(receipt.depositId()).isEqualTo("311");
    assertThat(receipt.amount()).isEqualTo(Money.usd(100_000));
  }

  @Test
  @DisplayName("take a deposit apart to the cent, its fee negative")
  void deposit() {
    add(DEPOSIT);

    BookedDeposit deposit = answers.books().deposits().getFirst();
    assertThat(deposit.total()).isEqualTo(Money.usd(97_070));
    assertThat(deposit.lines())
        .containsExactly(
            new BookedDeposit.Line("298", "", Money.usd(100_000)),
            new BookedDeposit.Line("", "91", Money.usd(-2_930)));
  }

  @Test
  @DisplayName("drop what change data tells as deleted, and keep the newer of two")
  void deleted() {
    add(PAYMENT);
    add(
        """
        {"CDCResponse":[{"QueryResponse":[{"Payment":[{"status":"Deleted","Id":"298"}]},{},
          {"Deposit":[{"Id":"311","TotalAmt":5,"TxnDate":"2026-11-09","Line":[]}]}]}]}
        """);
    add(DEPOSIT);

    AccountantBooks books = answers.books();
    assertThat(books.receipts()).isEmpty();
    assertThat(books.deposits())
        .extracting(BookedDeposit::total)
        .containsExactly(Money.usd(97_070));
  }

  @Test
  @DisplayName("leave out and count another currency and an amount of half a cent")
  void leftOut() {
    add(PAYMENT.replace("\"USD\"", "\"CAD\""));
    add(DEPOSIT.replace("970.70", "970.705"));

    assertThat(answers.books().receipts()).isEmpty();
    assertThat(answers.books().deposits()).isEmpty();
    assertThat(answers.leftOut()).isEqualTo(2);
  }

  @Test
  @DisplayName("are refused when they are a fault, in either spelling, or no object")
  void faults() {
    for (String fault :
        List.of(
            "{\"Fault\":{\"Error\":[{\"code\":\"610\"}],\"type\":\"ValidationFault\"}}",
            "{\"fault\":{\"error\":[{\"message\":\"x\"}]}}",
            "[]",
            "")) {
      assertThat(answers.add(fault.getBytes(StandardCharsets.UTF_8))).isFalse();
    }
    assertThat(answers.books().accounts()).hasSize(2);
  }

  @Test
  @DisplayName("are read in every shape the reference has a sample of")
  void samples() throws IOException {
    Path samples = Path.of("../../../shared/reference/quickbooks/samples");
    assumeThat(samples).isDirectory();
    try (Stream<Path> files = Files.list(samples)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        byte[] bytes = Files.readAllBytes(file);
        boolean fault = file.getFileName().toString().startsWith("fault.");
        boolean array = bytes[0] == '[';
        assertThat(answers.add(bytes)).as(file.toString()).isEqualTo(!fault && !array);
      }
    }
    AccountantBooks books = answers.books();
    assertThat(answers.leftOut()).isZero();
    assertThat(books.deposits()).extracting(BookedDeposit::id).contains("311", "316", "340", "341");
    assertThat(books.receipts()).extracting(BookedReceipt::id).contains("298", "318", "330");
  }

  private void add(String answer) {
    assertThat(answers.add(answer.getBytes(StandardCharsets.UTF_8))).isTrue();
  }
}

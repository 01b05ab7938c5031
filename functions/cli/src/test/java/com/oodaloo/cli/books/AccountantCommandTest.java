package com.oodaloo.cli.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.cli.Oodaloo;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The accountant's books as a dry run")
class AccountantCommandTest {
  private static final String BOOKS =
      """
      { "format": "books/1", "asOf": "2026-11-20",
        "firm": {"id": "f1", "name": "Precision", "zone": "America/Denver", "currency": "USD"},
        "payouts": [{"id": "po1", "created": "2026-11-07", "arrival": "2026-11-09",
                     "grossCents": 100000, "feeCents": 2930, "netCents": 97070, "status": "paid",
                     "items": [{"type": "charge", "grossCents": 100000, "feeCents": 2930}]}] }
      """;

  private static final String ANSWER =
      """
      {"QueryResponse":{
        "Account":[{"Id":"35","Name":"Checking","AccountType":"Bank"},
                   {"Id":"4","Name":"Waiting","AccountSubType":"UndepositedFunds"},
                   {"Id":"7","Name":"Sales","AccountType":"Income"}],
        "Payment":[{"Id":"298","TotalAmt":1000.0,"TxnDate":"2026-11-05",
                    "CustomerRef":{"value":"41","name":"Hartley"},"DepositToAccountRef":{"value":"4"}}],
        "Deposit":[{"Id":"340","TotalAmt":970.7,"TxnDate":"2026-11-10",
                    "DepositToAccountRef":{"value":"35"},"Line":[{"Amount":970.7,
                    "DepositLineDetail":{"AccountRef":{"value":"7"}}}]}]}}
      """;

  @TempDir private Path folder;

  private record Run(int status, String out, String err) {}

  @Test
  @DisplayName("income counted twice is told with its dollars, entries and repair")
  void twice() throws IOException {
    Run run = run(BOOKS, file("answer.json", ANSWER));

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            {"format":"accountant/1","leftOut":0,"findings":[{"kind":"income-twice",\
            "amountCents":97070,"entries":["340","298"],"says":\
            "Deposit 340 books $970.70 as income again: Hartley's $1,000.00 of 2026-11-05 still waits\
             to be deposited.","repair":\
            "Open the deposit, put the waiting payments in with the fee as a negative line, and remove\
             the income line. Its total stays, and so does a finished reconciliation."}]}
            """);
    assertThat(run(BOOKS, file("answer.json", ANSWER), "--pretty").out())
        .startsWith("income-twice  $970.70  340 298\n");
  }

  @Test
  @DisplayName("a fault, a missing file and no books are bad input")
  void badInput() throws IOException {
    assertThat(run(BOOKS, file("fault.json", "{\"Fault\":{}}")))
        .extracting(Run::status, Run::out)
        .containsExactly(2, "");
    assertThat(run(BOOKS, folder.resolve("nowhere.json").toString()).status()).isEqualTo(2);
    assertThat(run("", file("answer.json", ANSWER)).status()).isEqualTo(2);
    assertThat(run(BOOKS).status()).isEqualTo(2);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private static Run run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StringWriter err = new StringWriter();
    CommandLine line =
        Oodaloo.commandLine(
            List.of(
                new AccountantCommand(
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    new PrintStream(out, true, StandardCharsets.UTF_8))));
    line.setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 1];
    all[0] = "accountant";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    int status = line.execute(all);
    return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString());
  }
}

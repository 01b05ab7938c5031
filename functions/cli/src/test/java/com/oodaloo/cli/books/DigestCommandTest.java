package com.oodaloo.cli.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DigestCommandTest {
  private static final String BOOKS =
      """
      {"format": "books/1",
       "firm": {"id": "f1", "name": "Precision Contractors LLC", "zone": "America/Denver",
                "currency": "USD"},
       "asOf": "2025-06-02",
       "accounts": [{"id": "chk", "holder": "business", "balanceCents": 5000000}],
       "clients": [{"id": "c1", "name": "Harlow Homes"}],
       "invoices": [
         {"id": "i1", "number": "101", "clientId": "c1", "totalCents": 120000,
          "issued": "2025-05-01", "due": "2025-05-31"},
         {"id": "i2", "number": "102", "clientId": "c1", "totalCents": 345600,
          "issued": "2025-05-02", "due": "2025-06-20", "disputed": true}],
       "payments": [],
       "transactions": [
         {"id": "t1", "accountId": "chk", "date": "2025-05-30", "amountCents": 120000,
          "description": "ACH CREDIT HARLOW HOMES INV 101", "counterparty": "Harlow Homes"}]}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @DisplayName("What the bank has proven paid stands apart, and in no other list")
  void paidAtBank() throws IOException {
    JsonNode digest = digest(BOOKS);

    assertThat(digest.path("receivables").path("paidAtBank").findValuesAsText("invoiceId"))
        .containsExactly("i1");
    assertThat(digest.path("receivables").path("totalCents").asLong()).isEqualTo(345600);
    assertThat(digest.path("forecast").path("invoices").findValuesAsText("invoiceId"))
        .containsExactly("i2");
  }

  @Test
  @DisplayName("A disputed invoice is foretold too, in order and not before the day of the mail")
  void foretold() throws IOException {
    JsonNode days = digest(BOOKS, "--on", "2025-06-03").path("forecast").path("invoices").path(0);

    assertThat(days.path("p10").asText()).isBetween("2025-06-03", days.path("p50").asText());
    assertThat(days.path("p90").asText()).isGreaterThan(days.path("p50").asText());
  }

  @Test
  @DisplayName("Without a bank the cash and the weeks to come are unknown, not zero")
  void unknown() throws IOException {
    JsonNode digest = digest(BOOKS.replace("\"business\"", "\"personal\""));

    assertThat(digest.path("cash").path("cents").isNull()).isTrue();
    assertThat(digest.path("forecast").path("startCents").isNull()).isTrue();
    assertThat(digest.path("payroll").path("state").asText()).isEqualTo("unknown");
  }

  @Test
  @DisplayName(
      "A bank that is disconnected, silent or without a balance has no cash, and no forecast")
  void stale() throws IOException {
    List<String> troubles =
        List.of(
            source("bank", "disconnected", "2025-05-28"),
            source("bank", "needs-reconnect", "2025-06-01"),
            source("bank", "never", "2025-05-01"),
            source("bank", "ok", "2025-05-20"));
    for (String trouble : troubles) {
      JsonNode digest = digest(BOOKS.replace("\"payments\": []", trouble));
      assertThat(digest.at("/cash/cents").isNull()).as(trouble).isTrue();
      assertThat(digest.at("/cash/changeCents").isNull()).isTrue();
      assertThat(digest.at("/forecast/weeks").isNull()).isTrue();
      assertThat(digest.at("/runway/state").asText()).isEqualTo("unknown");
      assertThat(digest.at("/payroll/state").asText()).isEqualTo("unknown");
      assertThat(digest.at("/alerts/0/kind").asText()).isEqualTo("bank-silent");
      assertThat(digest.at("/actions/0/kind").asText()).isEqualTo("reconnect");
    }
    JsonNode noBalance = digest(BOOKS.replace(", \"balanceCents\": 5000000", ""));
    assertThat(noBalance.at("/cash/cents").isNull()).isTrue();
    assertThat(noBalance.at("/cash/why").asText()).contains("chk");
  }

  @Test
  @DisplayName("Jobber's silence is told, and takes no cash away")
  void jobberSilent() throws IOException {
    JsonNode digest =
        digest(BOOKS.replace("\"payments\": []", source("jobber", "ok", "2025-05-20")));

    assertThat(digest.at("/alerts/0/kind").asText()).isEqualTo("jobber-silent");
    assertThat(digest.at("/cash/cents").asLong()).isEqualTo(5000000);
  }

  private static String source(String source, String state, String lastSync) {
    return "\"payments\": [], \"connections\": [{\"source\": \"%s\", \"state\": \"%s\", \"lastSync\": \"%sT12:00:00Z\"}]"
        .formatted(source, state, lastSync);
  }

  @Test
  @DisplayName("The change is the difference to the balance a week ago, and the subject's figure")
  void change() throws IOException {
    JsonNode digest = digest(BOOKS);
    JsonNode weekAgo = digest(BOOKS, "--on", "2025-05-26");

    assertThat(digest.at("/cash/changeCents").asLong())
        .isEqualTo(digest.at("/cash/cents").asLong() - weekAgo.at("/cash/cents").asLong())
        .isEqualTo(120000);
    assertThat(digest.path("subject").asText()).contains("cash up $1,200.00 to $50,000.00");
  }

  @Test
  @DisplayName("A mail of an earlier day knows nothing that came later")
  void earlier() throws IOException {
    String later =
        BOOKS.replace(
            "\"payments\": []",
            """
            "payments": [{"id": "p1", "invoiceId": "i2", "amountCents": 345600, "method": "check",
                          "date": "2025-05-31"}]\
            """);

    JsonNode digest = digest(later, "--on", "2025-05-26");

    assertThat(digest.at("/receivables/totalCents").asLong()).isEqualTo(120000 + 345600);
    assertThat(digest.at("/receivables/paidAtBank")).isEmpty();
    assertThat(digest.at("/cash/cents").asLong()).isEqualTo(5000000 - 120000);
  }

  @Test
  @DisplayName(
      "Collected sales tax is held until the state has it, and the forecast begins without it")
  void taxHeld() throws IOException {
    String taxed =
        BOOKS
            .replace("\"totalCents\": 120000,", "\"totalCents\": 120000, \"taxCents\": 8000,")
            .replace(
                "{\"id\": \"t1\"",
                """
                {"id": "t0", "accountId": "chk", "date": "2025-06-01", "amountCents": -3000,
                 "description": "CO DEPT OF REVENUE SALES TAX"},
                {"id": "t1\"\
                """);

    JsonNode digest = digest(taxed);

    assertThat(digest.path("taxHeldCents").asLong()).isEqualTo(5000);
    assertThat(digest.at("/forecast/startCents").asLong()).isEqualTo(5000000 - 5000);
  }

  @Test
  @DisplayName("A client without two paid invoices has no habit: the call says the days since due")
  void call() throws IOException {
    String unpaid = BOOKS.replaceAll("(?s)\"transactions\".*", "\"transactions\": []}");
    JsonNode digest = digest(unpaid);

    assertThat(digest.at("/calls/0/says").asText()).isEqualTo("101: 2 days late");
  }

  @Test
  @DisplayName("The mail itself is printed as text and as HTML")
  void mail() {
    assertThat(run(BOOKS, "--format", "text")).isZero();
    assertThat(said()).contains("PRECISION CONTRACTORS LLC");
    assertThat(run(BOOKS, "--format", "HTML")).isZero();
    assertThat(said()).contains("<html");
  }

  @Test
  @DisplayName("A faulty document is named, and the next one is read all the same")
  void faulty() {
    assertThat(run("{\"format\": \"books/2\"}\n" + BOOKS)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("format: expected \"books/1\"");
    assertThat(said()).contains("\"digest/1\"");
  }

  private JsonNode digest(String books, String... arguments) throws IOException {
    out.reset();
    assertThat(run(books, arguments)).isZero();
    return new ObjectMapper().readTree(said());
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private int run(String books, String... arguments) {
    DigestCommand command =
        new DigestCommand(
            new ByteArrayInputStream(books.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new CommandLine(command).execute(arguments);
  }
}

package com.oodaloo.cli.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

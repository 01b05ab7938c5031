package com.oodaloo.cli.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ReconcileCommandTest {
  private static final String SCENARIO =
      """
      { "format": "books/1",
        "firm": {"id": "f1", "name": "Precision", "zone": "America/Denver", "currency": "USD"},
        "clients": [{"id": "CUST_005", "name": "Emerson Lofts"}],
        "jobs": [{"id": "A001", "name": "Kitchen Remodel", "contractCents": 2000000,
                  "lineItems": [{"date": "2025-01-05", "amountCents": 1500000}]}],
        "invoices": [
          {"id": "A001_1", "jobId": "A001", "totalCents": 800000, "status": "paid", "received": "2025-01-10"},
          {"id": "E005_1", "clientId": "CUST_005", "totalCents": 500000, "status": "sent"},
          {"id": "E006_1", "clientId": "CUST_006", "totalCents": 300000, "status": "sent"}],
        "transactions": [
          {"id": "t1", "date": "2025-01-10", "amountCents": 800000, "description": "ACH Kitchen Remodel"},
          {"id": "t2", "date": "2025-01-20", "amountCents": 800000, "description": "Lump",
           "clientId": "CUST_005"}] }
      """;

  private record Run(int status, String out, String err) {}

  private static Run reconcile(String input, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ReconcileCommand command =
        new ReconcileCommand(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int status = new CommandLine(command).execute(options);
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static String oneLine(String json) throws IOException {
    return new ObjectMapper().readTree(json).toString() + "\n";
  }

  @Test
  @DisplayName("One document in, one line out, in the fields and order of decisions/1")
  void decisions() {
    Run run = reconcile(SCENARIO);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            {"format":"decisions/1","matches":[{"transactionId":"t1","decision":"auto",\
            "rule":"exact-recorded","payments":[],"invoices":[{"invoiceId":"A001_1",\
            "amountCents":800000}],"differenceCents":0,"confidence":0.99,"evidence":[\
            "The office marked the invoice as paid: $8,000.00, the same to the cent.",\
            "The bank line names the job Kitchen Remodel.",\
            "Nothing else in the books has this amount."]}],"notIncome":[],"tray":[\
            {"kind":"several-fit","transactionIds":["t2"],"question":\
            "Which invoices does $8,000.00 on 2025-01-20 (“Lump”) settle?","alternatives":[\
            {"invoices":[{"invoiceId":"E005_1","amountCents":500000},{"invoiceId":"E006_1",\
            "amountCents":300000}],"evidence":["E005_1 $5,000.00 + E006_1 $3,000.00 = $8,000.00.",\
            "The bank names the payer: Emerson Lofts."]}],"whyNot":[\
            "It comes from Emerson Lofts, who owes only $5,000.00; the rest would have to be for\
             other clients.","One set of invoices fits to the cent, but a sum alone proves nothing."\
            ]}],"findings":[],"jobs":[{"jobId":"A001","workPerformedCents":1500000,\
            "cashReceivedCents":800000,"varianceCents":700000,\
            "status":"Customer behind on payments"}]}
            """);
  }

  @Test
  @DisplayName("Documents may stand one a line or pretty-printed, one after the other")
  void severalDocuments() throws IOException {
    Run lines = reconcile(oneLine(SCENARIO) + "\n" + oneLine(SCENARIO));
    Run pretty = reconcile(SCENARIO + SCENARIO);

    assertThat(lines.status()).isZero();
    assertThat(lines.out().lines()).hasSize(2);
    assertThat(pretty.out()).isEqualTo(lines.out());
  }

  @Test
  @DisplayName("A faulty document prints nothing, the others are still answered, the status is 2")
  void faultyAmongGood() throws IOException {
    String bad = oneLine(SCENARIO.replace("300000", "\"300000\""));
    String broken = oneLine(SCENARIO).strip().replaceFirst("}$", "") + "\n";

    Run run = reconcile(oneLine(SCENARIO) + bad + broken + oneLine(SCENARIO));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err().lines())
        .hasSize(2)
        .anyMatch(line -> line.equals("invoices[2].totalCents: expected an integer (document 2)"))
        .anyMatch(line -> line.startsWith("document: not JSON"));
  }

  @Test
  @DisplayName("A single faulty document names its faults without more words")
  void faultyAlone() {
    Run run = reconcile(SCENARIO.replace("300000", "null"));

    assertThat(run).isEqualTo(new Run(2, "", "invoices[2].totalCents: expected an integer\n"));
  }

  @Test
  @DisplayName("Nothing on standard input is bad input")
  void nothing() {
    assertThat(reconcile(" \n").status()).isEqualTo(2);
  }

  @Test
  @DisplayName("For people, every line keeps to 100 columns and says why")
  void pretty() {
    Run run = reconcile(SCENARIO, "--pretty");

    assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(run.out())
        .contains("SETTLED (1)", "TO BE ANSWERED (1)", "who owes only $5,000.00", "JOBS WHERE");
  }

  @Test
  @DisplayName("What is written as books/1 is read back the same")
  void roundTrip() {
    DocumentReading first = BooksDocumentReader.read(SCENARIO);

    assertThat(first).isInstanceOf(DocumentReading.Good.class);
    if (first instanceof DocumentReading.Good(var books, _)) {
      String written = BooksDocumentWriter.write(books).toString();
      DocumentReading again = BooksDocumentReader.read(written);
      assertThat(again).isInstanceOf(DocumentReading.Good.class);
      if (again instanceof DocumentReading.Good(var same, _)) {
        assertThat(BooksDocumentWriter.write(same)).hasToString(written);
        assertThat(same).isEqualTo(books);
      }
    }
  }
}

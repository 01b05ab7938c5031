package com.oodaloo.cli.books;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.bank.AccountHolder;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BooksDocumentReaderTest {
  private static final String FIRM =
      """
      "format": "books/1",
      "firm": {"id": "f1", "name": "Precision", "zone": "America/Denver", "currency": "USD"}
      """;

  private static Books good(String fields) {
    return switch (BooksDocumentReader.read("{" + FIRM + fields + "}")) {
      case DocumentReading.Good(Books books, _) -> books;
      case DocumentReading.Faulty(List<String> faults) ->
          throw new AssertionError(faults.toString());
    };
  }

  private static List<String> faults(String document) {
    return switch (BooksDocumentReader.read(document)) {
      case DocumentReading.Good _ -> List.of();
      case DocumentReading.Faulty(List<String> faults) -> faults;
    };
  }

  @Test
  @DisplayName("All faults of a document are named with their paths")
  void allFaults() {
    assertThat(
            faults(
                """
                { "format": "books/2",
                  "firm": {"id": "f1", "name": "P", "zone": "Mars/Base", "currency": "XXZ"},
                  "accounts": [{"id": "a", "holder": "mine"}],
                  "clients": {},
                  "invoices": [
                    {"id": "i1", "totalCents": 100},
                    {"id": "i1", "totalCents": 1.5, "due": "2025-02-30"},
                    {"totalCents": "5"},
                    7],
                  "payments": [{"id": "p", "amountCents": 9223372036854775808, "tipCents": -1,
                                "method": "cash", "date": "12/31/2025"}],
                  "transactions": [{"id": "t", "date": "2025-01-01", "amountCents": 1, "pending": 1}] }
                """))
        .containsExactlyInAnyOrder(
            "format: expected \"books/1\"",
            "firm.zone: expected a time zone such as America/Denver",
            "firm.currency: expected a currency code such as USD",
            "accounts[0].holder: expected business, personal or unknown",
            "clients: expected a list",
            "invoices[1].id: the same id as invoices[0]",
            "invoices[1].totalCents: expected an integer",
            "invoices[1].due: expected a day that exists, got 2025-02-30",
            "invoices[2].id: expected a text",
            "invoices[2].totalCents: expected an integer",
            "invoices[3]: expected an object",
            "payments[0].amountCents: expected an integer",
            "payments[0].tipCents: expected zero or more",
            "payments[0].date: expected a date YYYY-MM-DD",
            "transactions[0].description: expected a text",
            "transactions[0].pending: expected true or false");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense         | document: not JSON
          {"a":1,"a":2}    | document: not JSON
          {"format":       | document: not JSON
          [1]              | document: expected an object
          {}               | format: expected "books/1"
          """)
  void notBooks(String text, String fault) {
    assertThat(faults(text).getFirst()).startsWith(fault);
  }

  @Test
  @DisplayName("Absent lists are empty, null is absent, unknown fields are ignored")
  void lenient() {
    Books books =
        good(
            """
            , "clients": null, "weather": {"sunny": true},
            "invoices": [{"id": "i1", "totalCents": 100, "clientId": null, "color": "red"}]
            """);

    assertThat(books.transactions()).isEmpty();
    assertThat(books.invoices().getFirst().clientId()).isEmpty();
  }

  @Test
  @DisplayName("Without a balance, it is the total less the payments that name the invoice")
  void balance() {
    Books books =
        good(
            """
            , "invoices": [{"id": "i1", "totalCents": 1000}, {"id": "i2", "totalCents": 500},
                           {"id": "i3", "totalCents": 900, "balanceCents": 900}],
            "payments": [
              {"id": "p1", "invoiceId": "i1", "amountCents": 400, "method": "check", "date": "2025-01-02"},
              {"id": "p2", "invoiceId": "i1", "amountCents": -100, "method": "check", "date": "2025-01-03"},
              {"id": "p3", "invoiceId": "i2", "amountCents": 800, "method": "Zelle", "date": "2025-01-04"},
              {"id": "p4", "invoiceId": "i3", "amountCents": 300, "method": "barter", "date": "2025-01-05"}]
            """);

    assertThat(books.invoices())
        .extracting(invoice -> invoice.balance().cents())
        .containsExactly(700L, 0L, 900L);
    assertThat(books.payments().get(1).kind()).isEqualTo(PaymentKind.REFUND);
    assertThat(books.payments())
        .extracting(payment -> payment.method())
        .endsWith(PaymentMethod.ZELLE, PaymentMethod.OTHER);
  }

  @Test
  @DisplayName("Without a day, the books are as of the last day on which something happened")
  void asOf() {
    assertThat(
            good("""
            , "jobs": [{"id": "j", "end": "2026-01-01",
                        "lineItems": [{"date": "2025-02-08", "amountCents": 1}]}],
            "transactions": [
              {"id": "t", "date": "2025-01-28", "amountCents": 1, "description": ""}]
            """)
                .asOf())
        .hasToString("2025-02-08");
    assertThat(good(", \"asOf\": \"2025-05-25\"").asOf()).hasToString("2025-05-25");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "awaiting_payment, AWAITING_PAYMENT",
    "Awaiting payment, AWAITING_PAYMENT",
    "sent, AWAITING_PAYMENT",
    "sent_not_due, AWAITING_PAYMENT",
    "past_due, PAST_DUE",
    "paid, PAID",
    "bad_debt, BAD_DEBT",
    "void, VOIDED",
    "voided, VOIDED",
    "in_dispute, IN_DISPUTE",
    "disputed, IN_DISPUTE",
    "in dispute, IN_DISPUTE",
    "draft, DRAFT",
  })
  void status(String word, InvoiceStatus.Known status) {
    assertThat(BooksVocabulary.status(word)).isEqualTo(status);
    assertThat(BooksVocabulary.status(BooksVocabulary.word(status))).isEqualTo(status);
  }

  @Test
  @DisplayName("A status of tomorrow survives with its own word")
  void unknownStatus() {
    assertThat(BooksVocabulary.status("factored_out"))
        .isEqualTo(new InvoiceStatus.Unknown("factored_out"));
  }

  @Test
  @DisplayName("Accounts are the firm's unless the file says otherwise; currencies are kept")
  void accountsAndCurrencies() {
    Books books =
        good(
            """
            , "accounts": [{"id": "a"}, {"id": "b", "holder": "unknown"}, {"id": "c", "holder": "personal"}],
            "transactions": [{"id": "t", "date": "2025-01-28", "amountCents": 5, "description": "x",
                              "currency": "CAD", "pending": true}]
            """);

    assertThat(books.accounts())
        .extracting(account -> (Object) account.holder().getClass())
        .containsExactly(
            AccountHolder.Business.class,
            AccountHolder.Undecided.class,
            AccountHolder.Personal.class);
    assertThat(books.transactions().getFirst().amount())
        .isEqualTo(new Money(5, Currency.getInstance("CAD")));
    assertThat(books.transactions().getFirst().isPosted()).isFalse();
  }

  @Test
  @DisplayName("A payment over several invoices and an invoice for several jobs come back alike")
  void shares() {
    String told =
        """
        , "jobs": [{"id": "J"}, {"id": "K"}],
        "invoices": [
          {"id": "i1", "totalCents": 60000,
           "jobs": [{"jobId": "J", "amountCents": 40000}, {"jobId": "K", "amountCents": 10000}]},
          {"id": "i2", "totalCents": 30000}],
        "payments": [{"id": "p", "amountCents": 90000, "method": "check", "date": "2025-01-10",
          "invoices": [{"invoiceId": "i1", "amountCents": 60000},
                       {"invoiceId": "i2", "amountCents": 20000}]}]
        """;
    Books books = good(told);

    assertThat(books.payments().getFirst().unallocated()).isEqualTo(Money.usd(10_000));
    assertThat(books.invoices().getFirst().unattributed()).isEqualTo(Money.usd(10_000));
    assertThat(books.invoices().getFirst().balance()).isEqualTo(Money.usd(0));
    assertThat(books.invoices().getLast().balance()).isEqualTo(Money.usd(10_000));
    assertThat(BooksDocumentReader.read(BooksDocumentWriter.write(books).toString()))
        .isEqualTo(new DocumentReading.Good(books, BesideBooks.NOTHING));
    assertThat(faults("{" + FIRM + told.replace("20000}]}]", "30001}]}]") + "}"))
        .containsExactly("payments[0].invoices: expected parts of the payment, each invoice once");
  }
}

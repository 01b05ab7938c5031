package com.oodaloo.cli.books;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Days;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads books/1 from a stream, one document after the other, each at most 64 Mi characters long.
///
/// Unknown fields are ignored and absent lists are empty. A document with a fault yields all its
/// faults and no books; the next document is read all the same.
public final class BooksDocumentReader {
  private static final String FORMAT = "books/1";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final Documents documents;

  public BooksDocumentReader(InputStream input) {
    this.documents = new Documents(input);
  }

  /// The next document, or empty at the end of the stream.
  public Optional<DocumentReading> next() throws IOException {
    return documents
        .next()
        .map(document ->
            document.tooLong()
                ? faulty("document: longer than " + Documents.MAX_CHARACTERS + " characters")
                : read(document.text()));
  }

  /// Reads one document.
  public static DocumentReading read(String text) {
    JsonNode json;
    try {
      json = JSON.readTree(text);
    } catch (JsonProcessingException fault) {
      return faulty("document: not JSON: " + firstLine(fault));
    }
    if (!json.isObject()) {
      return faulty("document: expected an object");
    }
    DocumentFaults faults = new DocumentFaults();
    DocumentReading.Good read = books(new DocumentSection("", json, faults));
    return faults.isEmpty() ? read : new DocumentReading.Faulty(faults.lines());
  }

  private static DocumentReading.Good books(DocumentSection root) {
    if (!root.textOr("format", "").equals(FORMAT)) {
      root.fault("format", "expected \"" + FORMAT + "\"");
    }
    Firm firm = firm(root.object("firm"));
    Currencies currencies = new Currencies(firm.currency());
    OfficeRecords office = new OfficeRecords(root, currencies);
    BankRecords bank = new BankRecords(root, currencies);
    List<Payout> payouts = bank.payouts();
    List<Payment> payments = office.payments(payoutOf(payouts));
    List<Invoice> invoices = office.invoices(payments);
    List<Job> jobs = office.jobs();
    List<BankTransaction> transactions = bank.transactions();
    LocalDate asOf =
        root.dateOr("asOf", lastSeen(days(jobs, invoices, payments, payouts, transactions)));
    BesideRecords beside = new BesideRecords(root, currencies, firm.zone().id());
    Books books =
        new Books(
            firm,
            asOf,
            bank.accounts(),
            office.clients(),
            jobs,
            beside.quotes(payments),
            invoices,
            payments,
            payouts,
            transactions);
    return new DocumentReading.Good(books, beside.beside());
  }

  /// A dry run keeps nothing under the firm's id, so one that is no key is made to be one.
  private static Firm firm(DocumentSection firm) {
    String id = firm.text("id").replaceAll("[^A-Za-z0-9_-]", "_");
    FirmId key = new FirmId(id.isEmpty() ? "_" : id.substring(0, Math.min(64, id.length())));
    Currency dollars = Currency.getInstance("USD");
    firm.text("currency");
    return new Firm(key, firm.text("name"), zone(firm), new Currencies(dollars).checked(firm), "");
  }

  private static BusinessZone zone(DocumentSection firm) {
    String name = firm.text("zone");
    try {
      return new BusinessZone(name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name));
    } catch (DateTimeException _) {
      firm.fault("zone", "expected a time zone such as America/Denver");
      return new BusinessZone(ZoneOffset.UTC);
    }
  }

  private static Map<String, String> payoutOf(List<Payout> payouts) {
    record Part(String paymentId, String payoutId) {}
    return payouts.stream()
        .flatMap(payout ->
            payout.items().stream()
                .filter(item -> item.gross().isPositive())
                .map(PayoutItem::paymentId)
                .filter(id -> !id.isEmpty())
                .map(id -> new Part(id, payout.id())))
        .collect(Collectors.toMap(Part::paymentId, Part::payoutId, (first, _) -> first));
  }

  /// Days on which something happened; plans (a due day, a job's end) are not among them.
  private static Stream<LocalDate> days(
      List<Job> jobs,
      List<Invoice> invoices,
      List<Payment> payments,
      List<Payout> payouts,
      List<BankTransaction> transactions) {
    return Stream.of(
            jobs.stream().flatMap(job -> job.lines().stream()).map(JobLine::date),
            invoices.stream().flatMap(i -> Stream.of(i.issued(), i.received())),
            payments.stream().map(Payment::date),
            payouts.stream().map(Payout::arrival),
            transactions.stream().map(BankTransaction::date))
        .flatMap(days -> days);
  }

  private static LocalDate lastSeen(Stream<LocalDate> days) {
    return days.filter(Days::isKnown).max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
  }

  private static DocumentReading faulty(String fault) {
    return new DocumentReading.Faulty(List.of(fault));
  }

  private static String firstLine(JsonProcessingException fault) {
    String says = fault.getOriginalMessage().lines().findFirst().orElse("");
    return fault.getLocation() == null
        ? says
        : says
            + " (line "
            + fault.getLocation().getLineNr()
            + ", column "
            + fault.getLocation().getColumnNr()
            + ")";
  }
}

package com.oodaloo.adapters.jobber;

import static com.oodaloo.adapters.jobber.JobberJson.client;
import static com.oodaloo.adapters.jobber.JobberJson.invoices;
import static com.oodaloo.adapters.jobber.JobberJson.jobs;
import static com.oodaloo.adapters.jobber.JobberJson.visit;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.domain.firm.Client;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceStatus;
import com.oodaloo.domain.invoice.InvoiceTerms;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.JobShare;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Jobber's lists")
class JobberListsTest {
  private static final Instant SINCE = Instant.parse("2025-01-06T14:00:00Z");

  private PretendJobber jobber;

  @BeforeEach
  void start() throws IOException {
    jobber = new PretendJobber();
  }

  @AfterEach
  void stop() {
    jobber.close();
  }

  @Test
  @DisplayName("give a client with the tag VIP as one, its company as an alias, and no sample data")
  void clients() {
    jobber.answers(
        """
        {"data":{"clients":{"nodes":[%s,%s],"pageInfo":{"__typename":"PageInfo","hasNextPage":true,"endCursor":"Mg"}}}}\
        """
            .formatted(
                client("Qy8x", "Dana Whitfield", "Whitfield Homes", false, "vip"),
                client("Qy8y", "Example Client", "", true, "x")));

    var page = jobber.page(JobberList.CLIENTS, Instant.EPOCH, "");

    assertThat(page.next()).isEqualTo("2024-01-01T00:00:00Z|");
    assertThat(page.changes())
        .containsExactly(
            new BookChange.PutClient(
                new Client("Qy8x", "Dana Whitfield", false, true, List.of("Whitfield Homes"))));
  }

  @Test
  @DisplayName("are asked from a little before the last reading on, and after the page's cursor")
  void incremental() {
    jobber.answers(
        """
        {"data":{"invoices":{"nodes":[],
        "pageInfo":{"__typename":"PageInfo","hasNextPage":false}}}}\
        """);

    var page = jobber.page(JobberList.INVOICES, SINCE, "NTA");

    assertThat(page.next()).isEmpty();
    assertThat(jobber.asked.getFirst().body())
        .contains("\"after\":\"NTA\"", "\"updatedAt\":{\"after\":\"2025-01-06T13:59:58Z\"}");
  }

  @Test
  @DisplayName("give an invoice in cents, its days in the firm's zone, its open balance as stated")
  void invoice() {
    jobber.answers(invoices("past_due", "Kitchen", "12000.50", "4000.1"));

    assertThat(jobber.changes(JobberList.INVOICES))
        .containsExactly(
            new BookChange.PutInvoice(
                new Invoice(
                    "SW52LzE",
                    "A001_2",
                    "Qy8x",
                    List.of(new JobShare("Sm9iLzE", Money.usd(1_200_050))),
                    Money.usd(1_200_050),
                    Money.usd(400_010),
                    LocalDate.of(2025, 1, 14),
                    LocalDate.of(2025, 2, 14),
                    Days.NEVER,
                    InvoiceStatus.Known.PAST_DUE,
                    "Kitchen",
                    new InvoiceTerms(Money.usd(0), Money.usd(0), Money.usd(0), "Kitchen", false))));
  }

  @Test
  @DisplayName("forgive an amount the dust of floating point, but no true fraction of a cent")
  void fractions() {
    jobber
        .answers(invoices("paid", "Deck", "19.990000000000002", "0.0"))
        .answers(invoices("paid", "Deck", "19.995", "0.0"));

    assertThat(((BookChange.PutInvoice) jobber.changes(JobberList.INVOICES).getFirst()).invoice())
        .extracting(Invoice::total)
        .isEqualTo(Money.usd(1_999));
    assertThat(jobber.changes(JobberList.INVOICES)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "draft, Deck, draft",
    "sent_not_due, Deck, awaiting payment",
    "awaiting_payment, Deck, awaiting payment",
    "awaiting_payment, Deck (in dispute), in dispute",
    "paid, Deck (in dispute), paid",
    "bad_debt, Deck, bad debt",
    "voided, Deck, voided",
    "partly_forgiven, Deck, partly forgiven"
  })
  @DisplayName("keep every status, also one of tomorrow")
  void statuses(String word, String subject, String words) {
    jobber.answers(invoices(word, subject, "8000.0", "8000.0"));

    var put = (BookChange.PutInvoice) jobber.changes(JobberList.INVOICES).getFirst();

    assertThat(put.invoice().status().words()).isEqualTo(words);
  }

  @Test
  @DisplayName("give the work of a job by its completed visits, on the day of each")
  void workOfJobs() {
    jobber.answers(
        jobs(
            "2025-01-07T00:00:00Z",
            visit("2025-01-05T15:00:00Z", "\"2025-01-05T22:00:00Z\"", "Demo work", "3000.0")
                + ","
                + visit("2025-02-01T15:00:00Z", "null", "Tiling", "900.0")));

    var put = (BookChange.PutJob) jobber.changes(JobberList.JOBS).getFirst();

    assertThat(put.job().contract()).isEqualTo(Money.usd(2_000_000));
    assertThat(put.job().completed()).isEqualTo(Days.NEVER);
    assertThat(put.job().lines())
        .containsExactly(
            new JobLine(
                LocalDate.of(2025, 1, 5), "Demo work", Money.usd(300_000), Money.usd(180_000)));
  }

  @Test
  @DisplayName("of jobs end where they reach back before the last reading")
  void jobsStopAtTheWatermark() {
    jobber.answers(jobs("2025-01-05T00:00:00Z", ""));

    var page = jobber.page(JobberList.JOBS, SINCE, "");

    assertThat(page.changes()).isEmpty();
    assertThat(page.next()).isEmpty();
  }
}

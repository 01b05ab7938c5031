package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.invoice.InvoiceShare;
import com.oodaloo.domain.invoice.JobShare;
import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.company.VendorIds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Shares, as Jobber tells them")
class JobberSharesTest {
  private static final String FENCE = JobberIds.kept(VendorIds.job("F1"));
  private static final String ROOF = JobberIds.kept(VendorIds.job("R1"));

  @Test
  @DisplayName("an invoice for two jobs gives each its lines, and keeps the line of neither")
  void invoiceForTwoJobs() throws Exception {
    try (SandboxedSync sync = new SandboxedSync(SharedWork.world())) {
      sync.drainWhole();

      Invoice both = invoice(sync, "2001");
      assertThat(both.jobs())
          .containsExactlyInAnyOrder(
              new JobShare(FENCE, Money.usd(60_000)), new JobShare(ROOF, Money.usd(20_000)));
      assertThat(both.unattributed()).isEqualTo(Money.usd(10_000));
      assertThat(invoice(sync, "2002").jobId()).isEqualTo(ROOF);
    }
  }

  @Test
  @DisplayName("a check for two invoices gives each its share, and the rest waits")
  void checkForTwoInvoices() throws Exception {
    try (SandboxedSync sync = new SandboxedSync(SharedWork.world())) {
      sync.drainWhole();

      Payment check = sync.kept().books().payments().getFirst();
      assertThat(check.shares())
          .containsExactlyInAnyOrder(
              new InvoiceShare(invoice(sync, "2001").id(), Money.usd(90_000)),
              new InvoiceShare(invoice(sync, "2002").id(), Money.usd(30_000)));
      assertThat(check.unallocated()).isEqualTo(Money.usd(5_000));
      assertThat(sync.kept().books().invoices()).allMatch(invoice -> invoice.balance().isZero());
    }
  }

  @Test
  @DisplayName("a line that came from a visit is its job's; a discount falls on all lines")
  void visitsAndDiscount() throws Exception {
    try (PretendJobber jobber = new PretendJobber()) {
      jobber
          .answers(forTwoJobs())
          .answers(jobs("archivedJobs", "Sm9iLzE=", "TDE="))
          .answers(jobs("archivedJobs", "Sm9iLzI=", ""))
          .answers(LINES)
          .answers(VISITS);

      Invoice read =
          ((BookChange.PutInvoice) jobber.changes(JobberList.INVOICES).getFirst()).invoice();

      assertThat(read.jobs())
          .containsExactly(
              new JobShare("Sm9iLzE", Money.usd(54_000)),
              new JobShare("Sm9iLzI", Money.usd(27_000)));
      assertThat(read.unattributed()).isEqualTo(Money.usd(9_000));
      assertThat(jobber.asked).hasSize(5);
    }
  }

  private static Invoice invoice(SandboxedSync sync, String number) {
    return sync.kept().books().invoices().stream()
        .filter(invoice -> invoice.number().equals(number))
        .findFirst()
        .orElseThrow();
  }

  /// One open job and one that is done.
  private static String forTwoJobs() {
    return JobberJson.invoices("paid", "Two jobs", "900.00", "0.0")
        .replace(
            "\"archivedJobs\":{\"nodes\":[{\"id\":\"Sm9iLzE=\"}",
            "\"archivedJobs\":{\"nodes\":[{\"id\":\"Sm9iLzE=\"},{\"id\":\"Sm9iLzI=\"}");
  }

  private static String jobs(String list, String job, String line) {
    String items = line.isEmpty() ? "" : "{\"id\":\"" + line + "\"}";
    return """
    {"data":{"invoice":{"id":"SW52LzE=","%s":{"nodes":[{"__typename":"Job","id":"%s",
    "lineItems":{"nodes":[%s],"pageInfo":{"hasNextPage":false}}}],
    "pageInfo":{"__typename":"PageInfo","hasNextPage":%s,"endCursor":"MQ"}}}}}\
    """
        .formatted(list, job, items, !line.isEmpty());
  }

  /// $600.00, $300.00 of a visit and $100.00 of the invoice itself: the total is 10 % less.
  private static final String LINES =
      """
      {"data":{"invoice":{"id":"SW52LzE=","lineItems":{"nodes":[
      {"totalPrice":600.0,"jobLineItem":{"id":"TDE="}},
      {"totalPrice":300.0,"jobLineItem":{"id":"TDI="}},
      {"totalPrice":100.0,"jobLineItem":null}],
      "pageInfo":{"__typename":"PageInfo","hasNextPage":false,"endCursor":null}}}}}\
      """;

  private static final String VISITS =
      """
      {"data":{"invoice":{"id":"SW52LzE=","visits":{"nodes":[{"id":"Vg==","job":{"id":"Sm9iLzI="},
      "lineItems":{"nodes":[{"id":"TDI="}],"pageInfo":{"hasNextPage":false}}}],
      "pageInfo":{"__typename":"PageInfo","hasNextPage":false,"endCursor":null}}}}}\
      """;
}

package com.oodaloo.sandbox.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.jobber.graphql.AccountQuery;
import com.oodaloo.jobber.graphql.ClientsQuery;
import com.oodaloo.jobber.graphql.ExpensesQuery;
import com.oodaloo.jobber.graphql.InvoicesQuery;
import com.oodaloo.jobber.graphql.JobsQuery;
import com.oodaloo.jobber.graphql.PaymentsQuery;
import com.oodaloo.jobber.graphql.PayoutsQuery;
import com.oodaloo.jobber.graphql.QuotesQuery;
import com.oodaloo.jobber.graphql.TimeSheetsQuery;
import com.oodaloo.sandbox.LoopbackSandbox;
import com.oodaloo.sandbox.company.VendorIds;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The books of the pretended Jobber")
class JobberBooksTest {
  private LoopbackSandbox world;
  private String token;

  @BeforeEach
  void open() throws Exception {
    world = new LoopbackSandbox();
    token = world.connectJobber().path("access_token").asText();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private void playAll() {
    world.goTo(LoopbackSandbox.demo().end());
    world.sandbox().advanceTo(world.now());
  }

  private String freshToken() throws Exception {
    return world.connectJobber().path("access_token").asText();
  }

  @Test
  @DisplayName("shows only what changed after a moment")
  void filters() throws Exception {
    playAll();
    var query =
        "{ invoices(filter: {updatedAt: {after: \"2025-03-01T00:00:00Z\"}}) { nodes { updatedAt } }"
            + " }";
    var nodes = world.data(freshToken(), query).at("/invoices/nodes");

    assertThat(nodes).isNotEmpty();
    assertThat(nodes.findValuesAsText("updatedAt")).allMatch(at -> at.compareTo("2025-03-01") > 0);
  }

  @Test
  @DisplayName("shows the kitchen's work as visits with lines: 15000 done of 20000, paid 8000")
  void kitchen() throws Exception {
    playAll();
    var query =
        "{ job(id: \""
            + VendorIds.job("A001")
            + "\") { jobNumber title total visits(first: 6) { nodes { completedAt lineItems(first:"
            + " 4) { nodes { totalPrice } } } } lineItems(first: 10) { nodes { totalPrice } } } }";
    var job = world.data(freshToken(), query).get("job");

    assertThat(job.path("title").asText()).isEqualTo("A001 Kitchen Remodel");
    assertThat(job.path("total").asDouble()).isEqualTo(20_000);
    assertThat(sum(job.at("/visits/nodes"))).isEqualTo(15_000);
    assertThat(sum(job.at("/lineItems/nodes"))).isEqualTo(20_000);
  }

  @Test
  @DisplayName(
      "answers payouts in cents whose balance transactions add up, and payments with their kind's"
          + " fields")
  void money() throws Exception {
    playAll();
    var fresh = freshToken();
    var payout =
        world
            .data(
                fresh,
                "{ payoutRecords(first: 1, sort: [{key: ARRIVAL_DATE, direction: ASCENDING}]) {"
                    + " nodes { id netAmount status } } }")
            .at("/payoutRecords/nodes/0");
    var parts =
        world
            .data(
                fresh,
                "{ payoutRecord(id: \""
                    + payout.path("id").asText()
                    + "\") { balanceTransactions(first: 100) { nodes { __typename netAmount } } }"
                    + " }")
            .at("/payoutRecord/balanceTransactions/nodes");
    var payments =
        world
            .data(
                fresh,
                "{ paymentRecords(first: 100, sort: {key: ENTRY_DATE, direction: ASCENDING}) {"
                    + " nodes { __typename ... on CheckPaymentRecord { checkNumber } } } }")
            .at("/paymentRecords/nodes");

    assertThat(payout.path("status").asText()).isEqualTo("PAID");
    assertThat(parts.findValues("netAmount").stream().mapToInt(JsonNode::asInt).sum())
        .isEqualTo(payout.path("netAmount").asInt());
    assertThat(payments.findValuesAsText("__typename"))
        .contains(
            "CheckPaymentRecord",
            "BankTransferPaymentRecord",
            "ZellePaymentRecord",
            "JobberPaymentsCreditCardPaymentRecord",
            "JobberPaymentsRefundPaymentRecord");
    assertThat(payments.findValuesAsText("checkNumber")).isNotEmpty();
  }

  @Test
  @DisplayName("tags its three VIPs")
  void vips() throws Exception {
    var nodes =
        world
            .data(token, "{ clients(first: 100) { nodes { tags(first: 5) { nodes { label } } } } }")
            .at("/clients/nodes");

    assertThat(nodes.findValuesAsText("label")).containsExactly("VIP", "VIP", "VIP");
  }

  @Test
  @DisplayName("answers every document of the client without an error")
  void documents() throws Exception {
    playAll();
    var fresh = freshToken();
    for (var document :
        List.of(
            AccountQuery.OPERATION_DOCUMENT,
            ClientsQuery.OPERATION_DOCUMENT,
            JobsQuery.OPERATION_DOCUMENT,
            QuotesQuery.OPERATION_DOCUMENT,
            InvoicesQuery.OPERATION_DOCUMENT,
            PaymentsQuery.OPERATION_DOCUMENT,
            PayoutsQuery.OPERATION_DOCUMENT,
            ExpensesQuery.OPERATION_DOCUMENT,
            TimeSheetsQuery.OPERATION_DOCUMENT)) {
      assertThat(world.data(fresh, document)).isNotEmpty();
    }
  }

  private static double sum(JsonNode nodes) {
    return nodes.findValues("totalPrice").stream().mapToDouble(JsonNode::asDouble).sum();
  }
}

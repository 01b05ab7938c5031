package com.oodaloo.cli.books;

import static com.oodaloo.cli.books.JsonLists.list;
import static com.oodaloo.cli.books.JsonLists.texts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.cash.MoneyRange;
import com.oodaloo.domain.cash.Runway;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.JobVariance;
import java.math.BigDecimal;
import java.time.LocalDate;

/// Writes what digest/1 says of jobs and of the weeks to come.
final class OutlookWriter {
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private OutlookWriter() {}

  static void putMoney(ObjectNode json, String field, Money money) {
    json.put(field, money.cents());
  }

  static ObjectNode runway(DryMail mail) {
    Runway runway = mail.digest().figures().runway();
    ObjectNode json = JSON.objectNode();
    switch (runway) {
      case Runway.Weeks weeks ->
          json.put("state", "weeks")
              .put("weeks", BigDecimal.valueOf(weeks.tenths(), 1))
              .put("until", weeks.until().toString())
              .put("netPerWeekCents", weeks.netPerWeek().cents());
      case Runway.BeyondAYear beyond ->
          json.put("state", "beyond-a-year").put("netPerWeekCents", beyond.netPerWeek().cents());
      case Runway.Growing growing ->
          json.put("state", "growing").put("netPerWeekCents", growing.netPerWeek().cents());
      case Runway.Unknown _ -> json.put("state", "unknown");
    }
    return json.put("why", runway.method());
  }

  static ObjectNode job(JobVariance job) {
    return JSON.objectNode()
        .put("jobId", job.job().id())
        .put("workCents", job.workPerformed().cents())
        .put("billedCents", job.billed().cents())
        .put("receivedCents", job.cashReceived().cents())
        .put("varianceCents", job.variance().cents())
        .put("status", job.status().words())
        .put("says", job.because());
  }

  static ObjectNode payroll(Digest digest) {
    ObjectNode json = JSON.objectNode();
    return switch (digest.outlook().forecast().payroll()) {
      case PayrollCover.Unknown _ -> json.put("state", "unknown");
      case PayrollCover.NoneSeen _ -> json.put("state", "none-seen");
      case PayrollCover.Until until ->
          json.put("state", "covered")
              .put("on", until.last().toString())
              .put("cents", until.each().cents());
      case PayrollCover.ShortOn lacks ->
          json.put("state", "short")
              .put("on", lacks.day().toString())
              .put("cents", lacks.each().cents())
              .put("shortCents", lacks.missing().cents());
    };
  }

  /// From cash that nobody knows there are neither weeks nor bills.
  static ObjectNode forecast(DryMail mail) {
    Forecast forecast = mail.digest().outlook().forecast();
    ObjectNode json = JSON.objectNode();
    if (forecast.isKnown()) {
      putMoney(json, "startCents", forecast.start());
      json.set("weeks", list(forecast.weeks(), OutlookWriter::week));
    } else {
      json.putNull("startCents").putNull("weeks");
    }
    json.set("invoices", list(forecast.invoices(), OutlookWriter::invoice));
    if (!forecast.isKnown()) {
      return json.putNull("bills").putNull("withoutNewWorkCents");
    }
    json.set("bills", list(forecast.bills(), OutlookWriter::bill));
    putMoney(json, "withoutNewWorkCents", forecast.withoutNewWork().getLast());
    return json;
  }

  private static ObjectNode week(Forecast.WeekAhead week) {
    ObjectNode json = JSON.objectNode().put("week", week.week().toString());
    json.set("in", range(week.in()));
    json.set("out", range(week.out()));
    json.set("cash", range(week.cash()));
    return json;
  }

  private static ObjectNode range(MoneyRange range) {
    return JSON.objectNode()
        .put("p10", range.p10().cents())
        .put("p50", range.p50().cents())
        .put("p90", range.p90().cents());
  }

  private static ObjectNode bill(Forecast.DatedBill dated) {
    ObjectNode json =
        JSON.objectNode()
            .put("payee", dated.bill().payee())
            .put("kind", dated.bill().kind().word())
            .put("cadence", dated.bill().rhythm().word())
            .put("amountCents", dated.bill().amount().cents());
    json.set("dates", texts(dated.days().stream().map(LocalDate::toString).toList()));
    return json;
  }

  private static ObjectNode invoice(Forecast.ExpectedInvoice invoice) {
    return JSON.objectNode()
        .put("invoiceId", invoice.invoiceId())
        .put("p10", invoice.days().p10().toString())
        .put("p50", invoice.days().p50().toString())
        .put("p90", invoice.days().p90().toString());
  }
}

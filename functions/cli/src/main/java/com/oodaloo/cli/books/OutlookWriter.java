package com.oodaloo.cli.books;

import static com.oodaloo.cli.books.JsonLists.list;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.cash.Runway;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.JobVariance;
import java.math.BigDecimal;

/// Writes what digest/1 says of jobs and of the weeks to come.
final class OutlookWriter {
  private static final int YEAR_IN_TENTHS = 520;
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private OutlookWriter() {}

  static void putMoney(ObjectNode json, String field, Money money) {
    json.put(field, money.cents());
  }

  static ObjectNode runway(DryMail mail) {
    Runway runway = mail.digest().figures().runway();
    ObjectNode json = JSON.objectNode();
    switch (runway) {
      case Runway.Weeks weeks when weeks.tenths() > YEAR_IN_TENTHS ->
          json.put("state", "beyond-a-year")
              .put("netPerWeekCents", weeks.weeklyBurn().negated().cents());
      case Runway.Weeks weeks ->
          json.put("state", "weeks")
              .put("weeks", BigDecimal.valueOf(weeks.tenths(), 1))
              .put("until", mail.on().plusDays(weeks.tenths() * 7L / 10).toString())
              .put("netPerWeekCents", weeks.weeklyBurn().negated().cents());
      case Runway.NotBurning growing ->
          json.put("state", "growing").put("netPerWeekCents", growing.weeklyGain().cents());
      case Runway.Unknown _ -> json.put("state", "unknown");
    }
    return json.put("why", runway.method());
  }

  static ObjectNode job(JobVariance job) {
    return JSON.objectNode()
        .put("jobId", job.job().id())
        .put("workCents", job.workPerformed().cents())
        .putNull("billedCents")
        .put("receivedCents", job.cashReceived().cents())
        .put("varianceCents", job.variance().cents())
        .put("status", job.status().words())
        .put("says", job.because());
  }

  static ObjectNode payroll(Digest digest) {
    ObjectNode json = JSON.objectNode();
    if (digest.figures().accounts() == 0) {
      return json.put("state", "unknown");
    }
    return switch (digest.outlook().forecast().payroll()) {
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

  /// The weeks have no band yet, and nobody outside the forecast sees its bills: both are `null`.
  static ObjectNode forecast(DryMail mail) {
    Forecast forecast = mail.digest().outlook().forecast();
    ObjectNode json = JSON.objectNode();
    if (mail.digest().figures().accounts() == 0) {
      json.putNull("startCents").putNull("weeks");
    } else {
      putMoney(json, "startCents", forecast.start());
      json.set("weeks", list(forecast.weeks(), OutlookWriter::week));
    }
    json.set("invoices", list(mail.invoices(), OutlookWriter::invoice));
    return json.putNull("bills");
  }

  private static ObjectNode week(Forecast.WeekAhead week) {
    ObjectNode json = JSON.objectNode().put("week", week.week().toString());
    json.set("in", middle(week.in()));
    json.set("out", middle(week.out()));
    json.set("cash", middle(week.cash()));
    return json;
  }

  private static ObjectNode middle(Money money) {
    return JSON.objectNode().putNull("p10").put("p50", money.cents()).putNull("p90");
  }

  private static ObjectNode invoice(DryMail.ExpectedInvoice invoice) {
    return JSON.objectNode()
        .put("invoiceId", invoice.invoiceId())
        .put("p10", invoice.days().p10().toString())
        .put("p50", invoice.days().p50().toString())
        .put("p90", invoice.days().p90().toString());
  }
}

package com.oodaloo.cli.books;

import static com.oodaloo.cli.books.JsonLists.list;
import static com.oodaloo.cli.books.JsonLists.texts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.cash.PaidAtBank;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.digest.Action;
import com.oodaloo.domain.digest.AgeBucket;
import com.oodaloo.domain.digest.Alert;
import com.oodaloo.domain.digest.Call;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.ExplainedShare;
import com.oodaloo.domain.digest.FeeMeter;
import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.digest.Receivables;
import com.oodaloo.domain.digest.Receivables.Receivable;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.time.Days;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes a dry mail as digest/1, fields in the order of the format. What nobody knows is `null`:
/// never 0.
final class DryMailWriter {
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private DryMailWriter() {}

  static ObjectNode write(DryMail mail) {
    Digest digest = mail.digest();
    ObjectNode json = JSON.objectNode().put("format", "digest/1");
    json.put("week", digest.week().toString());
    json.put("from", digest.week().monday().toString());
    json.put("to", digest.week().sunday().toString());
    json.put("asOf", mail.on().toString());
    json.put("subject", mail.rendered().subject()).put("headline", digest.headline());
    json.set("cash", cash(mail));
    json.set("runway", OutlookWriter.runway(mail));
    json.set("moneyIn", moneyIn(digest.figures().explained()));
    json.set("jobMargin", margin(digest.figures().weekProfit(), mail.isLabourKnown()));
    json.set("cashProfit", cashProfit(digest.figures()));
    OutlookWriter.putMoney(json, "heldBackCents", digest.outlook().forecast().heldBack());
    OutlookWriter.putMoney(json, "taxHeldCents", digest.outlook().forecast().taxHeld());
    json.set("receivables", receivables(mail));
    json.set("calls", list(digest.toDo().calls(), DryMailWriter::call));
    json.set("jobs", list(digest.jobs(), OutlookWriter::job));
    json.set("payroll", OutlookWriter.payroll(digest));
    json.set("forecast", OutlookWriter.forecast(mail));
    json.set("fees", fees(digest.toDo().fees()));
    json.set("alerts", list(digest.toDo().alerts(), DryMailWriter::alert));
    json.set("questions", list(digest.questions(), DryMailWriter::question));
    json.set("actions", list(digest.actions(), DryMailWriter::action));
    return json;
  }

  private static ObjectNode cash(DryMail mail) {
    ObjectNode json = JSON.objectNode();
    switch (mail.digest().figures().cash()) {
      case CashOnHand.Known known ->
          json.put("cents", known.cash().cents())
              .put("asOf", mail.on().toString())
              .put("accounts", known.accounts())
              .put("changeCents", known.change().cents());
      case CashOnHand.First first ->
          json.put("cents", first.cash().cents())
              .put("asOf", mail.on().toString())
              .put("accounts", first.accounts())
              .putNull("changeCents")
              .put("why", "The bank has shown no line yet.");
      case CashOnHand.Unknown unknown -> unknown(json, unknown);
    }
    return json;
  }

  private static void unknown(ObjectNode json, CashOnHand.Unknown unknown) {
    json.putNull("cents");
    if (Days.isKnown(unknown.asOf())) {
      json.put("asOf", unknown.asOf().toString());
    }
    json.put("accounts", unknown.accounts()).putNull("changeCents").put("why", unknown.why());
  }

  private static ObjectNode moneyIn(ExplainedShare share) {
    return JSON.objectNode()
        .put("cents", share.incoming().cents())
        .put("explainedCents", share.explained().minus(share.apart()).cents())
        .put("unknownCents", share.unknown().cents())
        .put("apartCents", share.apart().cents())
        .put("waitingCents", share.waiting().cents());
  }

  /// Without the cost of the hours the margin is one before labour.
  private static ObjectNode margin(WorkProfit week, boolean labourKnown) {
    ObjectNode json = JSON.objectNode().put("workCents", week.work().cents());
    json.put("materialCents", week.costs().lines().plus(week.costs().expenses()).cents());
    if (labourKnown) {
      json.put("labourCents", week.costs().hours().cents());
    } else {
      json.putNull("labourCents");
    }
    return json.put("feeCents", week.fees().cents()).put("marginCents", week.profit().cents());
  }

  private static ObjectNode cashProfit(Digest.Figures figures) {
    CashProfit profit = figures.cashProfit();
    return JSON.objectNode()
        .put("inCents", profit.in().cents())
        .put("outCents", profit.out().cents())
        .put("netCents", profit.profit().cents())
        .put("apartCents", profit.apart().cents())
        .put("unknownCents", figures.explained().unknown().cents());
  }

  private static ObjectNode action(Action action) {
    ObjectNode json = JSON.objectNode().put("says", action.says());
    json.put("kind", action.kind().word());
    json.set("ids", texts(action.ids()));
    return json;
  }

  private static ObjectNode receivables(DryMail mail) {
    Receivables open = mail.digest().receivables();
    ObjectNode json = JSON.objectNode().put("totalCents", open.total().cents());
    json.set("buckets", list(Arrays.asList(AgeBucket.values()), step -> bucket(open, step)));
    json.set(
        "clients",
        list(
            List.copyOf(
                open.open().stream()
                    .collect(
                        Collectors.groupingBy(
                            it -> it.invoice().clientId(), TreeMap::new, Collectors.toList()))
                    .values()),
            DryMailWriter::client));
    json.set("paidAtBank", list(open.paidAtBank(), DryMailWriter::paidAtBank));
    return json;
  }

  private static ObjectNode bucket(Receivables open, AgeBucket step) {
    return JSON.objectNode()
        .put("label", step.words())
        .put("cents", open.in(step).cents())
        .put("invoices", open.count(step));
  }

  /// @param owed one client's, never empty
  private static ObjectNode client(List<Receivable> owed) {
    ObjectNode json = JSON.objectNode().put("clientId", owed.getFirst().invoice().clientId());
    json.put("cents", owed.stream().mapToLong(it -> it.owed().cents()).sum());
    json.put("oldestDaysLate", owed.stream().mapToLong(Receivable::daysLate).max().orElse(0));
    json.set("invoiceIds", texts(owed.stream().map(it -> it.invoice().id()).sorted().toList()));
    return json;
  }

  private static ObjectNode paidAtBank(PaidAtBank paid) {
    return JSON.objectNode()
        .put("invoiceId", paid.invoice().id())
        .put("cents", paid.amount().cents())
        .put("transactionId", paid.transactionId());
  }

  private static ObjectNode call(Call call) {
    return JSON.objectNode()
        .put("clientId", call.client().id())
        .put("cents", call.amount().cents())
        .put(
            "says",
            call.invoices().stream().map(Invoice::label).collect(Collectors.joining(", "))
                + ": "
                + call.words());
  }

  private static ObjectNode fees(FeeMeter fees) {
    ObjectNode json = JSON.objectNode();
    json.put("chargedCents", fees.gross().cents()).put("feeCents", fees.fees().cents());
    return fees.hasFees()
        ? json.put("perMille", fees.basisPoints() / 10)
        : json.putNull("perMille");
  }

  private static ObjectNode alert(Alert alert) {
    ObjectNode json = JSON.objectNode().put("kind", alert.finding().kind().word());
    json.set("ids", texts(alert.finding().ids()));
    if (alert.amount().isPositive()) {
      json.put("cents", alert.amount().cents());
    }
    return json.put("says", alert.finding().says());
  }

  private static ObjectNode question(OpenQuestion open) {
    Question question = open.item().question();
    ObjectNode json = JSON.objectNode();
    json.set("transactionIds", texts(question.transactionIds()));
    json.put("question", question.words());
    ArrayNode alternatives = list(question.alternatives(), DryMailWriter::alternative);
    json.set("alternatives", alternatives);
    return json;
  }

  private static ObjectNode alternative(Question.Alternative alternative) {
    ObjectNode json = JSON.objectNode();
    json.set(
        "invoices",
        list(
            alternative.settlements(),
            part ->
                JSON.objectNode()
                    .put("invoiceId", part.invoiceId())
                    .put("amountCents", part.amount().cents())));
    json.set("evidence", texts(alternative.evidence()));
    return json;
  }
}

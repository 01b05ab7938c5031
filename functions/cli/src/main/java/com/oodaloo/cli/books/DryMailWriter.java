package com.oodaloo.cli.books;

import static com.oodaloo.cli.books.JsonLists.list;
import static com.oodaloo.cli.books.JsonLists.texts;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.domain.cash.PaidAtBank;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.digest.AgeBucket;
import com.oodaloo.domain.digest.Alert;
import com.oodaloo.domain.digest.Call;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.FeeMeter;
import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.digest.Receivables;
import com.oodaloo.domain.digest.Receivables.Receivable;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.WorkProfit;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes a dry mail as digest/1, fields in the order of the format. What today's figures do not
/// know is `null`: never 0.
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
    json.put("subject", mail.rendered().subject()).putNull("headline");
    json.set("cash", cash(digest.figures()));
    json.set("runway", OutlookWriter.runway(mail));
    json.set("moneyIn", moneyIn(mail));
    json.set("jobMargin", margin(digest.figures().weekProfit()));
    json.set("cashProfit", cashProfit(digest.figures().cashProfit()));
    OutlookWriter.putMoney(json, "heldBackCents", digest.outlook().forecast().heldBack());
    json.putNull("taxHeldCents");
    json.set("receivables", receivables(mail));
    json.set("calls", list(digest.toDo().calls(), DryMailWriter::call));
    json.set("jobs", list(digest.jobs(), OutlookWriter::job));
    json.set("payroll", OutlookWriter.payroll(digest));
    json.set("forecast", OutlookWriter.forecast(mail));
    json.set("fees", fees(digest.toDo().fees()));
    json.set("alerts", list(digest.toDo().alerts(), DryMailWriter::alert));
    json.set("questions", list(digest.questions(), DryMailWriter::question));
    json.putNull("actions");
    return json;
  }

  private static ObjectNode cash(Digest.Figures figures) {
    ObjectNode json = JSON.objectNode();
    if (figures.accounts() == 0) {
      json.putNull("cents").put("accounts", 0).putNull("changeCents");
      return json.put("why", "No business bank account is connected yet.");
    }
    json.put("cents", figures.cash().cents()).put("accounts", figures.accounts());
    return json.putNull("changeCents").put("why", "The balance of a week ago is not kept.");
  }

  private static ObjectNode moneyIn(DryMail mail) {
    Money all = mail.explained().incoming();
    Money known = mail.explained().explained();
    return JSON.objectNode()
        .put("cents", all.cents())
        .put("explainedCents", known.minus(mail.apartIn()).cents())
        .put("unknownCents", all.minus(known).cents())
        .put("apartCents", mail.apartIn().cents());
  }

  /// Hours and expenses are not read from the books of a dry run: the margin is before labour.
  private static ObjectNode margin(WorkProfit week) {
    return JSON.objectNode()
        .put("workCents", week.work().cents())
        .put("materialCents", week.costs().lines().plus(week.costs().expenses()).cents())
        .putNull("labourCents")
        .put("feeCents", week.fees().cents())
        .put("marginCents", week.profit().cents());
  }

  private static ObjectNode cashProfit(CashProfit profit) {
    return JSON.objectNode()
        .put("inCents", profit.in().cents())
        .put("outCents", profit.out().cents())
        .put("netCents", profit.profit().cents())
        .put("apartCents", profit.apart().cents())
        .putNull("unknownCents");
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
    json.set("paidAtBank", list(mail.paidAtBank(), DryMailWriter::paidAtBank));
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
                + call.daysLate()
                + " days later than usual");
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
    return json.put("cents", alert.amount().cents()).put("says", alert.finding().says());
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

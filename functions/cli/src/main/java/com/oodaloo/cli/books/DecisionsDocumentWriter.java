package com.oodaloo.cli.books;

import static com.oodaloo.cli.books.JsonLists.list;
import static com.oodaloo.cli.books.JsonLists.texts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.profit.JobVariance;
import java.math.BigDecimal;
import java.util.List;

/// Writes decisions and job variances as decisions/1, fields in the order of the format.
public final class DecisionsDocumentWriter {
  private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

  private DecisionsDocumentWriter() {}

  /// The document as a tree: `toString()` is one line, `toPrettyString()` many.
  public static ObjectNode write(Decisions decisions, List<JobVariance> jobs) {
    ObjectNode document = JSON.objectNode().put("format", "decisions/1");
    document.set("matches", list(decisions.matches(), DecisionsDocumentWriter::match));
    document.set("notIncome", list(decisions.notIncome(), DecisionsDocumentWriter::notIncome));
    document.set("tray", list(decisions.questions(), DecisionsDocumentWriter::question));
    document.set("findings", list(decisions.findings(), DecisionsDocumentWriter::finding));
    document.set("jobs", list(jobs, DecisionsDocumentWriter::job));
    return document;
  }

  private static ObjectNode match(Match match) {
    ObjectNode json =
        JSON.objectNode()
            .put("transactionId", match.transactionId())
            .put("decision", BooksVocabulary.code(match.verdict()))
            .put("rule", match.rule());
    if (!match.payoutId().isEmpty()) {
      json.put("payoutId", match.payoutId());
    }
    json.set("payments", texts(match.payments()));
    json.set("invoices", list(match.settlements(), DecisionsDocumentWriter::settlement));
    if (!match.takenBack().isEmpty()) {
      json.set("takenBack", list(match.takenBack(), DecisionsDocumentWriter::settlement));
    }
    json.put("differenceCents", match.difference().amount().cents());
    if (!match.difference().kind().isEmpty()) {
      json.put("differenceKind", match.difference().kind());
    }
    json.put("confidence", BigDecimal.valueOf(match.confidencePercent(), 2));
    json.set("evidence", texts(match.evidence()));
    return json;
  }

  private static ObjectNode settlement(Settlement part) {
    return JSON.objectNode()
        .put("invoiceId", part.invoiceId())
        .put("amountCents", part.amount().cents());
  }

  private static ObjectNode notIncome(NotIncome decision) {
    ObjectNode json =
        JSON.objectNode()
            .put("transactionId", decision.transactionId())
            .put("kind", decision.kind().word())
            .put("decision", BooksVocabulary.code(decision.verdict()));
    json.set("evidence", texts(decision.evidence()));
    return json;
  }

  private static ObjectNode question(Question question) {
    ObjectNode json = JSON.objectNode().put("kind", question.kind().word());
    json.set("transactionIds", texts(question.transactionIds()));
    json.put("question", question.words());
    json.set("alternatives", list(question.alternatives(), DecisionsDocumentWriter::alternative));
    json.set("whyNot", texts(question.whyNot()));
    return json;
  }

  private static ObjectNode alternative(Question.Alternative alternative) {
    ObjectNode json = JSON.objectNode();
    json.set("invoices", list(alternative.settlements(), DecisionsDocumentWriter::settlement));
    if (!alternative.difference().kind().isEmpty()) {
      json.put("differenceCents", alternative.difference().amount().cents())
          .put("differenceKind", alternative.difference().kind());
    }
    json.set("evidence", texts(alternative.evidence()));
    return json;
  }

  private static ObjectNode finding(Finding finding) {
    ObjectNode json = JSON.objectNode().put("kind", finding.kind().word());
    json.set("ids", texts(finding.ids()));
    return json.put("says", finding.says());
  }

  private static ObjectNode job(JobVariance variance) {
    return JSON.objectNode()
        .put("jobId", variance.job().id())
        .put("workPerformedCents", variance.workPerformed().cents())
        .put("cashReceivedCents", variance.cashReceived().cents())
        .put("varianceCents", variance.variance().cents())
        .put("status", variance.status().words());
  }
}

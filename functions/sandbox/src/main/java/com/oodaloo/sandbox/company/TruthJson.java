package com.oodaloo.sandbox.company;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.sandbox.company.Truth.BankLineTruth;
import com.oodaloo.sandbox.company.Truth.Income;
import com.oodaloo.sandbox.company.Truth.JobTruth;
import com.oodaloo.sandbox.company.Truth.NotIncome;
import com.oodaloo.sandbox.company.Truth.Question;
import com.oodaloo.sandbox.company.Truth.Share;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The true answers as a `truth/1` document: keys sorted, lines sorted by transaction, ids as the
/// vendors say them.
public final class TruthJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TruthJson() {}

  /// Returns the document, the same bytes for the same truth.
  public static String write(Truth truth) {
    var document = new TreeMap<String, Object>();
    document.put("format", "truth/1");
    document.put("transactions", truth.transactions().stream().map(TruthJson::line).toList());
    document.put("jobs", truth.jobs().stream().map(TruthJson::job).toList());
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> line(BankLineTruth line) {
    var fields = new TreeMap<String, Object>();
    fields.put("transactionId", line.transactionId());
    switch (line) {
      case Income income -> income(fields, income);
      case NotIncome other -> {
        fields.put("is", "not-income");
        fields.put("kind", other.kind().word());
      }
      case Question question -> {
        fields.put("is", "question");
        fields.put("sets", question.sets().stream().map(TruthJson::shares).toList());
      }
    }
    return fields;
  }

  private static void income(Map<String, Object> fields, Income income) {
    fields.put("is", "income");
    fields.put("invoices", shares(income.shares()));
    fields.put("payments", income.paymentKeys().stream().map(VendorIds::payment).toList());
    fields.put("depositCents", income.depositCents());
    fields.put("refundCents", income.refundCents());
    fields.put("feeCents", income.feeCents());
    if (!income.payoutKey().isEmpty()) {
      fields.put("payoutId", VendorIds.payout(income.payoutKey()));
    }
  }

  private static List<Map<String, Object>> shares(List<Share> shares) {
    return shares.stream().map(TruthJson::share).toList();
  }

  private static Map<String, Object> share(Share share) {
    return new TreeMap<>(
        Map.of(
            "invoiceId", VendorIds.invoice(share.invoiceNumber()),
            "number", share.invoiceNumber(),
            "amountCents", share.cents()));
  }

  private static Map<String, Object> job(JobTruth job) {
    return new TreeMap<>(
        Map.of(
            "jobId", VendorIds.job(job.jobKey()),
            "job", job.jobKey(),
            "workPerformedCents", job.workCents(),
            "cashReceivedCents", job.cashCents(),
            "varianceCents", job.varianceCents(),
            "status", job.status()));
  }
}

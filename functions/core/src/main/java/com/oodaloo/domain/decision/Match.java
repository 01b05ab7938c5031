package com.oodaloo.domain.decision;

import java.util.List;

/// Why one transaction settles these invoices.
///
/// `payoutId` is empty where no payout stands behind it. `confidencePercent` is 0-100. `suggestion`
/// says what the owner may do about it. Settlements plus `difference` equal the transaction; behind
/// a payout, its tips, fees and refunds stand between them and `difference` is what those leave.
/// `takenBack` is what the transaction takes off invoices again (a refund, a dispute, a failed bank
/// payment), in positive amounts.
public record Match(
    String transactionId,
    Verdict verdict,
    String rule,
    String payoutId,
    List<String> payments,
    List<Settlement> settlements,
    Difference difference,
    int confidencePercent,
    List<String> evidence,
    String suggestion,
    List<Settlement> takenBack) {
  public Match {
    payments = List.copyOf(payments);
    settlements = List.copyOf(settlements);
    evidence = List.copyOf(evidence);
    takenBack = List.copyOf(takenBack);
  }

  /// A match that takes nothing back.
  public Match(
      String transactionId,
      Verdict verdict,
      String rule,
      String payoutId,
      List<String> payments,
      List<Settlement> settlements,
      Difference difference,
      int confidencePercent,
      List<String> evidence,
      String suggestion) {
    this(
        transactionId,
        verdict,
        rule,
        payoutId,
        payments,
        settlements,
        difference,
        confidencePercent,
        evidence,
        suggestion,
        List.of());
  }
}

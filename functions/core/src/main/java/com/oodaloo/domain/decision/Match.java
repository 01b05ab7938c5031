package com.oodaloo.domain.decision;

import java.util.List;

/// Why one transaction settles these invoices.
///
/// `payoutId` is empty where no payout stands behind it. `confidencePercent` is 0-100. `suggestion`
/// says what the owner may do about it. Settlements plus `difference` equal the transaction; behind
/// a payout, its tips, fees and refunds stand between them and `difference` is what those leave.
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
    String suggestion) {
  public Match {
    payments = List.copyOf(payments);
    settlements = List.copyOf(settlements);
    evidence = List.copyOf(evidence);
  }
}

package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.matching.reading.Line;
import java.util.Set;

/// Lenders that pay for clients: what they pay out is a client's money less the dealer's fee, never a
/// loan to the firm (wisetack.com/getting-started/jobber: 3.9 % a transaction;
/// help.housecallpro.com 3836158).
final class LenderPayouts {
  private static final Set<String> LENDERS =
      Set.of(
          "WISETACK", "GREENSKY", "SYNCHRONY", "GOODLEAP", "SUNLIGHT", "HEARTH", "FINANCEIT",
          "ENERBANK", "MOSAIC", "FTL", "SERVICEFINANCE", "AFFIRM", "KLARNA",
          "AFTERPAY", "MOMNT", "OPTIMUS", "PAYZER");

  private LenderPayouts() {}

  static boolean isLender(Line line) {
    for (String word : line.words()) {
      if (LENDERS.contains(word)) {
        return true;
      }
    }
    return line.words().containsAll(Set.of("SERVICE", "FINANCE"));
  }
}

package com.oodaloo.bench.accuracy;

import java.util.Map;

/// Public cases that the product answers with a question on purpose, and why.
final class DifferentOnPurpose {
  private static final String AMOUNT_ALONE =
      "an open balance and nothing but the amount: asked, never booked";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("blnk-01", "a sum of open balances proves nothing without a name or a record"),
          Map.entry("blnk-04", "three parts of one balance that name nobody: asked"),
          Map.entry("blnk-06", AMOUNT_ALONE),
          Map.entry("blnk-07", "a difference is named and proposed, not absorbed by a tolerance"),
          Map.entry("act-02", AMOUNT_ALONE),
          Map.entry("act-03", AMOUNT_ALONE),
          Map.entry("act-04", AMOUNT_ALONE),
          Map.entry("bc-golden-1", "bundles and differences without a name are asked"),
          Map.entry("bc-golden-2", "bundles and differences without a name are asked"),
          Map.entry("bc-golden-3", "a reference with another amount is a proposal"),
          Map.entry("bc-golden-4", "a reference with another amount is a proposal"),
          Map.entry("bc-golden-5", "three equal amounts for one entry: the nearest is a guess"),
          Map.entry("bc-golden-6", "a reference with another amount is a proposal"),
          Map.entry("splink-1000", "hidden fees and no payer's name on most lines: asked"));

  private DifferentOnPurpose() {}

  static String reason(String caseId) {
    return REASONS.getOrDefault(caseId, "NOT LISTED: look at it");
  }
}

package com.oodaloo.domain.matching.reading;

import java.util.Set;

/// The lenders that pay contractors for their clients, as bank lines call them.
public final class Lenders {
  private static final Set<String> NAMES =
      Set.of(
          "WISETACK",
          "GREENSKY",
          "SYNCHRONY",
          "GOODLEAP",
          "SUNLIGHT",
          "HEARTH",
          "FINANCEIT",
          "ENERBANK",
          "MOSAIC",
          "FTL",
          "SERVICEFINANCE",
          "AFFIRM",
          "KLARNA",
          "AFTERPAY",
          "MOMNT",
          "OPTIMUS",
          "PAYZER");

  private Lenders() {}

  /// By which name the line calls a lender, empty when it calls none.
  public static String named(Line line) {
    for (String word : line.words()) {
      if (NAMES.contains(word)) {
        return word;
      }
    }
    return line.says("SERVICE") && line.says("FINANCE") ? "SERVICEFINANCE" : "";
  }
}

package com.oodaloo.cli.books;

/// The rules of decisions/1 in a bookkeeper's words; a word this code has never heard of stays.
final class RuleLabels {
  private RuleLabels() {}

  static String of(String rule) {
    return switch (rule) {
      case "owner" -> "your answer";
      case "payout" -> "card payout";
      case "exact-recorded" -> "recorded payment";
      case "recorded-together" -> "recorded together";
      case "check-batch" -> "checks on one slip";
      case "exact-open" -> "open invoice";
      case "open-together" -> "open invoices";
      case "remembered" -> "as you said before";
      default -> rule;
    };
  }
}

package com.oodaloo.adapters.statement;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a bank's word for the kind of a line says about its direction. `Debit`, `DR` or
/// `Withdrawal` say it; `Purchase` and `Fee` only mostly: such a line may be a refund.
enum Said {
  OUT,
  IN,
  MOSTLY_OUT,
  MOSTLY_IN,
  NOTHING;

  private static final Pattern CARD = Pattern.compile("(credit|debit) ?card|card (credit|debit)");
  private static final Pattern OUT_WORDS =
      Pattern.compile(
          "\\b(debit|debits|dr|db|withdrawal|withdrawals|withdraw|out|outgoing|paid out)\\b");
  private static final Pattern IN_WORDS =
      Pattern.compile("\\b(credit|credits|cr|deposit|deposits|in|incoming|dslip|dep|received)\\b");
  private static final Pattern MOSTLY_OUT_WORDS =
      Pattern.compile(
          "\\b(purchase|sale|fee|fees|charge|check|pos|atm|payment sent|bill pay|expense|service"
              + " charge|interest charge)\\b");
  private static final Pattern MOSTLY_IN_WORDS =
      Pattern.compile("\\b(refund|return|reversal|interest|dividend|cashback|income|rebate)\\b");

  static Said of(String text) {
    String bare = text.strip().toLowerCase(Locale.ROOT);
    switch (bare) {
      case "" -> {
        return NOTHING;
      }
      case "d", "-", "db" -> {
        return OUT;
      }
      case "c", "+" -> {
        return IN;
      }
      default -> {
        // Longer words follow.
      }
    }
    String words = CARD.matcher(bare.replaceAll("[^a-z]+", " ")).replaceAll("card").strip();
    if (bare.replaceAll("[^a-z]+", " ").contains("debit card")) {
      return words.contains("deposit") || words.contains("credit") || words.contains("refund")
          ? MOSTLY_IN
          : MOSTLY_OUT;
    }
    boolean out = OUT_WORDS.matcher(words).find();
    boolean in = IN_WORDS.matcher(words).find();
    if (out != in) {
      return out ? OUT : IN;
    }
    if (out || words.isEmpty()) {
      return NOTHING;
    }
    boolean mostlyOut = MOSTLY_OUT_WORDS.matcher(words).find();
    boolean mostlyIn = MOSTLY_IN_WORDS.matcher(words).find();
    if (words.contains("interest charge")) {
      return MOSTLY_OUT;
    }
    if (mostlyOut == mostlyIn) {
      return NOTHING;
    }
    return mostlyOut ? MOSTLY_OUT : MOSTLY_IN;
  }

  boolean isOut() {
    return this == OUT || this == MOSTLY_OUT;
  }

  boolean isIn() {
    return this == IN || this == MOSTLY_IN;
  }
}

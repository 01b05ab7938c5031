package com.oodaloo.domain.decision;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rules by name. Some act alone from the first day; the others only ask, until the owner has
/// confirmed them often enough.
public enum Rule {
  OWNER("owner", true),
  PAYOUT("payout", true),
  EXACT_RECORDED("exact-recorded", true),
  RECORDED_TOGETHER("recorded-together", true),
  CHECK_BATCH("check-batch", true),
  EXACT_OPEN("exact-open", true),
  OPEN_TOGETHER("open-together", true),
  REMEMBERED("remembered", true),
  AMOUNT_ONLY("exact", false),
  BUNDLE("bundle", false),
  DIFFERENCE("near", false),
  LESS_FEE("bundle-fee", false);

  private static final Map<String, Rule> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toMap(Rule::word, Function.identity()));

  private final String word;
  private final boolean actsFromTheStart;

  Rule(String word, boolean actsFromTheStart) {
    this.word = word;
    this.actsFromTheStart = actsFromTheStart;
  }

  /// The word of the file format.
  public String word() {
    return word;
  }

  public boolean actsFromTheStart() {
    return actsFromTheStart;
  }

  public static Optional<Rule> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}

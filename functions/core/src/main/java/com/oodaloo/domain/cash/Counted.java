package com.oodaloo.domain.cash;

/// Numbers with their nouns, for the method sentences.
final class Counted {
  static final String APART = "transfers, loans, owner draws and personal spending left out";

  private Counted() {}

  static String of(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  static String lastWeeks(int weeks) {
    return weeks == 1 ? "one full week only" : "the last " + weeks + " full weeks";
  }
}

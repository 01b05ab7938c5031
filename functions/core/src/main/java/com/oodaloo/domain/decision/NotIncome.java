package com.oodaloo.domain.decision;

import java.util.List;

/// Why one transaction is no income from clients.
public record NotIncome(String transactionId, Kind kind, Verdict verdict, List<String> evidence) {
  public NotIncome {
    evidence = List.copyOf(evidence);
  }

  public enum Kind {
    TRANSFER("transfer", "a transfer between own accounts"),
    LOAN("loan", "loan money"),
    REFUND("refund", "a refund from a supplier"),
    OWNER("owner", "money of the owner"),
    TAX("tax", "tax"),
    INTEREST("interest", "interest"),
    PERSONAL("personal", "personal"),
    EXPENSE("expense", "an expense of the business"),
    CLIENT_REFUND("client-refund", "money given back to a client"),
    OTHER("other", "other money that no client owes");

    private final String word;
    private final String words;

    Kind(String word, String words) {
      this.word = word;
      this.words = words;
    }

    /// The word of the file format.
    public String word() {
      return word;
    }

    /// The words of a sentence.
    public String words() {
      return words;
    }

    /// Whether it is neither earned nor spent: kept out of profit and burn.
    public boolean isApart() {
      return this == TRANSFER || this == LOAN || this == OWNER || this == PERSONAL;
    }
  }
}

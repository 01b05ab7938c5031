package com.oodaloo.domain.decision;

import java.util.List;
import java.util.stream.Collectors;

/// One thing only the owner can answer. `id` is made from the transactions alone, so that a link to
/// it stays good when the reason for asking changes.
public record Question(
    String id,
    Kind kind,
    List<String> transactionIds,
    String words,
    List<Alternative> alternatives,
    List<String> whyNot) {
  public Question {
    transactionIds = List.copyOf(transactionIds);
    alternatives = List.copyOf(alternatives);
    whyNot = List.copyOf(whyNot);
  }

  /// One possible answer: these invoices, this difference, and what speaks for it.
  public record Alternative(
      List<Settlement> settlements, Difference difference, List<String> evidence) {
    public Alternative {
      settlements = List.copyOf(settlements);
      evidence = List.copyOf(evidence);
    }

    /// What it would book, the same text for the same content wherever it stands in the list:
    /// `i1=100000 i2=50000`.
    public String content() {
      return settlements.stream()
          .map(part -> part.invoiceId() + "=" + part.amount().cents())
          .sorted()
          .collect(Collectors.joining(" "));
    }
  }

  public enum Kind {
    SEVERAL_FIT("several-fit"),
    AMOUNT_DIFFERS("amount-differs"),
    UNKNOWN_MONEY("unknown-money"),
    LOOKS_PERSONAL("looks-personal"),
    RETURNED("returned-payment"),
    TAKEN_BACK("removed-line"),
    TOO_MANY("too-many-combinations");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}

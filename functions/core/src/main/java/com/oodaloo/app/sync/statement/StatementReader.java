package com.oodaloo.app.sync.statement;

import java.util.Currency;
import java.util.List;

/// Reads a statement the owner has downloaded from the bank.
public interface StatementReader {
  /// @param currency of the account, for files that do not tell it
  Read read(byte[] file, Currency currency);

  sealed interface Read {
    record Understood(StatementDocument document) implements Read {}

    /// Each fault names its line and how to help oneself: `line 7: "2025-02-30" is no day; …`.
    record Refused(List<String> faults) implements Read {
      public Refused {
        faults = List.copyOf(faults);
      }
    }
  }
}

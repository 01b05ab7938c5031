package com.oodaloo.domain.ledger;

import java.util.List;

/// Entries by day, each by itself in balance. `name` tells one journal of a month from another.
public record Journal(String name, List<JournalEntry> entries) {
  /// The name of the journal of bank lines.
  public static final String BANK = "bank-journal";

  /// The name of the journal of invoices.
  public static final String SALES = "sales-journal";

  public Journal {
    entries = List.copyOf(entries);
  }
}

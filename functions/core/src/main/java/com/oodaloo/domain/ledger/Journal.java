package com.oodaloo.domain.ledger;

import java.util.List;

/// Entries by day, each by itself in balance. `name` tells one journal of a month from another.
public record Journal(String name, List<JournalEntry> entries) {
  public Journal {
    entries = List.copyOf(entries);
  }
}

package com.oodaloo.adapters.packet;

import com.oodaloo.domain.ledger.JournalEntry;
import java.util.ArrayList;
import java.util.List;

/// Entries in portions of at most so many lines, each entry whole.
final class EntryChunks {
  private EntryChunks() {}

  /// @throws IllegalArgumentException when one entry alone has more lines
  static List<List<JournalEntry>> of(List<JournalEntry> entries, int linesMax) {
    List<List<JournalEntry>> chunks = new ArrayList<>();
    List<JournalEntry> chunk = new ArrayList<>();
    int lines = 0;
    for (JournalEntry entry : entries) {
      int more = entry.lines().size();
      if (more > linesMax) {
        throw new IllegalArgumentException("an entry of " + more + " lines: " + entry.number());
      }
      if (lines + more > linesMax) {
        chunks.add(List.copyOf(chunk));
        chunk.clear();
        lines = 0;
      }
      chunk.add(entry);
      lines += more;
    }
    if (!chunk.isEmpty()) {
      chunks.add(List.copyOf(chunk));
    }
    return chunks;
  }
}

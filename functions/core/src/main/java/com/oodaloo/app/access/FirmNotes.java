package com.oodaloo.app.access;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Short texts that are kept under a firm until a moment, and go with the firm.
public interface FirmNotes {
  /// Writes over whatever stands under that name.
  void put(FirmId firm, String name, String text, Instant until);

  /// Empty when there is none, or its time was over at `now`.
  Optional<String> find(FirmId firm, String name, Instant now);

  /// False when there was none: of two callers one alone is told `true`.
  boolean remove(FirmId firm, String name);

  /// Those whose names begin so, in the order of their names.
  List<Note> list(FirmId firm, String prefix, int limit);

  record Note(String name, String text) {}
}

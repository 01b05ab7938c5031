package com.oodaloo.adapters.packet;

import com.oodaloo.domain.ledger.Journal;
import java.util.List;

/// How one bookkeeping program wants a journal, by the rules it publishes.
interface ImportFormat {
  /// The journal in as many files as the program's limits ask for; no entry is in two of them.
  List<ImportFile> files(Journal journal);

  /// `-2` behind the second file of a journal, nothing behind the only one.
  static String part(int place, int of) {
    return of == 1 ? "" : "-" + (place + 1);
  }
}

package com.oodaloo.app.settings;

import com.oodaloo.domain.firm.FirmId;

/// One bounded run over the rows of a firm that left: as many pages as a page's visitor waits for.
record Clearing(FirmRows rows) {
  private static final int PAGE = 250;
  private static final int PAGES_MAX = 12;

  /// How many rows this run deleted, and whether none is left.
  record Cleared(int rows, boolean isAll) {}

  Cleared clear(FirmId firm) {
    int deleted = 0;
    for (int page = 0; page < PAGES_MAX; page++) {
      int now = rows.delete(firm, PAGE);
      deleted += now;
      if (now == 0) {
        return new Cleared(deleted, true);
      }
    }
    return new Cleared(deleted, false);
  }
}

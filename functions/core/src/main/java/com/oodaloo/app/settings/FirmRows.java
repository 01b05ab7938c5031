package com.oodaloo.app.settings;

import com.oodaloo.domain.firm.FirmId;

/// Everything kept under a firm's key, for its end.
public interface FirmRows {
  /// Deletes at most `limit` rows, the profile last of all, and says how many it were: 0 when
  /// nothing is left.
  int delete(FirmId firm, int limit);
}

package com.oodaloo.app.settings;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;

/// Everything kept under a firm's key, for its end.
public interface FirmRows {
  /// Empties the profile of a firm that is there: from now on nobody finds the firm, no mail of its
  /// is due, and it cannot come anew until it is forgotten, which may be at `forgetAt`.
  void empty(FirmId firm, Instant forgetAt);

  /// Deletes at most `limit` rows, the profile apart, and says how many it were: 0 when no other is
  /// left.
  int delete(FirmId firm, int limit);

  /// Firms with an empty profile that may be forgotten at `now`, the longest waiting first.
  List<FirmId> emptied(Instant now, int limit);

  /// Deletes what is left of the profile.
  void forget(FirmId firm);
}

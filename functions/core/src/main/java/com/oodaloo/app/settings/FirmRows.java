package com.oodaloo.app.settings;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;

/// Everything kept under a firm's key, for its end.
public interface FirmRows {
  /// Empties the profile of a firm: from now on nobody finds it, no mail of its is due, and it
  /// cannot come anew until it is forgotten, which may be at `forgetAt`. False when nothing is
  /// known of it.
  boolean empty(FirmId firm, Instant forgetAt);

  /// Deletes at most `limit` rows, the profile apart, and says how many it were: 0 when no other is
  /// left.
  int delete(FirmId firm, int limit);

  /// Firms with an empty profile that may be forgotten at `now`, the longest waiting first. Each is
  /// given to one caller alone, and again at `again` if it is still there.
  List<FirmId> takeEmptied(Instant now, Instant again, int limit);

  /// Deletes what is left of the profile of a firm that was taken until `again`; false, and it
  /// stays, when somebody has emptied it anew. The links made before `now` stay void, should the
  /// firm come anew while one of them lives; what says so expires by itself.
  boolean forget(FirmId firm, Instant again, Instant now);
}

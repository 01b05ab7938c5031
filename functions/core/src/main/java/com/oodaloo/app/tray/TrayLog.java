package com.oodaloo.app.tray;

import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.tray.TrayEvent;

/// Appends the owner's answers to a tray item's history.
public interface TrayLog {
  /// Appends event number `number` unless that number is taken; false when somebody was faster.
  boolean append(FirmId firm, String itemId, int number, TrayEvent event);
}

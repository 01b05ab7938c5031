package com.oodaloo.app.settings;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;

/// When a firm's sources were last read.
public interface Readings {
  /// The epoch when the stream was never read to its end.
  Instant last(FirmId firm, String stream);

  /// Where the stream stands, in the source's own text; empty when it was never read.
  String cursor(FirmId firm, String stream);
}

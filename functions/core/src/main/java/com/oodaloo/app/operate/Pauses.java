package com.oodaloo.app.operate;

import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;

/// Which firms are stopped. Both answer whether there is such a firm.
public interface Pauses {
  boolean pause(FirmId firm, Instant at);

  boolean resume(FirmId firm);
}

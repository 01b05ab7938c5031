package com.oodaloo.app.connect;

import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.util.List;

/// Which of a firm's connections bring nothing any more, for whoever may not see a token.
public interface LostConnections {
  List<Source> of(FirmId firm);
}

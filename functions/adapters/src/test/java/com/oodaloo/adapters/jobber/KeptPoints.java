package com.oodaloo.adapters.jobber;

import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.domain.firm.FirmId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The points of all firms in memory.
final class KeptPoints implements QueryPoints {
  private final Map<FirmId, Level> levels = new HashMap<>();

  @Override
  public Optional<Level> find(FirmId firm) {
    return Optional.ofNullable(levels.get(firm));
  }

  @Override
  public void keep(FirmId firm, Level level) {
    levels.merge(firm, level, (old, now) -> now.at().isBefore(old.at()) ? old : now);
  }
}

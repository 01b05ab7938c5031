package com.oodaloo.simulation.scheduler;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What happened, in order, where anybody wants to know.
public final class Story {
  private final List<String> lines = new ArrayList<>();
  private final boolean wanted;
  private InstantSource clock = InstantSource.system();

  public Story(Telling telling) {
    this.wanted = telling == Telling.TOLD;
  }

  public enum Telling {
    TOLD,
    UNTOLD
  }

  public void by(InstantSource virtual) {
    clock = virtual;
  }

  public void tell(Supplier<String> line) {
    if (wanted) {
      lines.add(clock.instant() + " " + line.get());
    }
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }
}

package com.oodaloo.simulation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What happened, in order, where anybody wants to know.
final class Story {
  private final List<String> lines = new ArrayList<>();
  private final boolean wanted;
  private InstantSource clock = InstantSource.system();

  Story(Telling telling) {
    this.wanted = telling == Telling.TOLD;
  }

  enum Telling {
    TOLD,
    UNTOLD
  }

  void by(InstantSource virtual) {
    clock = virtual;
  }

  void tell(Supplier<String> line) {
    if (wanted) {
      lines.add(clock.instant() + " " + line.get());
    }
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}

package com.oodaloo.local.cli;

import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.sandbox.company.Truth;
import java.nio.file.Path;

/// Writes what Oodaloo made of a firm: `books.json` and `decisions.json`, and how right it was.
@FunctionalInterface
public interface Reports {
  /// Writes both files into the folder.
  Outcome write(LocalWorld world, Truth truth, Path folder);

  /// Counts of the decisions, and how they compare with the truth.
  record Outcome(int matches, int questions, double precision, double recall) {}
}

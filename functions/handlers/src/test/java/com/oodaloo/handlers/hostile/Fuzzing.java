package com.oodaloo.handlers.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Jazzer calls: one target, named by the system property `fuzz.target` (`.ci/fuzz`).
public final class Fuzzing {
  private static final FuzzTarget TARGET =
      FuzzTarget.valueOf(System.getProperty("fuzz.target", "LINK"));

  private Fuzzing() {}

  public static void fuzzerTestOneInput(byte[] input) {
    TARGET.read(input);
  }

  /// Writes every target's seeds into a folder of its name under the given one.
  public static void main(String[] args) throws IOException {
    for (FuzzTarget target : FuzzTarget.values()) {
      Path folder = Files.createDirectories(Path.of(args[0], target.name()));
      int number = 0;
      for (byte[] seed : target.seeds()) {
        Files.write(folder.resolve("seed-" + number++), seed);
      }
    }
  }
}

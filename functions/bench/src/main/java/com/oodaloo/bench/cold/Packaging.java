package com.oodaloo.bench.cold;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a function is brought to its first event.
enum Packaging {
  /// A JDK 25 and the jars.
  PLAIN("plain"),
  /// The same with an ahead-of-time cache made from a training run (JEP 483, 514, 515).
  AOT_CACHE("AOT cache"),
  /// From the moment a snapshot would be restored, rehearsed before it was taken.
  RESTORED("restored"),
  /// The same without a rehearsal.
  UNREHEARSED("restored, not rehearsed");

  /// What AWS runs a managed Java with: one collector thread and the quick compiler.
  private static final List<String> LIKE_LAMBDA =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx640m");

  private final String words;

  Packaging(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  boolean isRestored() {
    return this == RESTORED || this == UNREHEARSED;
  }

  List<String> javaOptions(Path cache) {
    List<String> options = new ArrayList<>(LIKE_LAMBDA);
    switch (this) {
      case PLAIN, UNREHEARSED -> {}
      case AOT_CACHE -> options.addAll(List.of("-XX:AOTCache=" + cache, "-XX:AOTMode=on"));
      case RESTORED -> options.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    }
    return options;
  }

  static List<String> training(Path cache) {
    List<String> options = new ArrayList<>(LIKE_LAMBDA);
    options.add("-XX:AOTCacheOutput=" + cache);
    return options;
  }

  Map<String, String> environment() {
    return Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", isRestored() ? "snap-start" : "on-demand");
  }
}

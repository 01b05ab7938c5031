package com.oodaloo.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The limits that `template.yaml` sets to what runs at once.
record Limits(String template) {
  static Limits of(Path project) {
    try {
      return new Limits(Files.readString(project.resolve("template.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// How many of a function's batches are worked at once.
  int concurrency(String functionId) {
    return number("\\n  " + functionId + ":\\n[\\s\\S]*?MaximumConcurrency: (\\d+)");
  }

  int requestsASecond() {
    return number("ThrottlingRateLimit: (\\d+)");
  }

  int requestsAtOnce() {
    return number("ThrottlingBurstLimit: (\\d+)");
  }

  private int number(String pattern) {
    Matcher found = Pattern.compile(pattern).matcher(template);
    if (!found.find()) {
      throw new IllegalStateException("template.yaml has no " + pattern);
    }
    return Integer.parseInt(found.group(1));
  }
}

package com.oodaloo.local.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A new library fails here until somebody has looked at its licence and written it down.
@DisplayName("Every library that a function carries")
class LicencesTest {
  private static final Path ROOT = Path.of("..", "..");

  /// EPL-2.0 is weak copyleft for changed files of its own, of which there are none.
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "BSD-2-Clause", "MIT", "MIT-0", "EPL-2.0", "Zlib");

  @Test
  @DisplayName("is listed with a licence that may be shipped")
  void listed() throws IOException {
    Map<String, String> licences = licences();
    assertThat(licences.keySet()).containsExactlyElementsOf(carried());
    assertThat(ALLOWED).containsAll(licences.values());
  }

  private static Map<String, String> licences() throws IOException {
    try (Stream<String> lines = Files.lines(ROOT.resolve("infra/licences.txt"))) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2))
          .collect(
              Collectors.toMap(line -> line[0], line -> line[1], (one, _) -> one, TreeMap::new));
    }
  }

  /// The jars of the package that a deployment uploads, without their versions.
  private static Set<String> carried() throws IOException {
    Path folder = ROOT.resolve("functions/handlers/target/lambda/lib");
    assertThat(folder).as("built by `mvn package`").isDirectory();
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.map(jar -> jar.getFileName().toString())
          .filter(name -> !name.startsWith("oodaloo"))
          .map(name -> name.replaceFirst("-[0-9][\\w.]*\\.jar$", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}

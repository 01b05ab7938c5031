package com.oodaloo.local.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of security")
class SecurityTableTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]*[A-Z]?[a-z][A-Za-z0-9]+)`");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| ([0-9.,–  ]+) \\| (.+) \\| (.+) \\|$");

  @Test
  @DisplayName("names only classes that exist, and has a test or a reason in every row")
  void rows() throws IOException {
    String table = Files.readString(ROOT.resolve("infra/security.md"));
    Set<String> sources = sources();
    List<String> named = CLASS.matcher(table).results().map(found -> found.group(1)).toList();

    assertThat(named).hasSizeGreaterThan(40);
    assertThat(sources).containsAll(named);
    assertThat(ROW.matcher(table).results().map(row -> row.group(3)))
        .hasSizeGreaterThan(30)
        .allMatch(kept -> kept.length() > 10);
  }

  private static Set<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("functions"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toSet());
    }
  }
}

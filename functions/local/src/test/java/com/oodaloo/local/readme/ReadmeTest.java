package com.oodaloo.local.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The READMEs")
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern PATH =
      Pattern.compile("(functions|infra|events|\\.ci)/[\\w./-]+|template\\.yaml|pom\\.xml");
  private static final Pattern CLASS = Pattern.compile("[A-Z][a-z]+[A-Za-z]*(Handler|Test|[a-z])");
  private static final Pattern PROFILE = Pattern.compile("mvn [^\n`]*-P(\\w+)");
  private static final Pattern COMMAND = Pattern.compile("oodaloo\\.jar (\\w+)");

  private static final Pattern FOLDER =
      Pattern.compile("^((?:functions|infra|events)\\S*) {2,}", Pattern.MULTILINE);

  /// Only the build uses them.
  private static final Set<String> BUILD_ONLY =
      Set.of("functions/tools", "functions/jobber-graphql");

  private static final int LINES_MAX = 150;

  private final String readme = read(ROOT.resolve("README.md"));

  /// All three, one after the other.
  private final String readmes =
      readme
          + read(ROOT.resolve("functions/README.md"))
          + read(ROOT.resolve("functions/bench/README.md"));

  @Test
  @DisplayName("say in 150 lines what a newcomer needs first")
  void length() {
    assertThat(readme.lines().count()).isLessThanOrEqualTo(LINES_MAX);
  }

  @Test
  @DisplayName("draw the folders that there are")
  void folders() throws IOException {
    List<String> drawn = all(FOLDER);
    List<String> modules;
    try (Stream<Path> folders = Files.list(ROOT.resolve("functions"))) {
      modules =
          folders
              .filter(folder -> Files.exists(folder.resolve("pom.xml")))
              .map(folder -> "functions/" + folder.getFileName())
              .filter(folder -> !BUILD_ONLY.contains(folder))
              .toList();
    }

    assertThat(drawn).containsAll(modules);
    assertThat(drawn).allSatisfy(folder -> assertThat(ROOT.resolve(folder)).isDirectory());
  }

  @Test
  @DisplayName("names only paths that exist")
  void paths() {
    List<String> paths = quoted().filter(text -> PATH.matcher(text).matches()).toList();

    assertThat(paths).hasSizeGreaterThan(10);
    assertThat(paths).allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
  }

  @Test
  @DisplayName("names only classes that exist")
  void classes() throws IOException {
    Set<String> sources;
    try (Stream<Path> files = Files.walk(ROOT.resolve("functions"))) {
      sources =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    List<String> classes =
        quoted()
            .filter(text -> CLASS.matcher(text).matches())
            .filter(text -> !text.startsWith("Micronaut"))
            .toList();

    assertThat(classes).hasSizeGreaterThan(10);
    assertThat(sources).containsAll(classes);
  }

  @Test
  @DisplayName("names only build profiles and commands that exist")
  void commands() {
    String pom = read(ROOT.resolve("pom.xml"));
    List<String> profiles = all(PROFILE);
    List<String> commands = all(COMMAND);

    assertThat(profiles).contains("run", "format", "quick");
    assertThat(profiles).allSatisfy(id -> assertThat(pom).contains("<id>" + id + "</id>"));
    assertThat(commands).isNotEmpty();
    List<String> known =
        List.of(
            "run",
            "demo",
            "reconcile",
            "import",
            "digest",
            "migrate",
            "doctor",
            "redrive",
            "replay",
            "pause",
            "resume",
            "backup",
            "restore",
            "accountant",
            "screenshots");
    assertThat(known).containsAll(commands);
  }

  @Test
  @DisplayName("is the only text CI and the reader share: CI runs its test command")
  void ci() {
    assertThat(read(ROOT.resolve(".ci/run"))).contains("mvn -B -ntp verify");
    assertThat(readme).contains("mvn verify");
  }

  private Stream<String> quoted() {
    return QUOTED.matcher(readmes).results().map(result -> result.group(1));
  }

  private List<String> all(Pattern pattern) {
    return pattern.matcher(readmes).results().map(ReadmeTest::first).distinct().toList();
  }

  private static String first(MatchResult result) {
    return result.group(1);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError("cannot read " + file.getFileName(), e);
    }
  }
}

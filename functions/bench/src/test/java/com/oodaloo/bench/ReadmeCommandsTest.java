package com.oodaloo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.cli.Oodaloo;
import com.oodaloo.cli.OperatorCommands;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// A README's command that nothing runs is broken one day, and nobody notices.
@DisplayName("A command that a README names")
class ReadmeCommandsTest {
  private static final Path ROOT = Path.of("", "..", "..").toAbsolutePath().normalize();
  private static final List<String> READMES =
      List.of("README.md", "functions/README.md", "functions/bench/README.md");
  private static final Pattern NAMED = Pattern.compile("(oodaloo|bench)\\.jar ([a-z]+)");

  /// Small arguments, for what is run here.
  private static final Map<String, String> SMALL =
      Map.of(
          "bench accuracy", "accuracy --worlds tuning --seeds 1 --profile card-heavy",
          "bench cold", "cold --runs 1 --function no-op",
          "bench foresight", "foresight --worlds tuning --seeds 1",
          "bench growth", "growth --patience-seconds 0",
          "bench simulate", "simulate --seed 1",
          "oodaloo import", "import --dry-run");

  /// The test that runs it, for the others. `kill`, `load` and `restore` take a minute and more at
  /// their smallest: only their arguments are read here.
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "bench cost", "MeasuredWeekTest",
          "bench kill", "ReadmeCommandsTest",
          "bench load", "ReadmeCommandsTest",
          "bench restore", "ReadmeCommandsTest",
          "oodaloo demo", "SameBytesTest",
          "oodaloo reconcile", "ReconcileCommandTest",
          "oodaloo digest", "DigestCommandTest",
          "oodaloo doctor", "OperateTest");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("is run by a test")
  void named() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String readme : READMES) {
      NAMED
          .matcher(Files.readString(ROOT.resolve(readme)))
          .results()
          .forEach(found -> named.add(found.group(1) + " " + found.group(2)));
    }

    assertThat(named).hasSizeGreaterThan(8);
    assertThat(named)
        .allSatisfy(command ->
            assertThat(SMALL.containsKey(command) || ELSEWHERE.containsKey(command))
                .as(command)
                .isTrue());
    assertThat(ELSEWHERE.values()).allSatisfy(test -> assertThat(exists(test)).as(test).isTrue());
  }

  private static boolean exists(String test) {
    try (var files = Files.walk(ROOT.resolve("functions"))) {
      return files.anyMatch(file -> file.endsWith(test + ".java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest(name = "bench.jar {0}")
  @ValueSource(strings = {"accuracy", "cold", "foresight", "growth", "simulate"})
  @DisplayName("works with small arguments, in a process of its own in the project's folder")
  void bench(String command) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Bench.class.getName()));
    words.addAll(List.of(SMALL.getOrDefault("bench " + command, command).split(" ", -1)));

    Process process =
        new ProcessBuilder(words)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean ended = process.waitFor(2, TimeUnit.MINUTES);
    process.destroyForcibly();

    assertThat(ended).as(command + " ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(said)).isZero();
  }

  @ParameterizedTest(name = "bench.jar {0}")
  @ValueSource(
      strings = {"kill --points 1 --weeks 2", "load --firms 2 --events 1", "restore --weeks 2"})
  @DisplayName("has its options read, where running it takes a minute and more")
  void options(String command) {
    CommandLine line = Bench.commandLine();

    assertThat(line.parseArgs(command.split(" ", -1)).hasSubcommand()).isTrue();
  }

  @Test
  @DisplayName("reads a statement without a firm or an engine")
  void statement() throws IOException {
    Path file = folder.resolve("march.csv");
    Files.writeString(file, "Date,Description,Amount\n2025-03-03,DEPOSIT,100.00\n");

    assertThat(
            executed(
                Oodaloo.commandLine(OperatorCommands.all()),
                "import",
                "--dry-run",
                file.toString()))
        .as(() -> err.toString())
        .isZero();
    assertThat(out.toString()).contains("\"statement/1\"", "10000");
  }

  private int executed(CommandLine line, String... arguments) {
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}

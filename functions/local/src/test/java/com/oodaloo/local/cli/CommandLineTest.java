package com.oodaloo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.cli.Oodaloo;
import com.oodaloo.local.world.Happened;
import com.oodaloo.local.world.Playback.Week;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String line) {
    CommandLine oodaloo = Oodaloo.commandLine(LocalOodaloo.commands());
    oodaloo.setOut(new PrintWriter(out));
    oodaloo.setErr(new PrintWriter(err));
    return oodaloo.execute(line.isEmpty() ? new String[0] : line.split(" ", -1));
  }

  @ParameterizedTest(name = "bad usage ends with status 2: \"{0}\"")
  @ValueSource(
      strings = {
        "",
        "xyzzy",
        "run --port no",
        "run --port 70000",
        "run --week-seconds -1",
        "demo",
        "demo --out x --weeks 1",
        "demo --out x --seed one",
        "demo --out x --unknown",
        "import",
        "import --firm f"
      })
  void usage(String line) {
    assertThat(execute(line)).isEqualTo(2);
    assertThat(err.toString()).containsAnyOf("Usage: oodaloo", "Did you mean: oodaloo");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest(name = "help for \"{0}\"")
  @ValueSource(strings = {"--help", "run --help", "demo --help", "import --help"})
  void help(String line) {
    assertThat(execute(line)).isZero();
    assertThat(out.toString()).contains("Usage: oodaloo");
  }

  @Test
  @DisplayName("a week of the bar tells its number, its ISO week and what happened")
  void bar() {
    var week = new Week(3, 12, LocalDate.of(2025, 1, 13), new Happened(41, 0, 60, 200, 1));
    assertThat(Progress.line(week))
        .isEqualTo("[###.........] week  3 of 12  2025-W03  41 webhooks, 60 messages, 1 mail");
  }

  @Test
  @DisplayName("--fresh forgets our own files and leaves everything else")
  void fresh(@TempDir Path data) throws Exception {
    Files.createDirectories(data.resolve("dynamodb/inside"));
    Files.writeString(data.resolve("world.json"), "{}");
    Files.writeString(data.resolve("notes.txt"), "mine");
    DataFolder.forget(data);
    assertThat(data.toFile().list()).containsExactly("notes.txt");
  }
}

package com.oodaloo.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The demo")
class SameBytesTest {
  @Test
  @DisplayName("of one seed writes the same bytes every time, its seconds apart")
  void sameBytes(@TempDir Path folder) throws IOException {
    Map<String, String> first = played(folder.resolve("first"));
    Map<String, String> second = played(folder.resolve("second"));

    assertThat(first)
        .containsKeys("books.json", "decisions.json", "summary.json", "tray.html", "truth.json")
        .containsKey("01-2025-W01.eml");
    assertThat(second).isEqualTo(first);
  }

  private static Map<String, String> played(Path folder) throws IOException {
    var progress = new Progress(new PrintWriter(new StringWriter()));
    DemoFiles files = DemoFiles.into(folder);
    files.summary(new DemoRun(1, 2, new BookReports(), progress).into(files));
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> written = Files.list(folder)) {
      for (Path file : written.toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        contents.put(
            file.getFileName().toString(), text.replaceAll("\"seconds\" : [0-9.]+", "seconds"));
      }
    }
    return contents;
  }
}

package com.oodaloo.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Formatting the sources")
class FormatSourcesTest {

  private static final String UNTIDY = "class Deck{int boards=12;}\n";
  private static final String TIDY =
      """
      class Deck {
        int boards = 12;
      }
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  @DisplayName("the check names a planted untidy file, fails, and leaves it alone")
  void plantedFileIsReported() throws IOException {
    var planted = write("functions/core/Deck.java", UNTIDY);

    assertThat(run("--check", folder.toString())).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("Not formatted: " + planted);
    assertThat(planted).hasContent(UNTIDY);
  }

  @Test
  @DisplayName("the check passes a tidy file and says nothing")
  void tidyFilePasses() throws IOException {
    write("Deck.java", TIDY);

    assertThat(run("--check", folder.toString())).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  @DisplayName("formatting rewrites the file so that the check then passes")
  void formattingRewrites() throws IOException {
    var planted = write("Deck.java", UNTIDY);

    assertThat(run(folder.toString())).isZero();
    assertThat(planted).hasContent(TIDY);
    assertThat(run("--check", folder.toString())).isZero();
  }

  @Test
  @DisplayName("what the build wrote below target is nobody's to format")
  void targetIsSkipped() throws IOException {
    write("functions/core/target/generated-sources/Deck.java", UNTIDY);

    assertThat(run("--check", folder.toString())).isZero();
  }

  @Test
  @DisplayName("a call without a folder is answered with the usage and 2")
  void folderIsRequired() throws IOException {
    assertThat(run("--check")).isEqualTo(2);
    assertThat(said.toString(StandardCharsets.UTF_8)).startsWith("Usage");
  }

  private int run(String... arguments) throws IOException {
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new FormatSources(out).run(List.of(arguments));
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}

package com.oodaloo.adapters.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One oddity a file: what no bank's public layout shows and some bank writes all the same. Each is
/// read to the cent or refused with the line and a way out; `NAME.txt` says which.
@DisplayName("An odd export")
class OddExportsTest {
  private static final Path SAMPLES =
      Path.of("src/test/resources/com/oodaloo/adapters/statement/odd");

  static List<String> samples() {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".txt"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  @DisplayName("is read right or refused clearly, never guessed at")
  void readOrRefused(String name) throws IOException {
    assertThat(Picture.of(Files.readAllBytes(SAMPLES.resolve(name))))
        .isEqualTo(Files.readString(SAMPLES.resolve(name + ".txt")));
  }
}

package com.oodaloo.adapters.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The cases from the field, where they lie beside the project; the right answers are of
/// `field/README.md`, the same kinds are among our own samples ([BankMatrixTest]).
@DisplayName("A statement from the field")
class FieldBankTest {
  private static final Path FIELD = Path.of("../../../shared/field/bank");
  private static final Path RIGHT =
      Path.of("src/test/resources/com/oodaloo/adapters/statement/field-bank.txt");

  @Test
  @DisplayName("is read as a careful bookkeeper reads it")
  void right() throws IOException {
    assumeTrue(Files.isDirectory(FIELD));
    StringBuilder read = new StringBuilder(1 << 12);
    try (Stream<Path> files = Files.list(FIELD)) {
      for (Path file : files.sorted().toList()) {
        if (!file.toString().endsWith(".ndjson")) {
          read.append("== ").append(file.getFileName()).append('\n');
          read.append(Picture.of(Files.readAllBytes(file)));
        }
      }
    }
    assertThat(read).hasToString(Files.readString(RIGHT));
  }
}

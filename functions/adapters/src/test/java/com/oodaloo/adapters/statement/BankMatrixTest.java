package com.oodaloo.adapters.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.app.sync.statement.StatementReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sample of our own making for each bank and format (README.md beside them) with what it says.
@DisplayName("A bank's export")
class BankMatrixTest {
  private static final Path SAMPLES =
      Path.of("src/test/resources/com/oodaloo/adapters/statement/banks");

  static List<String> samples() {
    try (Stream<Path> files = Files.list(SAMPLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.endsWith(".txt") && !name.endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  @DisplayName("is read back to the cent; a card's charges once the owner has turned the sign")
  void readBack(String name) throws IOException {
    StatementReader.Read read =
        new StatementFile()
            .read(Files.readAllBytes(SAMPLES.resolve(name)), Currency.getInstance("USD"));

    assertThat(Picture.of(turnedWhereAsked(read)))
        .isEqualTo(Files.readString(SAMPLES.resolve(name + ".txt")));
  }

  private static StatementReader.Read turnedWhereAsked(StatementReader.Read read) {
    return read instanceof StatementReader.Read.Understood(StatementDocument document)
            && !document.doubts().isEmpty()
        ? new StatementReader.Read.Understood(document.turned())
        : read;
  }
}

package com.oodaloo.domain.matching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.SampleBooks;
import com.oodaloo.domain.decision.Answers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is decided about a dozen small firms, with every sentence, as it was read and approved.
///
/// A change on purpose is written anew with `-Dnotes.approve=true` and read in the difference; a
/// change by accident fails here, whatever the laws and the averages say.
class BookkeepersNotesTest {
  private static final boolean APPROVE = Boolean.getBoolean("notes.approve");
  private static final Path APPROVED = Path.of("src/test/resources/notes");

  @ParameterizedTest(name = "firm {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  @DisplayName("Every decision and every sentence is the one that was approved")
  void notes(long seed) throws IOException {
    Quarter quarter = Quarter.of(seed);
    SampleBooks books = quarter.books;
    Answers answers = seed % 2 == 0 ? quarter.answers() : Answers.NONE;
    String notes = Notes.of(new StepwiseMatcher().decide(books.build(), answers));
    if (APPROVE) {
      Files.createDirectories(APPROVED);
      Files.writeString(APPROVED.resolve("firm-" + seed + ".txt"), notes);
    }

    assertThat(notes).isEqualTo(approved(seed));
  }

  private static String approved(long seed) throws IOException {
    if (APPROVE) {
      return Files.readString(APPROVED.resolve("firm-" + seed + ".txt"));
    }
    try (InputStream notes =
        BookkeepersNotesTest.class.getResourceAsStream("/notes/firm-" + seed + ".txt")) {
      assertThat(notes).as("approved notes of firm " + seed).isNotNull();
      return new String(notes == null ? new byte[0] : notes.readAllBytes(), UTF_8);
    }
  }
}

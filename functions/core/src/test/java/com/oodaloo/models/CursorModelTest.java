package com.oodaloo.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Of the ways to drain a source by cursor, in every interleaving,")
class CursorModelTest {
  @ParameterizedTest(name = "{0} with {1} crashes and {2} expiries of a lease corrupts the rows")
  @CsvSource({
    "CURSOR_FIRST, 2, 0",
    "PLAIN, 0, 0",
    "FENCED_CURSOR_LAST, 0, 0",
    "LEASED, 2, 1",
    "SEQUENCE_AND_DELETES, 2, 0",
  })
  void rejected(CursorModel.Way way, int crashes, int expiries) {
    assertThat(new CursorModel(way).explored(crashes, expiries).broken())
        .containsExactly("rows are the source's");
  }

  @ParameterizedTest(name = "{0} keeps the rows right")
  @CsvSource({
    "LEASED, 2, 0",
    "SEQUENCE_AND_TOMBSTONES, 2, 0",
    "ONE_TRANSACTION, 3, 0",
    "FENCED_CHUNKS, 3, 0"
  })
  void sound(CursorModel.Way way, int crashes, int expiries) {
    Exploration explored = new CursorModel(way).explored(crashes, expiries);

    assertThat(explored.broken()).isEmpty();
    assertThat(explored.states()).isGreaterThan(20);
  }

  @ParameterizedTest(name = "{0} leaves an orphan when a large loop begins again: {1}")
  @CsvSource({"PLAIN, true", "STAGED, false", "PURGED, false"})
  void restarted(RestartModel.Way way, boolean orphan) {
    assertThat(new RestartModel(way).explored(2).broken().isEmpty()).isEqualTo(!orphan);
  }
}

package com.oodaloo.sandbox.worlds.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostingDaysTest {
  @ParameterizedTest(name = "{0} posts on {1}: {2}")
  @DisplayName("Weekends and federal holidays post on the next open day")
  @CsvSource({
    "2025-05-23, 2025-05-23, an ordinary Friday",
    "2025-05-24, 2025-05-27, Saturday before Memorial Day",
    "2025-01-20, 2025-01-21, Martin Luther King Day",
    "2025-02-17, 2025-02-18, Presidents Day",
    "2025-09-01, 2025-09-02, Labor Day",
    "2025-10-13, 2025-10-14, Columbus Day",
    "2025-11-27, 2025-11-28, Thanksgiving",
    "2023-01-01, 2023-01-03, New Year on a Sunday is kept on Monday",
    "2026-07-03, 2026-07-03, the Fourth on a Saturday is not made up for",
  })
  void holidays(LocalDate day, LocalDate posted, String why) {
    assertThat(PostingDays.from(day)).as(why).isEqualTo(posted);
  }
}

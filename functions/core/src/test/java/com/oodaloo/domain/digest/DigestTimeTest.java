package com.oodaloo.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.firm.MailPlan;
import com.oodaloo.domain.time.BusinessZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTimeTest {
  @ParameterizedTest(name = "{0} after {1} is {2} ({3})")
  @CsvSource(
      textBlock =
          """
          America/Denver,   2025-03-05T12:00:00Z, 2025-03-10T13:00:00Z, spring: the Monday after the clocks went forward
          America/Denver,   2025-03-03T13:59:59Z, 2025-03-03T14:00:00Z, one second before
          America/Denver,   2025-03-03T14:00:00Z, 2025-03-10T13:00:00Z, exactly 07:00 is over; the week has 167 hours
          America/Denver,   2025-10-27T13:00:00Z, 2025-11-03T14:00:00Z, autumn: the week has 169 hours
          America/Denver,   2024-12-31T23:30:00Z, 2025-01-06T14:00:00Z, over New Year
          America/Denver,   2024-12-30T05:00:00Z, 2024-12-30T14:00:00Z, Sunday evening there
          America/New_York, 2025-03-24T10:59:00Z, 2025-03-24T11:00:00Z, another zone
          Pacific/Auckland, 2025-03-23T17:00:00Z, 2025-03-23T18:00:00Z, Monday there while Sunday in UTC
          """)
  @DisplayName("The mail is due at 07:00 of the firm's own Monday")
  void nextMonday(String zone, Instant after, Instant due, String why) {
    BusinessZone there = new BusinessZone(ZoneId.of(zone));

    assertThat(DigestTime.nextAfter(after, MailPlan.usual(there, ""))).as(why).isEqualTo(due);
  }

  @ParameterizedTest(name = "{0} {1}:00 after {2} is {3}")
  @CsvSource({
    "FRIDAY,16,2025-03-05T12:00:00Z,2025-03-07T23:00:00Z",
    "WEDNESDAY,0,2025-03-05T06:59:59Z,2025-03-05T07:00:00Z",
    "SUNDAY,2,2025-03-08T12:00:00Z,2025-03-09T09:00:00Z",
  })
  @DisplayName("The owner's own day and hour hold; an hour that the clocks skip is the next one")
  void planned(DayOfWeek day, int hour, Instant after, Instant due) {
    BusinessZone there = new BusinessZone(ZoneId.of("America/Denver"));
    var plan = new MailPlan(day, hour, there, "", "", MailPlan.Delivery.SENDING);

    assertThat(DigestTime.nextAfter(after, plan)).isEqualTo(due);
  }

  @ParameterizedTest(name = "the Monday {0} reports {1}")
  @CsvSource({"2025-03-24,2025-W12", "2025-01-06,2025-W01", "2024-12-30,2024-W52"})
  void reported(LocalDate monday, String week) {
    assertThat(DigestTime.reported(monday)).hasToString(week);
  }
}

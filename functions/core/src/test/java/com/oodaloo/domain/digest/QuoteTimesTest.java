package com.oodaloo.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.invoice.Quote.Certainty;
import com.oodaloo.domain.invoice.Quote.StatusSeen;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How quotes fare")
class QuoteTimesTest {
  private static final BusinessZone DENVER = new BusinessZone(ZoneId.of("America/Denver"));
  private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
  private static final Week WEEK = Week.of(LocalDate.of(2025, 3, 5));

  @Test
  @DisplayName("waiting is counted from the last time a quote was sent, in days of the firm's zone")
  void waiting() {
    assertThat(
            times(
                quote("draft 2025-02-01T10:00:00Z", "awaiting_response 2025-03-08T20:00:00Z"),
                quote(
                    "awaiting_response 2025-01-01T10:00:00Z",
                    "changes_requested 2025-01-05T10:00:00Z",
                    "awaiting_response 2025-03-01T05:00:00Z"),
                quote("awaiting_response 2025-03-06T20:00:00Z")))
        .isEqualTo(new QuoteTimes(3, 4, 10, 0, 0));
  }

  @Test
  @DisplayName("won is counted once, in the week of the yes, whatever became of the quote later")
  void won() {
    assertThat(
            times(
                quote("approved 2025-03-04T18:00:00Z", "converted 2025-03-06T18:00:00Z"),
                quote("approved 2025-02-20T18:00:00Z", "converted 2025-03-06T18:00:00Z"),
                quote("approved 2025-03-05T18:00:00Z", "archived 2025-03-06T18:00:00Z")))
        .isEqualTo(new QuoteTimes(0, 0, 0, 2, 0));
  }

  @Test
  @DisplayName("lost is archived without ever having been approved")
  void lost() {
    assertThat(
            times(quote("awaiting_response 2025-02-04T18:00:00Z", "archived 2025-03-09T18:00:00Z")))
        .isEqualTo(new QuoteTimes(0, 0, 0, 0, 1));
  }

  @Test
  @DisplayName("a state a webhook told of is put in where it belongs, once")
  void passed() {
    Quote quote = quote("draft 2025-02-01T10:00:00Z", "approved 2025-02-03T10:00:00Z");
    Instant heard = Instant.parse("2025-02-02T10:00:05Z");

    Quote logged = quote.passed("awaiting_response", heard).orElseThrow();

    assertThat(logged.log())
        .extracting(StatusSeen::status)
        .containsExactly("draft", "awaiting_response", "approved");
    assertThat(logged.passed("awaiting_response", heard.plusSeconds(20))).isEmpty();
  }

  private static QuoteTimes times(Quote... quotes) {
    return QuoteTimes.of(List.of(quotes), WEEK, TODAY, DENVER);
  }

  private static Quote quote(String... log) {
    List<StatusSeen> seen =
        Stream.of(log)
            .map(line -> line.split(" "))
            .map(words -> new StatusSeen(words[0], Instant.parse(words[1]), Certainty.STATED))
            .toList();
    return new Quote("q", "1", "cl-7", Money.usd(100_00), seen.getLast().status(), seen);
  }
}

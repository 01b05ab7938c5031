package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberNotice;
import com.oodaloo.domain.invoice.Quote;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Jobber's topics mean")
class JobberNoticesTest {
  private static final Instant NOW = Instant.parse("2025-04-07T12:00:00Z");

  @ParameterizedTest(name = "{0} is about {1}")
  @CsvSource({
    "CLIENT_UPDATE,CLIENTS",
    "QUOTE_CREATE,QUOTES",
    "JOB_CLOSED,JOBS",
    "INVOICE_UPDATE,INVOICES",
    "PAYMENT_CREATE,PAYMENTS",
    "PAYOUT_UPDATE,PAYOUTS",
    "EXPENSE_CREATE,EXPENSES",
    "TIMESHEET_UPDATE,TIME_ENTRIES"
  })
  void changed(String topic, JobberList list) {
    assertThat(read(topic)).isEqualTo(new JobberNotice.Changed(list, "1"));
  }

  @Test
  @DisplayName("a deletion names the list that will not mention it")
  void removed() {
    assertThat(read("TIMESHEET_DESTROY"))
        .isEqualTo(new JobberNotice.Removed(JobberList.TIME_ENTRIES, "1"));
  }

  @Test
  @DisplayName("a quote that was sent or approved has reached that status")
  void quotes() {
    assertThat(read("QUOTE_SENT"))
        .isEqualTo(new JobberNotice.QuoteReached("1", Quote.AWAITING_RESPONSE));
    assertThat(read("QUOTE_APPROVED"))
        .isEqualTo(new JobberNotice.QuoteReached("1", Quote.APPROVED));
  }

  @Test
  @DisplayName("a visit is work on a job; the app can be disconnected")
  void others() {
    assertThat(read("VISIT_DESTROY")).isEqualTo(new JobberNotice.WorkedOn());
    assertThat(read("APP_DISCONNECT")).isEqualTo(new JobberNotice.Disconnected());
  }

  @ParameterizedTest(name = "{0} is not read")
  @ValueSource(strings = {"PROPERTY_CREATE", "APP_CONNECT", "JOBS", "FUTURE_UPDATE"})
  void unread(String topic) {
    assertThat(JobberNotices.isRead(topic)).isFalse();
    assertThat(read(topic)).isEqualTo(new JobberNotice.Unspecified());
  }

  private static JobberNotice read(String topic) {
    EventKey key = new EventKey(Source.JOBBER, "account", LocalDate.of(2025, 4, 7), topic + "|1");
    return JobberNotices.read(new WebhookEvent(key, topic, "1", NOW));
  }
}

package com.oodaloo.app.sync.jobber;

import static com.oodaloo.app.Examples.NOW;
import static com.oodaloo.app.sync.jobber.DrainedFirm.expense;
import static com.oodaloo.app.sync.jobber.DrainedFirm.invoices;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvents.Status;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.SyncOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which of Jobber's lists are read")
class SyncJobberListsTest {
  private static final Duration BEFORE = Duration.ofMinutes(10);

  private final DrainedFirm firm = new DrainedFirm();

  @BeforeEach
  void everything() {
    firm.jobber.has(JobberList.INVOICES, invoices(1)).has(JobberList.EXPENSES, expense());
    firm.drain();
    later(Duration.ofHours(1));
  }

  @Test
  @DisplayName("for an event: its own, and those whose records it names; each from where it ended")
  void told() {
    EventKey event = firm.received("INVOICE_UPDATE", "inv-0", firm.clock.now);
    assertThat(firm.drain(event)).isEqualTo(new SyncOutcome.Synced(0));

    assertThat(lists())
        .containsExactly(JobberList.CLIENTS, JobberList.JOBS, JobberList.INVOICES)
        .doesNotContain(JobberList.EXPENSES);
    assertThat(since()).containsOnly(NOW.minus(BEFORE));
    assertThat(firm.events.status(event)).contains(Status.DONE);

    Instant first = firm.clock.now;
    later(Duration.ofHours(1));
    firm.drain(firm.received("PAYMENT_CREATE", "pay-0", firm.clock.now));

    assertThat(lists())
        .containsExactly(JobberList.CLIENTS, JobberList.INVOICES, JobberList.PAYMENTS);
    assertThat(since())
        .as("clients and invoices were read an hour ago, payments never since")
        .containsExactly(first.minus(BEFORE), first.minus(BEFORE), NOW.minus(BEFORE));
  }

  @Test
  @DisplayName("A record that cannot be read is named, and everything else is kept")
  void unreadable() {
    firm.jobber.unreadable.add("INVOICES inv-bad");
    firm.jobber.has(JobberList.INVOICES, invoices(1)).has(JobberList.EXPENSES, expense());

    SyncOutcome drain = firm.drain(firm.received("INVOICE_UPDATE", "inv-0", firm.clock.now));

    assertThat(drain).isEqualTo(new SyncOutcome.Synced(0, List.of("INVOICES inv-bad")));
  }

  @Test
  @DisplayName("for a visit: the jobs, where its work is; for a topic that nobody knows: all")
  void unknown() {
    EventKey visit = firm.received("VISIT_COMPLETE", "visit-1", firm.clock.now);
    firm.drain(visit);
    assertThat(lists()).containsExactly(JobberList.CLIENTS, JobberList.JOBS);
    assertThat(firm.events.status(visit)).contains(Status.DONE);

    later(Duration.ofHours(1));
    EventKey event = firm.received("FUTURE_UPDATE", "f-1", firm.clock.now);
    firm.drain(event);
    assertThat(lists()).containsExactly(JobberList.values());
    assertThat(firm.events.status(event)).contains(Status.DONE);
  }

  @Test
  @DisplayName("on schedule all, each from where it ended; none when something was read just now")
  void scheduled() {
    Instant told = firm.clock.now;
    firm.drain(firm.received("EXPENSE_CREATE", "e", told));
    later(Duration.ofSeconds(30));
    assertThat(firm.drain()).isEqualTo(new SyncOutcome.AlreadyDone());

    later(Duration.ofHours(1));
    assertThat(firm.drain()).isEqualTo(new SyncOutcome.Synced(0));
    assertThat(lists()).containsExactly(JobberList.values());
    assertThat(since()).containsOnly(NOW.minus(BEFORE), told.minus(BEFORE));
  }

  @Test
  @DisplayName("a wake-up that names no event serves those that wait, by their lists alone")
  void unnamed() {
    EventKey event = firm.received("EXPENSE_CREATE", "e", firm.clock.now);
    firm.drain();

    assertThat(lists()).containsExactly(JobberList.JOBS, JobberList.EXPENSES);
    assertThat(firm.events.status(event)).contains(Status.DONE);
  }

  @Test
  @DisplayName("all for an event, too, when the schedule's own wake-up has become one with it")
  void overdue() {
    later(Duration.ofHours(5));
    firm.drain(firm.received("EXPENSE_CREATE", "e", firm.clock.now));

    assertThat(lists()).containsExactly(JobberList.values());
  }

  @Test
  @DisplayName("an event of another list, come before or while they are read, is served by its own")
  void another() {
    EventKey expense = firm.received("EXPENSE_CREATE", "e", firm.clock.now);
    firm.jobber.meanwhile =
        () -> {
          firm.jobber.meanwhile = () -> {};
          later(Duration.ofSeconds(5));
          firm.received("INVOICE_UPDATE", "inv-0", firm.clock.now);
          later(Duration.ofSeconds(5));
        };
    firm.drain(expense);
    assertThat(firm.events.status(expense)).contains(Status.DONE);
    List<EventKey> open =
        OpenEvents.keys(firm.events.open(Source.JOBBER, DrainedFirm.ACCOUNT, firm.clock.now, 9));

    assertThat(open).singleElement().asString().contains("INVOICE_UPDATE");
    assertThat(firm.drain(open.getFirst())).isEqualTo(new SyncOutcome.Synced(0));
    assertThat(firm.events.status(open.getFirst())).contains(Status.DONE);
    assertThat(lists()).endsWith(JobberList.CLIENTS, JobberList.JOBS, JobberList.INVOICES);
  }

  @Test
  @DisplayName("a reading that was stopped goes on with its own lists")
  void stopped() {
    firm.jobber.has(JobberList.INVOICES, invoices(9));
    EventKey event = firm.received("INVOICE_UPDATE", "inv-0", firm.clock.now);
    int drains = 1;
    while (firm.drain(Duration.ofSeconds(30), event) instanceof SyncOutcome.Unfinished) {
      drains++;
    }

    assertThat(drains).isGreaterThan(3);
    assertThat(firm.invoiceIds()).hasSize(9);
    assertThat(lists())
        .containsOnly(JobberList.CLIENTS, JobberList.JOBS, JobberList.INVOICES)
        .hasSizeLessThan(12);
    assertThat(firm.events.status(event)).contains(Status.DONE);
  }

  @Test
  @DisplayName("a place kept before some lists were read alone is gone on with")
  void keptBefore() {
    String resting = NOW + " " + NOW + " " + NOW + " 7";
    String reading = resting + " " + NOW + " NIGHT 3 COMPARE JOBS ";

    assertThat(JobberProgress.of(resting).text()).isEqualTo(resting);
    assertThat(JobberProgress.of(reading).text()).isEqualTo(reading);
    assertThat(JobberProgress.of(reading))
        .isInstanceOfSatisfying(
            JobberProgress.Reading.class, kept -> assertThat(kept.isOfAll()).isTrue());
  }

  private void later(Duration pause) {
    firm.clock.now = firm.clock.now.plus(pause);
    firm.jobber.asked.clear();
  }

  private List<JobberList> lists() {
    return firm.jobber.asked.stream().map(JobberSource.Request::list).toList();
  }

  private List<Instant> since() {
    return firm.jobber.asked.stream().map(JobberSource.Request::since).toList();
  }
}

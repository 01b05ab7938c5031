package com.oodaloo.adapters.jobber;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.sandbox.Misbehaviour;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A year of a firm at Jobber, read from nothing")
class JobberYearTest {
  private static final int INVOICES = 5_000;

  @Test
  @DisplayName(
      "5,000 invoices come whole through the throttled sandbox: none dropped, none doubled")
  void wholeYear() throws Exception {
    try (SandboxedSync sync =
        new SandboxedSync(
            BusyYear.of(INVOICES), Misbehaviour.RESTLESS_ROWS, Misbehaviour.SEARCH_LAG)) {
      Instant begun = sync.clock.instant();

      int invocations = sync.drainWhole();

      System.out.printf(
          "5,000 invoices: %d invocations, %s by the clock, %s waited for points, %d refusals%n",
          invocations,
          Duration.between(begun, sync.clock.instant()),
          sync.waited,
          sync.sandbox.jobber().throttled());
      complete(sync.kept(), INVOICES);
      assertThat(sync.written)
          .filteredOn(BookChange.PutInvoice.class::isInstance)
          .hasSize(INVOICES);
      assertThat(sync.written).doesNotHaveDuplicates();
      assertThat(sync.sandbox.jobber().throttled()).as("asked beyond the bucket").isZero();
      assertThat(invocations).as("takes more than one invocation").isGreaterThan(1);
    }
  }

  @Test
  @DisplayName("killed at any page, it goes on where the last piece ended")
  void killedAnywhere() throws Exception {
    int invoices = 1_000;
    try (SandboxedSync sync =
        new SandboxedSync(
            BusyYear.of(invoices), Misbehaviour.RESTLESS_ROWS, Misbehaviour.DYING_TOKENS)) {
      Random chance = new Random(11);
      sync.between = source -> new Killing(source, chance, 4);

      int kills = drainUntilDone(sync);

      assertThat(kills).isGreaterThan(5);
      complete(sync.kept(), invoices);
      assertThat(sync.written).doesNotHaveDuplicates();
    }
  }

  private static int drainUntilDone(SandboxedSync sync) {
    int kills = 0;
    while (true) {
      try {
        sync.drainWhole();
        return kills;
      } catch (Killing.Killed _) {
        kills++;
        sync.clock.passes(Duration.ofMinutes(12));
      }
    }
  }

  private static void complete(FirmBooks kept, int invoices) {
    List<Invoice> all = kept.books().invoices();
    assertThat(all).hasSize(invoices);
    assertThat(all).extracting(Invoice::number).doesNotHaveDuplicates();
    assertThat(kept.books().payments()).hasSize(invoices);
    assertThat(kept.books().clients()).hasSize(invoices / 10);
    assertThat(kept.books().jobs()).hasSize(invoices / 10);
    assertThat(kept.books().quotes()).hasSize(invoices / 10);
    assertThat(kept.expenses()).hasSize(invoices / 10);
    assertThat(kept.timeEntries()).hasSize(invoices / 10);
    assertThat(kept.books().payouts()).hasSize(invoices / 100);
  }
}

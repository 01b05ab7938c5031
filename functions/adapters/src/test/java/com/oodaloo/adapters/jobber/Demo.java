package com.oodaloo.adapters.jobber;

import com.oodaloo.domain.time.Days;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The demo company's twelve weeks, and what its own events say of them.
final class Demo {
  static final World WORLD = DemoCompany.world(7, 12);

  private Demo() {}

  /// The demo company's twelve weeks, read at their end.
  static SandboxedSync playedOut() throws Exception {
    SandboxedSync sync = new SandboxedSync(WORLD);
    sync.goesOnTo(WORLD.end());
    sync.drainWhole();
    return sync;
  }

  static long payoutCents() {
    return WORLD.events().stream()
        .filter(WorldEvent.PayoutMoved.class::isInstance)
        .map(event -> ((WorldEvent.PayoutMoved) event).payout())
        .distinct()
        .mapToLong(payout -> payout.netCents())
        .sum();
  }

  static long invoiceCents() {
    return WORLD.events().stream()
        .flatMap(event -> card(event))
        .collect(
            Collectors.toMap(card -> card.number(), card -> card.totalCents(), (_, last) -> last))
        .values()
        .stream()
        .mapToLong(cents -> cents)
        .sum();
  }

  static List<LocalDate> dueDays(String number) {
    return Stream.concat(
            WORLD.events().stream()
                .flatMap(event -> card(event))
                .filter(card -> card.number().equals(number))
                .map(card -> card.due()),
            Stream.of(Days.NEVER))
        .toList();
  }

  static Stream<InvoiceCard> card(WorldEvent event) {
    return switch (event) {
      case WorldEvent.InvoiceDrafted drafted -> Stream.of(drafted.invoice());
      case WorldEvent.InvoiceSent sent -> Stream.of(sent.invoice());
      default -> Stream.empty();
    };
  }
}

package com.oodaloo.adapters.jobber;

import com.oodaloo.sandbox.company.Truth;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.ClientCard;
import com.oodaloo.sandbox.company.events.InvoiceCard;
import com.oodaloo.sandbox.company.events.InvoiceCard.Line;
import com.oodaloo.sandbox.company.events.JobCard;
import com.oodaloo.sandbox.company.events.PaymentCard;
import com.oodaloo.sandbox.company.events.RecordedPaymentKind;
import com.oodaloo.sandbox.company.events.RecordedPaymentMethod;
import com.oodaloo.sandbox.company.events.WorkLine;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// A property manager with a fence (done) and a roof (not done): one invoice of $900.00 bills both
/// and a trip, another $300.00 the roof alone, and one check of $1,250.00 pays both and is $50.00
/// too much.
final class SharedWork {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 3);
  private static final ZoneId ZONE = ZoneId.of("America/Denver");
  private static final Instant START = DAY.atStartOfDay(ZONE).toInstant();
  private static final WorkLine FENCE = new WorkLine("F1", DAY, "Posts", 60_000, 10_000);
  private static final WorkLine ROOF = new WorkLine("R1", DAY, "Shingles", 20_000, 5_000);

  private SharedWork() {}

  static World world() {
    InvoiceCard both =
        new InvoiceCard(
            "2001",
            "north",
            "",
            "Fence, roof, trip",
            90_000,
            "",
            DAY,
            DAY.plusDays(30),
            List.of(Line.of(FENCE), Line.of(ROOF), new Line("", "", 10_000)));
    InvoiceCard roof =
        new InvoiceCard("2002", "north", "R1", "Roof", 30_000, "", DAY, DAY.plusDays(30));
    List<WorldEvent> events =
        List.of(
            new WorldEvent.ClientAdded(
                START, new ClientCard("north", "Northgate Property Group", true, false)),
            new WorldEvent.JobOpened(START, job("F1", 1, "Fence")),
            new WorldEvent.JobOpened(START, job("R1", 2, "Roof")),
            new WorldEvent.WorkPerformed(START.plusSeconds(60), FENCE),
            new WorldEvent.WorkPerformed(START.plusSeconds(60), ROOF),
            new WorldEvent.JobClosed(START.plusSeconds(70), "F1"),
            new WorldEvent.InvoiceSent(START.plusSeconds(80), both),
            new WorldEvent.InvoiceSent(START.plusSeconds(90), roof),
            new WorldEvent.PaymentRecorded(START.plusSeconds(100), check()));
    return new World(
        "Precision Contractors LLC",
        ZONE,
        DAY.plusDays(3),
        1,
        List.of(),
        events,
        new Truth(List.of(), List.of()));
  }

  private static JobCard job(String key, int number, String name) {
    return new JobCard(key, number, name, "north", 100_000, DAY, DAY.plusDays(20));
  }

  private static PaymentCard check() {
    return new PaymentCard(
        "P1",
        RecordedPaymentKind.PAYMENT,
        RecordedPaymentMethod.CHECK,
        "north",
        "",
        "",
        "",
        "1042",
        125_000,
        0,
        DAY,
        List.of(new PaymentCard.Part("2001", 90_000), new PaymentCard.Part("2002", 30_000)));
  }
}

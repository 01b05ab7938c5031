package com.oodaloo.simulation.variants;

import com.oodaloo.handlers.wiring.ExternalServices;
import com.oodaloo.simulation.world.Scenario;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A known-bad variant of the protocol, planted by changing a door of the real code.
public record Variant(
    String name,
    Judged judged,
    LongFunction<Scenario> plots,
    UnaryOperator<ExternalServices> plant) {
  Variant(String name, Judged judged, UnaryOperator<ExternalServices> plant) {
    this(name, judged, Scenario::of, plant);
  }

  /// What is looked at. A schedule that reads everything every six hours heals nearly all that the
  /// taking-in of webhooks can lose; to see whether that stands by itself, it is switched off.
  public enum Judged {
    ALL,
    INGEST_ALONE
  }

  public static List<Variant> all() {
    return Stream.of(IngestVariants.all(), CommitVariants.all(), OtherVariants.all())
        .flatMap(List::stream)
        .toList();
  }

  /// Nothing planted; must find nothing.
  public static Variant none(Judged judged) {
    return new Variant("nothing planted", judged, UnaryOperator.identity());
  }

  public ExternalServices planted(ExternalServices real) {
    return switch (judged) {
      case ALL -> plant.apply(real);
      case INGEST_ALONE -> plant.apply(OtherVariants.withoutSchedule(real));
    };
  }

  /// What of a world's faults counts.
  public List<String> counted(List<String> faults) {
    return switch (judged) {
      case ALL -> faults;
      case INGEST_ALONE ->
          faults.stream()
              .filter(fault ->
                  fault.startsWith("recorded")
                      || fault.startsWith("acknowledged")
                      || fault.startsWith("an event"))
              .toList();
    };
  }
}

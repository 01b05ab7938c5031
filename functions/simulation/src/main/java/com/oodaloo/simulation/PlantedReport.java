package com.oodaloo.simulation;

import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.variants.Variant;
import com.oodaloo.simulation.world.HandlerDeployment;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Which planted variants were found, by how many seeds each.
record PlantedReport(List<Found> found) {
  PlantedReport {
    found = List.copyOf(found);
  }

  /// How many seeds it took; empty when none of them showed it.
  public record Found(Variant variant, OptionalLong seeds, String fault) {}

  /// @param seedsMax after so many seeds a variant counts as not found
  static PlantedReport of(long seedsMax, long from) {
    return of(Variant.all(), LongStream.range(from, from + seedsMax).toArray());
  }

  static PlantedReport of(List<Variant> variants, long[] seeds) {
    List<Found> found = new ArrayList<>();
    for (Variant variant : variants) {
      found.add(look(variant, seeds));
    }
    return new PlantedReport(found);
  }

  static Found look(Variant variant, long[] seeds) {
    Simulation simulation = new Simulation(new HandlerDeployment(variant::planted));
    for (int number = 0; number < seeds.length; number++) {
      List<String> faults =
          variant.counted(
              simulation.play(variant.plots().apply(seeds[number]), Story.Telling.UNTOLD).faults());
      if (!faults.isEmpty()) {
        return new Found(variant, OptionalLong.of(number + 1L), faults.getFirst());
      }
    }
    return new Found(variant, OptionalLong.empty(), "");
  }

  boolean isComplete() {
    return found.stream().allMatch(each -> each.seeds().isPresent());
  }

  /// The median number of seeds over those that were found.
  long median() {
    long[] sorted = found.stream().flatMapToLong(each -> each.seeds().stream()).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  String words() {
    long shown = found.stream().filter(each -> each.seeds().isPresent()).count();
    return found.stream().map(PlantedReport::line).collect(Collectors.joining("\n"))
        + "\n"
        + shown
        + " of "
        + found.size()
        + " planted variants found, median "
        + median()
        + " seeds";
  }

  private static String line(Found found) {
    String seeds = found.seeds().isPresent() ? found.seeds().getAsLong() + " seeds" : "NOT FOUND";
    String fault = found.fault().substring(0, Math.min(90, found.fault().length()));
    return String.format(
        java.util.Locale.ROOT, "%-55s %-10s %s", found.variant().name(), seeds, fault);
  }
}

package com.oodaloo.simulation;

import com.oodaloo.simulation.Campaign.Play;
import com.oodaloo.simulation.faults.FaultKind;
import com.oodaloo.simulation.faults.FaultPlan;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.world.HandlerDeployment;
import com.oodaloo.simulation.world.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Everything that can strike one story once: each of its calls with each kind of fault, and each
/// of its messages lost.
final class SingleFaults {
  private static final Scenario PLOT = Scenario.canonical();

  private final List<Strike> all = new ArrayList<>();

  /// Plays the story undisturbed to see its calls and messages.
  SingleFaults() {
    FaultPlan listening =
        (number, point, effect) -> {
          FaultKind.of(effect).forEach(kind -> all.add(new OfCall(number, point, kind)));
          return Optional.empty();
        };
    Simulation.Played undisturbed =
        new Simulation(new HandlerDeployment())
            .play(PLOT, listening, Set.of(), Story.Telling.UNTOLD);
    if (!undisturbed.faults().isEmpty()) {
      throw new IllegalStateException("the undisturbed story ends badly " + undisturbed.faults());
    }
    IntStream.range(0, undisturbed.counts().sent()).forEach(each -> all.add(new OfMessage(each)));
  }

  private sealed interface Strike {}

  private record OfCall(long number, String point, FaultKind kind) implements Strike {
    @Override
    public String toString() {
      return "call " + number + " " + point + " " + kind;
    }
  }

  private record OfMessage(int number) implements Strike {
    @Override
    public String toString() {
      return "message " + number + " lost";
    }
  }

  int size() {
    return all.size();
  }

  Stream<Play> singles() {
    return all.stream().map(strike -> play(List.of(strike)));
  }

  /// Every so many of the singles, from the first on.
  Stream<Play> everyOneOf(int singles) {
    return IntStream.iterate(0, index -> index < all.size(), index -> index + singles)
        .mapToObj(index -> play(List.of(all.get(index))));
  }

  /// Pairs by chance, the same every time.
  Stream<Play> pairs(int count) {
    SplittableRandom random = new SplittableRandom(2);
    return IntStream.range(0, count)
        .mapToObj(_ ->
            play(
                List.of(all.get(random.nextInt(all.size())), all.get(random.nextInt(all.size())))));
  }

  private static Play play(List<Strike> strikes) {
    Map<Long, FaultKind> calls = new HashMap<>();
    Set<Integer> messages = new java.util.HashSet<>();
    for (Strike strike : strikes) {
      switch (strike) {
        case OfCall(long number, String _, FaultKind kind) -> calls.put(number, kind);
        case OfMessage(int number) -> messages.add(number);
      }
    }
    return new Play(
        strikes.toString(),
        simulation ->
            simulation.play(PLOT, FaultPlan.exactly(calls), messages, Story.Telling.UNTOLD));
  }
}

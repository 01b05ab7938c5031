package com.oodaloo.simulation.faults;

import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.scheduler.VirtualTime;
import com.oodaloo.simulation.scheduler.Worker;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The one way out of a function: takes time, may strike with a fault, and is told in the story.
public final class Outbound {
  private static final int SLOW_ONE_IN = 60;

  private final VirtualTime agenda;
  private final Story story;
  private final SplittableRandom random;
  private final Map<FaultPoint, Integer> struck = new TreeMap<>();
  private final Map<String, Set<Effect>> strikable = new HashMap<>();
  private FaultPlan faults = FaultPlan.NONE;
  private Moments moments = Moments.GOOD;
  private long calls;

  public Outbound(VirtualTime agenda, Story story, SplittableRandom random) {
    this.agenda = agenda;
    this.story = story;
    this.random = random;
  }

  /// How a service says that it is asked too much, how an unanswered call ends, and how it says
  /// that another has the row.
  public record Trouble(
      Supplier<RuntimeException> throttled,
      Supplier<RuntimeException> unanswered,
      Supplier<RuntimeException> conflict) {
    /// Of a service without rows.
    public Trouble(Supplier<RuntimeException> throttled, Supplier<RuntimeException> unanswered) {
      this(throttled, unanswered, () -> new IllegalStateException("it has no rows"));
    }
  }

  /// What is asked of whom.
  public record Asked(String operation, String what, Effect effect, Trouble trouble) {}

  /// Hears of each call when it is made, and of its fault; says how much longer it takes.
  public interface Moments {
    Moments GOOD = (_, _) -> Duration.ZERO;

    Duration at(String point, Optional<FaultKind> fault);
  }

  public void heardBy(Moments listener) {
    moments = listener;
  }

  public void strike(FaultPlan with) {
    faults = with;
  }

  /// How many calls were made so far.
  public long calls() {
    return calls;
  }

  /// The fault points of all calls that were made while faults struck.
  public Set<FaultPoint> strikable() {
    return strikable.entrySet().stream()
        .flatMap(call ->
            call.getValue().stream().flatMap(effect -> FaultPoint.of(call.getKey(), effect)))
        .collect(Collectors.toSet());
  }

  /// How often each of them was struck.
  public Map<FaultPoint, Integer> struck() {
    return struck;
  }

  /// Makes the call for the worker at work; a caller that is no worker (the oracle) has it at once.
  public <T> T call(Asked asked, Supplier<T> carriedOut) {
    Optional<Worker> worker = agenda.working();
    return worker.isEmpty() ? carriedOut.get() : call(worker.get(), asked, carriedOut);
  }

  private <T> T call(Worker worker, Asked asked, Supplier<T> carriedOut) {
    if (worker.isStopped()) {
      throw worker.stop();
    }
    String point = worker.function().word() + "/" + asked.operation() + "/" + asked.what();
    if (faults.strikes()) {
      strikable.computeIfAbsent(point, _ -> EnumSet.noneOf(Effect.class)).add(asked.effect());
    }
    Optional<FaultKind> fault = faults.at(calls++, point, asked.effect());
    agenda.pass(latency().plus(moments.at(point, fault)));
    fault.ifPresent(kind -> struck.merge(new FaultPoint(point, kind), 1, Integer::sum));
    story.tell(
        () -> "#" + worker.number() + " " + point + fault.map(kind -> " " + kind).orElse(""));
    T answer =
        fault.isPresent() ? struck(worker, asked, carriedOut).apply(fault.get()) : carriedOut.get();
    agenda.pass(latency());
    if (agenda.instant().isAfter(worker.deadline())) {
      story.tell(() -> "#" + worker.number() + " is out of time");
      throw worker.stop();
    }
    return answer;
  }

  private <T> Function<FaultKind, T> struck(Worker worker, Asked asked, Supplier<T> carriedOut) {
    return kind ->
        switch (kind) {
          case STOP_BEFORE -> throw worker.stop();
          case STOP_AFTER -> {
            quietly(carriedOut);
            throw worker.stop();
          }
          case REPLY_LOST -> {
            quietly(carriedOut);
            agenda.pass(Duration.ofSeconds(3));
            throw asked.trouble().unanswered().get();
          }
          case REPEATED -> {
            T first = carriedOut.get();
            agenda.pass(Duration.ofSeconds(2));
            yield asked.effect().isOnce() ? first : carriedOut.get();
          }
          case THROTTLED -> throw asked.trouble().throttled().get();
          case CONFLICT -> throw asked.trouble().conflict().get();
          case TIMED_OUT -> {
            agenda.pass(Duration.ofSeconds(3));
            throw asked.trouble().unanswered().get();
          }
          case LATE -> {
            agenda.after(Duration.ofMillis(random.nextLong(20_000)), () -> quietly(carriedOut));
            agenda.pass(Duration.ofSeconds(3));
            throw asked.trouble().unanswered().get();
          }
        };
  }

  /// What nobody hears the answer of.
  private static void quietly(Supplier<?> carriedOut) {
    try {
      Object _ = carriedOut.get();
    } catch (RuntimeException unheard) {
      // Whatever it said was lost with the answer.
    }
  }

  private Duration latency() {
    long millis =
        random.nextInt(SLOW_ONE_IN) == 0 ? random.nextLong(8_000) : 1 + random.nextLong(6);
    return Duration.ofMillis(millis);
  }
}

package com.oodaloo.models;

import com.oodaloo.models.Exploration.Kind;
import com.oodaloo.models.Exploration.Promise;
import com.oodaloo.models.Exploration.Step;
import com.oodaloo.models.Exploration.When;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One event on its way from its sender to its effect, by a protocol, within a budget of faults.
///
/// After the ingest model of the reliability study: overlapping deliveries, two consumers, a sweep;
/// crashes anywhere, lost replies, failures, a queue that loses a message, a dead letter.
record IngestModel(Protocol protocol) {
  private static final int QUEUED_MAX = 2;

  enum Order {
    RECORD_FIRST,
    ENQUEUE_FIRST,
    OUTBOX
  }

  enum Duplicate {
    ACKNOWLEDGED,
    REFUSED,
    /// Acknowledged only once it is on its way; until then woken again.
    WOKEN_AGAIN
  }

  enum Sweep {
    NONE,
    PENDING,
    NOT_DONE
  }

  /// A deliberate weakness, beside the choices above.
  enum Flaw {
    DELETES_ROW,
    MARKS_ALWAYS,
    REPEATS_EFFECT,
    EXPIRES_EARLY,
    NO_STATUS
  }

  record Protocol(Order order, Duplicate duplicate, Sweep sweep, List<Flaw> flaws) {
    boolean has(Flaw flaw) {
      return flaws.contains(flaw);
    }
  }

  enum Row {
    NONE,
    PENDING,
    ENQUEUED,
    DONE
  }

  enum At {
    IDLE,
    PUT,
    SEND,
    DELETE,
    MARK,
    ACK,
    APPLY,
    REMOVE
  }

  /// How much may still go wrong.
  record Budget(int crashes, int lost, int failures, int purges, int deaths, int expiries) {
    static final Budget CALM_QUEUE = new Budget(2, 2, 2, 0, 0, 0);
    static final Budget ALL = new Budget(2, 2, 2, 1, 1, 0);

    Budget crash() {
      return new Budget(crashes - 1, lost, failures, purges, deaths, expiries);
    }

    Budget lose() {
      return new Budget(crashes, lost - 1, failures, purges, deaths, expiries);
    }

    Budget fail() {
      return new Budget(crashes, lost, failures - 1, purges, deaths, expiries);
    }

    Budget purge() {
      return new Budget(crashes, lost, failures, purges - 1, deaths, expiries);
    }

    Budget die() {
      return new Budget(crashes - 1, lost, failures, purges, deaths - 1, expiries);
    }

    Budget expire() {
      return new Budget(crashes, lost, failures, purges, deaths, expiries - 1);
    }
  }

  /// What the world remembers for the promises.
  record Facts(boolean acknowledged, boolean recorded, boolean wentBack, int effects) {}

  record State(
      Row row,
      int queued,
      int tries,
      List<At> handlers,
      List<At> consumers,
      At sweeper,
      Facts facts,
      Budget left) {
    State row(Row to) {
      boolean back = row == Row.DONE && to == Row.ENQUEUED;
      Facts known =
          new Facts(
              facts.acknowledged(),
              facts.recorded() || to != Row.NONE,
              facts.wentBack() || back,
              facts.effects());
      return new State(to, queued, tries, handlers, consumers, sweeper, known, left);
    }

    State queued(int messages) {
      int kept = Math.min(QUEUED_MAX, messages);
      return new State(row, kept, tries, handlers, consumers, sweeper, facts, left);
    }

    State tries(int number) {
      return new State(row, queued, number, handlers, consumers, sweeper, facts, left);
    }

    State handler(int which, At at) {
      return new State(
          row, queued, tries, with(handlers, which, at), consumers, sweeper, facts, left);
    }

    State consumer(int which, At at) {
      return new State(
          row, queued, tries, handlers, with(consumers, which, at), sweeper, facts, left);
    }

    State sweeper(At at) {
      return new State(row, queued, tries, handlers, consumers, at, facts, left);
    }

    State left(Budget budget) {
      return new State(row, queued, tries, handlers, consumers, sweeper, facts, budget);
    }

    State acknowledged() {
      Facts known = new Facts(true, facts.recorded(), facts.wentBack(), facts.effects());
      return new State(row, queued, tries, handlers, consumers, sweeper, known, left);
    }

    State effects(int number) {
      Facts known =
          new Facts(facts.acknowledged(), facts.recorded(), facts.wentBack(), Math.min(2, number));
      return new State(row, queued, tries, handlers, consumers, sweeper, known, left);
    }

    /// Workers of one kind are alike, so their order is not told apart.
    private static List<At> with(List<At> workers, int which, At at) {
      List<At> changed = new ArrayList<>(workers);
      changed.set(which, at);
      Collections.sort(changed);
      return List.copyOf(changed);
    }
  }

  private static final List<Promise<State>> PROMISES =
      List.of(
          new Promise<>(
              "acknowledged is processed",
              When.AT_REST,
              state -> state.facts().acknowledged() && state.facts().effects() == 0),
          new Promise<>(
              "recorded is processed",
              When.AT_REST,
              state -> state.facts().recorded() && state.facts().effects() == 0),
          new Promise<>("once", When.ALWAYS, state -> state.facts().effects() > 1),
          new Promise<>("never back", When.ALWAYS, state -> state.facts().wentBack()));

  Exploration explored(Budget budget) {
    return Exploration.of(start(budget), new IngestSteps(protocol)::next, PROMISES);
  }

  /// Whether that one promise is broken somewhere.
  boolean isBroken(String promise, Budget budget) {
    List<Promise<State>> one =
        PROMISES.stream().filter(each -> each.name().equals(promise)).toList();
    return !Exploration.of(start(budget), new IngestSteps(protocol)::next, one).broken().isEmpty();
  }

  /// States from which the event can never be processed any more, though it was taken in.
  List<State> hopeless(Budget budget) {
    return Exploration.lost(
            start(budget), new IngestSteps(protocol)::next, state -> state.facts().effects() > 0)
        .stream()
        .filter(state -> state.facts().acknowledged() || state.facts().recorded())
        .toList();
  }

  private static State start(Budget budget) {
    List<At> idle = List.of(At.IDLE, At.IDLE);
    return new State(
        Row.NONE, 0, 3, idle, idle, At.IDLE, new Facts(false, false, false, 0), budget);
  }

  static Step<State> step(State to) {
    return new Step<>(to, Kind.PROGRESS);
  }

  static Step<State> fault(State to) {
    return new Step<>(to, Kind.FAULT);
  }
}

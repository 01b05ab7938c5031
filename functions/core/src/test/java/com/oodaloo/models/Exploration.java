package com.oodaloo.models;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/// Every state that can be reached, and which promises some of them break; the first break ends it.
///
/// A state equals another exactly when it is the same.
record Exploration(int states, Set<String> broken) {
  /// What can happen next; a fault may stay away, anything else happens sooner or later.
  record Step<S>(S to, Kind kind) {}

  enum Kind {
    PROGRESS,
    FAULT
  }

  /// A promise: broken by a state, or by a state in which nothing but faults can happen any more.
  record Promise<S>(String name, When when, Predicate<S> broken) {}

  enum When {
    ALWAYS,
    AT_REST
  }

  static <S> Exploration of(S start, Function<S, List<Step<S>>> next, List<Promise<S>> promises) {
    Set<S> seen = new HashSet<>(Set.of(start));
    Deque<S> waiting = new ArrayDeque<>(seen);
    Set<String> broken = new TreeSet<>();
    while (!waiting.isEmpty() && broken.isEmpty()) {
      S state = waiting.removeFirst();
      List<Step<S>> steps = next.apply(state);
      boolean rests = steps.stream().noneMatch(step -> step.kind() == Kind.PROGRESS);
      for (Promise<S> promise : promises) {
        if ((rests || promise.when() == When.ALWAYS) && promise.broken().test(state)) {
          broken.add(promise.name());
        }
      }
      steps.stream().map(Step::to).filter(seen::add).forEach(waiting::add);
    }
    return new Exploration(seen.size(), broken);
  }

  /// The reachable states from which, without any further fault, none of `good` can be reached.
  static <S> List<S> lost(S start, Function<S, List<Step<S>>> next, Predicate<S> good) {
    Map<S, List<S>> before = new HashMap<>();
    Set<S> seen = new HashSet<>(Set.of(start));
    Deque<S> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      S state = waiting.removeFirst();
      for (Step<S> step : next.apply(state)) {
        if (step.kind() == Kind.PROGRESS) {
          before.computeIfAbsent(step.to(), _ -> new ArrayList<>()).add(state);
        }
        if (seen.add(step.to())) {
          waiting.add(step.to());
        }
      }
    }
    Set<S> saved = new HashSet<>(seen.stream().filter(good).toList());
    Deque<S> back = new ArrayDeque<>(saved);
    while (!back.isEmpty()) {
      before.getOrDefault(back.removeFirst(), List.of()).stream()
          .filter(saved::add)
          .forEach(back::add);
    }
    return seen.stream().filter(state -> !saved.contains(state)).toList();
  }
}

package com.oodaloo.models;

import com.oodaloo.models.Exploration.Kind;
import com.oodaloo.models.Exploration.Promise;
import com.oodaloo.models.Exploration.Step;
import com.oodaloo.models.Exploration.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A loop too large for one transaction is read whole and applied row by row. The source may drop X
/// meanwhile: to a reader from the first cursor it then never mentions X again.
record RestartModel(Way way) {
  enum Way {
    /// 10
    PLAIN,
    /// 11
    STAGED,
    /// 12
    PURGED
  }

  record Row(String id, int loop) {}

  /// A loop at work: what it read, and how much of it is applied.
  record Loop(List<String> read, int applied, int number) {
    static final Loop NONE = new Loop(List.of(), 0, 0);
  }

  record Kept(Set<Row> rows, Set<Integer> committed, boolean atEnd, boolean knowsX) {}

  record State(boolean dropped, Kept kept, Loop loop, int crashes, int loops) {}

  Exploration explored(int crashes) {
    Kept nothing = new Kept(Set.of(), Set.of(), false, false);
    return Exploration.of(
        new State(false, nothing, Loop.NONE, crashes, 1),
        this::next,
        List.of(
            new Promise<>(
                "visible rows are the source's",
                When.AT_REST,
                state ->
                    !visible(state.kept())
                        .equals(state.dropped() ? Set.of("Y") : Set.of("X", "Y")))));
  }

  private Set<String> visible(Kept kept) {
    return kept.rows().stream()
        .filter(row -> way == Way.PLAIN || kept.committed().contains(row.loop()))
        .map(Row::id)
        .collect(Collectors.toSet());
  }

  private List<Step<State>> next(State state) {
    List<Step<State>> steps = new ArrayList<>();
    if (!state.dropped()) {
      steps.add(
          progress(new State(true, state.kept(), state.loop(), state.crashes(), state.loops())));
    }
    boolean idle = state.loop().equals(Loop.NONE);
    boolean news = !state.kept().atEnd() || (state.dropped() && state.kept().knowsX());
    if (idle && news) {
      steps.add(progress(begun(state)));
    } else if (!idle) {
      if (state.crashes() > 0) {
        State gone =
            new State(state.dropped(), state.kept(), Loop.NONE, state.crashes() - 1, state.loops());
        steps.add(new Step<>(gone, Kind.FAULT));
      }
      steps.add(progress(applied(state)));
    }
    return steps;
  }

  private static Step<State> progress(State to) {
    return new Step<>(to, Kind.PROGRESS);
  }

  private State begun(State state) {
    List<String> fresh = state.dropped() ? List.of("Y") : List.of("X", "Y");
    List<String> read = state.kept().atEnd() ? List.of("-X") : fresh;
    Set<Row> rows = state.kept().rows();
    if (way == Way.PURGED) {
      rows =
          rows.stream()
              .filter(row -> state.kept().committed().contains(row.loop()))
              .collect(Collectors.toSet());
    }
    Kept kept =
        new Kept(rows, state.kept().committed(), state.kept().atEnd(), state.kept().knowsX());
    Loop loop = new Loop(read, 0, state.loops());
    return new State(state.dropped(), kept, loop, state.crashes(), Math.min(4, state.loops() + 1));
  }

  private static State applied(State state) {
    Loop loop = state.loop();
    String change = loop.read().get(loop.applied());
    Set<Row> rows = new HashSet<>(state.kept().rows());
    rows.removeIf(row -> change.endsWith(row.id()));
    if (!change.startsWith("-")) {
      rows.add(new Row(change, loop.number()));
    }
    boolean last = loop.applied() + 1 == loop.read().size();
    Set<Integer> committed = new HashSet<>(state.kept().committed());
    if (last) {
      committed.add(loop.number());
    }
    Kept kept =
        new Kept(
            Set.copyOf(rows),
            Set.copyOf(committed),
            last || state.kept().atEnd(),
            last ? loop.read().contains("X") : state.kept().knowsX());
    Loop next = last ? Loop.NONE : new Loop(loop.read(), loop.applied() + 1, loop.number());
    return new State(state.dropped(), kept, next, state.crashes(), state.loops());
  }
}

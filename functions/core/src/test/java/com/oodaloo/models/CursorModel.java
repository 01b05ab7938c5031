package com.oodaloo.models;

import com.oodaloo.models.Exploration.Kind;
import com.oodaloo.models.Exploration.Promise;
import com.oodaloo.models.Exploration.Step;
import com.oodaloo.models.Exploration.When;
import java.util.ArrayList;
import java.util.List;

/// Two workers drain three pages by cursor: add X, change X and add Y, remove X. They are paused
/// anywhere and crash anywhere; at the end the rows must be the source's.
record CursorModel(Way way) {
  enum Way {
    /// 1
    CURSOR_FIRST,
    /// 2
    PLAIN,
    /// 3
    FENCED_CURSOR_LAST,
    /// 4 and 5
    LEASED,
    /// 6
    SEQUENCE_AND_DELETES,
    /// 7
    SEQUENCE_AND_TOMBSTONES,
    /// 8
    ONE_TRANSACTION,
    /// 9
    FENCED_CHUNKS
  }

  /// What a page does to one row; 0 removes it.
  private record Change(int row, int value) {}

  private static final List<List<Change>> PAGES =
      List.of(
          List.of(new Change(0, 1)),
          List.of(new Change(0, 2), new Change(1, 1)),
          List.of(new Change(0, 0)));

  private static final List<Integer> TRUTH = List.of(0, 1);
  private static final int NOBODY = -1;

  /// A row's value, and the page it was last written by where the way keeps that.
  record Cell(int value, int page) {}

  /// `next` is the change a worker is to write; at the end of its page, or before where the cursor
  /// goes first, it moves the cursor.
  record Worker(boolean busy, int read, int next, boolean moved) {
    static final Worker IDLE = new Worker(false, 0, 0, false);

    Worker after() {
      return new Worker(true, read, next + 1, moved);
    }
  }

  record State(int cursor, List<Cell> rows, List<Worker> workers, Left left) {}

  /// Crashes and expiries that may still come, and who holds the lease.
  record Left(int crashes, int expiries, int holder) {}

  Exploration explored(int crashes, int expiries) {
    Cell none = new Cell(0, -1);
    State start =
        new State(
            0,
            List.of(none, none),
            List.of(Worker.IDLE, Worker.IDLE),
            new Left(crashes, expiries, NOBODY));
    return Exploration.of(
        start,
        this::next,
        List.of(
            new Promise<>(
                "rows are the source's",
                When.AT_REST,
                state -> state.cursor() == PAGES.size() && !values(state).equals(TRUTH))));
  }

  private static List<Integer> values(State state) {
    return state.rows().stream().map(Cell::value).toList();
  }

  private List<Step<State>> next(State state) {
    List<Step<State>> steps = new ArrayList<>();
    for (int which = 0; which < state.workers().size(); which++) {
      if (state.workers().get(which).busy()) {
        crash(state, which, steps);
        steps.add(new Step<>(worked(state, which), Kind.PROGRESS));
      } else if (mayBegin(state, which)) {
        Worker begun = new Worker(true, state.cursor(), 0, false);
        Left left = state.left();
        Left held = way == Way.LEASED ? new Left(left.crashes(), left.expiries(), which) : left;
        steps.add(new Step<>(with(state, which, begun, held), Kind.PROGRESS));
      }
    }
    if (state.left().expiries() > 0 && state.left().holder() != NOBODY) {
      Left expired = new Left(state.left().crashes(), state.left().expiries() - 1, NOBODY);
      steps.add(
          new Step<>(
              new State(state.cursor(), state.rows(), state.workers(), expired), Kind.FAULT));
    }
    return steps;
  }

  private boolean mayBegin(State state, int which) {
    int holder = state.left().holder();
    return state.cursor() < PAGES.size()
        && (way != Way.LEASED || holder == NOBODY || holder == which);
  }

  private static void crash(State state, int which, List<Step<State>> steps) {
    Left left = state.left();
    if (left.crashes() > 0) {
      int holder = left.holder() == which ? NOBODY : left.holder();
      Left after = new Left(left.crashes() - 1, left.expiries(), holder);
      steps.add(new Step<>(with(state, which, Worker.IDLE, after), Kind.FAULT));
    }
  }

  private State worked(State state, int which) {
    Worker worker = state.workers().get(which);
    return switch (way) {
      case ONE_TRANSACTION -> transaction(state, which, worker);
      case FENCED_CHUNKS -> chunk(state, which, worker);
      case CURSOR_FIRST -> cursorFirst(state, which, worker);
      case PLAIN, FENCED_CURSOR_LAST, LEASED, SEQUENCE_AND_DELETES, SEQUENCE_AND_TOMBSTONES ->
          cursorLast(state, which, worker);
    };
  }

  private State transaction(State state, int which, Worker worker) {
    if (state.cursor() != worker.read()) {
      return ended(state, which);
    }
    State written = state;
    for (Change change : PAGES.get(worker.read())) {
      written = written(written, change, worker.read());
    }
    return ended(moved(written, worker.read() + 1), which);
  }

  private State chunk(State state, int which, Worker worker) {
    if (state.cursor() != worker.read()) {
      return ended(state, which);
    }
    List<Change> page = PAGES.get(worker.read());
    State written = written(state, page.get(worker.next()), worker.read());
    return worker.next() + 1 < page.size()
        ? with(written, which, worker.after(), state.left())
        : ended(moved(written, worker.read() + 1), which);
  }

  private State cursorFirst(State state, int which, Worker worker) {
    if (!worker.moved()) {
      Worker now = new Worker(true, worker.read(), 0, true);
      int to = state.cursor() == worker.read() ? worker.read() + 1 : state.cursor();
      return with(moved(state, to), which, now, state.left());
    }
    List<Change> page = PAGES.get(worker.read());
    State written = written(state, page.get(worker.next()), worker.read());
    return worker.next() + 1 < page.size()
        ? with(written, which, worker.after(), state.left())
        : ended(written, which);
  }

  private State cursorLast(State state, int which, Worker worker) {
    List<Change> page = PAGES.get(worker.read());
    if (worker.next() < page.size()) {
      State written = written(state, page.get(worker.next()), worker.read());
      return with(written, which, worker.after(), state.left());
    }
    boolean moves = way == Way.PLAIN || state.cursor() == worker.read();
    return ended(moves ? moved(state, worker.read() + 1) : state, which);
  }

  private State written(State state, Change change, int page) {
    List<Cell> rows = new ArrayList<>(state.rows());
    Cell now = rows.get(change.row());
    Cell changed = new Cell(change.value(), -1);
    if (way == Way.SEQUENCE_AND_DELETES || way == Way.SEQUENCE_AND_TOMBSTONES) {
      boolean forgets = change.value() == 0 && way == Way.SEQUENCE_AND_DELETES;
      changed = now.page() >= page ? now : new Cell(change.value(), forgets ? -1 : page);
    }
    rows.set(change.row(), changed);
    return new State(state.cursor(), List.copyOf(rows), state.workers(), state.left());
  }

  private static State moved(State state, int cursor) {
    return new State(cursor, state.rows(), state.workers(), state.left());
  }

  private static State ended(State state, int which) {
    Left left = state.left();
    int holder = left.holder() == which ? NOBODY : left.holder();
    return with(state, which, Worker.IDLE, new Left(left.crashes(), left.expiries(), holder));
  }

  private static State with(State state, int which, Worker worker, Left left) {
    List<Worker> workers = new ArrayList<>(state.workers());
    workers.set(which, worker);
    return new State(state.cursor(), state.rows(), List.copyOf(workers), left);
  }
}

package com.oodaloo.models;

import static com.oodaloo.models.IngestModel.fault;
import static com.oodaloo.models.IngestModel.step;

import com.oodaloo.models.Exploration.Step;
import com.oodaloo.models.IngestModel.At;
import com.oodaloo.models.IngestModel.Flaw;
import com.oodaloo.models.IngestModel.Order;
import com.oodaloo.models.IngestModel.Protocol;
import com.oodaloo.models.IngestModel.Row;
import com.oodaloo.models.IngestModel.State;
import java.util.ArrayList;
import java.util.List;

/// What can happen next in the ingest model.
record IngestSteps(Protocol protocol) {
  List<Step<State>> next(State state) {
    List<Step<State>> steps = new ArrayList<>();
    sender(state, steps);
    for (int which = 0; which < state.handlers().size(); which++) {
      handler(state, which, steps);
    }
    if (protocol.order() == Order.OUTBOX && state.row() == Row.PENDING) {
      steps.add(step(state.row(Row.ENQUEUED).queued(state.queued() + 1)));
    }
    for (int which = 0; which < state.consumers().size(); which++) {
      consumer(state, which, steps);
    }
    sweep(state, steps);
    engines(state, steps);
    return steps;
  }

  private void sender(State state, List<Step<State>> steps) {
    if (state.tries() > 0 && !state.facts().acknowledged()) {
      int idle = state.handlers().indexOf(At.IDLE);
      if (idle >= 0) {
        At first = protocol.order() == Order.ENQUEUE_FIRST ? At.SEND : At.PUT;
        steps.add(step(state.handler(idle, first).tries(state.tries() - 1)));
      }
      steps.add(step(state.tries(0)));
    }
  }

  private void handler(State state, int which, List<Step<State>> steps) {
    At at = state.handlers().get(which);
    if (at == At.IDLE) {
      return;
    }
    if (state.left().crashes() > 0) {
      steps.add(fault(state.handler(which, At.IDLE).left(state.left().crash())));
    }
    switch (at) {
      case PUT -> put(state, which, steps);
      case SEND -> send(state, which, steps);
      case DELETE -> steps.add(step(state.row(Row.NONE).handler(which, At.IDLE)));
      case MARK -> {
        steps.add(step(marked(state).handler(which, At.ACK)));
        if (state.left().failures() > 0) {
          steps.add(fault(state.handler(which, At.ACK).left(state.left().fail())));
        }
      }
      case ACK -> {
        steps.add(step(state.handler(which, At.IDLE).acknowledged()));
        if (state.left().lost() > 0) {
          steps.add(fault(state.handler(which, At.IDLE).left(state.left().lose())));
        }
      }
      case IDLE, APPLY, REMOVE -> throw new IllegalStateException("no handler is there");
    }
  }

  /// A lost reply is repeated by the SDK, which then meets its own row.
  private void put(State state, int which, List<Step<State>> steps) {
    if (state.row() != Row.NONE) {
      known(state, which, steps);
      return;
    }
    At after = protocol.order() == Order.RECORD_FIRST ? At.SEND : At.ACK;
    steps.add(step(state.row(Row.PENDING).handler(which, after)));
    if (state.left().lost() > 0) {
      steps.add(fault(state.row(Row.PENDING).left(state.left().lose())));
    }
    if (state.left().failures() > 0) {
      steps.add(fault(state.handler(which, At.IDLE).left(state.left().fail())));
    }
  }

  private void known(State state, int which, List<Step<State>> steps) {
    boolean pending = state.row() == Row.PENDING;
    boolean sends = protocol.order() == Order.RECORD_FIRST;
    switch (protocol.duplicate()) {
      case ACKNOWLEDGED -> steps.add(step(state.handler(which, At.ACK)));
      case REFUSED -> {
        steps.add(step(state.handler(which, pending ? At.IDLE : At.ACK)));
        if (pending) {
          steps.add(step(state.handler(which, At.SEND)));
        }
      }
      case WOKEN_AGAIN ->
          steps.add(step(state.handler(which, pending && sends ? At.SEND : At.ACK)));
    }
  }

  private void send(State state, int which, List<Step<State>> steps) {
    At after = protocol.has(Flaw.NO_STATUS) ? At.ACK : At.MARK;
    At next = protocol.order() == Order.ENQUEUE_FIRST ? At.PUT : after;
    State sent = state.queued(state.queued() + 1);
    steps.add(step(sent.handler(which, next)));
    if (state.left().lost() > 0) {
      steps.add(fault(sent.handler(which, At.IDLE).left(state.left().lose())));
    }
    if (state.left().failures() > 0) {
      At undone = protocol.has(Flaw.DELETES_ROW) ? At.DELETE : At.IDLE;
      steps.add(fault(state.handler(which, undone).left(state.left().fail())));
    }
  }

  private State marked(State state) {
    return protocol.has(Flaw.MARKS_ALWAYS) || state.row() == Row.PENDING
        ? state.row(Row.ENQUEUED)
        : state;
  }

  private void consumer(State state, int which, List<Step<State>> steps) {
    At at = state.consumers().get(which);
    if (at == At.IDLE) {
      if (state.queued() > 0) {
        steps.add(step(state.queued(state.queued() - 1).consumer(which, At.APPLY)));
      }
      return;
    }
    if (state.left().crashes() > 0) {
      State gone = state.consumer(which, At.IDLE);
      steps.add(fault(gone.queued(state.queued() + 1).left(state.left().crash())));
      if (state.left().deaths() > 0) {
        steps.add(fault(gone.left(state.left().die())));
      }
    }
    steps.add(
        at == At.APPLY
            ? step(applied(state).consumer(which, At.REMOVE))
            : step(state.consumer(which, At.IDLE)));
  }

  /// Effect and DONE in one transaction; a consumer that is not idempotent has the effect again.
  private State applied(State state) {
    return protocol.has(Flaw.REPEATS_EFFECT)
        ? (state.row() == Row.NONE ? state : state.row(Row.DONE))
            .effects(state.facts().effects() + 1)
        : state.row(Row.DONE).effects(1);
  }

  private void sweep(State state, List<Step<State>> steps) {
    boolean stale =
        switch (protocol.sweep()) {
          case NONE -> false;
          case PENDING -> state.row() == Row.PENDING;
          case NOT_DONE -> state.row() == Row.PENDING || state.row() == Row.ENQUEUED;
        };
    if (state.sweeper() == At.IDLE) {
      if (stale) {
        steps.add(step(state.sweeper(At.SEND)));
      }
      return;
    }
    if (state.left().crashes() > 0) {
      steps.add(fault(state.sweeper(At.IDLE).left(state.left().crash())));
    }
    At after = protocol.has(Flaw.NO_STATUS) ? At.IDLE : At.MARK;
    steps.add(
        state.sweeper() == At.SEND
            ? step(state.queued(state.queued() + 1).sweeper(after))
            : step(marked(state).sweeper(At.IDLE)));
  }

  private void engines(State state, List<Step<State>> steps) {
    if (state.left().purges() > 0 && state.queued() > 0) {
      steps.add(fault(state.queued(state.queued() - 1).left(state.left().purge())));
    }
    boolean expires = protocol.has(Flaw.EXPIRES_EARLY) || state.row() == Row.DONE;
    if (state.left().expiries() > 0 && state.row() != Row.NONE && expires) {
      steps.add(fault(state.row(Row.NONE).left(state.left().expire())));
    }
  }
}

package com.oodaloo.domain.tray;

import com.oodaloo.domain.matching.Question;
import java.time.Instant;
import java.util.List;

/// A question with its history; the state is the fold of the events.
public record TrayItem(String id, Question question, State state, List<TrayEvent> history) {
  public TrayItem {
    history = List.copyOf(history);
  }

  public sealed interface State {
    record Open(Instant since) implements State {}

    record Answered(TrayAnswer answer, Instant at, String by) implements State {}

    record Withdrawn(Instant at) implements State {}
  }

  /// Folds a history, which begins with an `Asked`.
  ///
  /// @throws IllegalArgumentException when the history does not begin with a question
  public static TrayItem of(String id, List<TrayEvent> history) {
    if (history.isEmpty() || !(history.getFirst() instanceof TrayEvent.Asked first)) {
      throw new IllegalArgumentException("tray item " + id + " does not begin with a question");
    }
    Question question = first.question();
    State state = new State.Open(first.at());
    Instant openSince = first.at();
    for (TrayEvent event : history) {
      switch (event) {
        case TrayEvent.Asked asked -> {
          question = asked.question();
          openSince = state instanceof State.Open open ? open.since() : asked.at();
          state = new State.Open(openSince);
        }
        case TrayEvent.Answered answered ->
            state = new State.Answered(answered.answer(), answered.at(), answered.by());
        case TrayEvent.Undone _ -> state = new State.Open(openSince);
        case TrayEvent.Withdrawn withdrawn -> state = new State.Withdrawn(withdrawn.at());
      }
    }
    return new TrayItem(id, question, state, history);
  }

  public boolean isOpen() {
    return state instanceof State.Open;
  }

  public boolean isAnswered() {
    return state instanceof State.Answered;
  }

  /// The number of the next event, beginning with 0.
  public int nextNumber() {
    return history.size();
  }
}

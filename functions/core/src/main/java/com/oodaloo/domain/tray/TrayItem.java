package com.oodaloo.domain.tray;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.matching.linkage.AliasLesson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question with its history; the state is the fold of the events.
public record TrayItem(String id, Question question, State state, List<TrayEvent> history) {
  public TrayItem {
    history = List.copyOf(history);
  }

  public sealed interface State {
    record Open(Instant since) implements State {}

    record Answered(TrayAnswer answer, Instant at, String by, Scope scope) implements State {
      Answered with(Scope other) {
        return new Answered(answer, at, by, other);
      }
    }

    record Withdrawn(Instant at) implements State {}
  }

  /// How far an answer reaches: this money only, or always what this payer sends.
  public enum Scope {
    ONCE,
    ALWAYS
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
            state = new State.Answered(answered.answer(), answered.at(), answered.by(), Scope.ONCE);
        case TrayEvent.Remembered _ -> state = reaching(state, Scope.ALWAYS);
        case TrayEvent.Forgotten _ -> state = reaching(state, Scope.ONCE);
        case TrayEvent.Undone _ -> state = new State.Open(openSince);
        case TrayEvent.Withdrawn withdrawn -> state = new State.Withdrawn(withdrawn.at());
      }
    }
    return new TrayItem(id, question, state, history);
  }

  /// Only an answer can reach further; anything else stays what it is.
  private static State reaching(State state, Scope scope) {
    return state instanceof State.Answered answered ? answered.with(scope) : state;
  }

  public boolean isOpen() {
    return state instanceof State.Open;
  }

  public boolean isAnswered() {
    return state instanceof State.Answered;
  }

  /// What the answer says about the payer, remembered or not; empty where it says nothing.
  public Optional<AliasLesson.Lesson> teaches(Books books) {
    return state instanceof State.Answered answered
        ? AliasLesson.in(books, answered.answer().transactionId(), answered.answer().settlements())
        : Optional.empty();
  }

  /// Whether it stands answered, about that transaction.
  public boolean answers(String transactionId) {
    return state instanceof State.Answered answered
        && answered.answer().transactionId().equals(transactionId);
  }

  public boolean isRemembered() {
    return state instanceof State.Answered answered && answered.scope() == Scope.ALWAYS;
  }

  /// The number of the next event, beginning with 0.
  public int nextNumber() {
    return history.size();
  }
}

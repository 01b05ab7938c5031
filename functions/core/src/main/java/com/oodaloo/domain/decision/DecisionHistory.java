package com.oodaloo.domain.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All that was ever decided about one transaction, oldest first. Events are appended, never
/// changed, and only when the decision is another one.
public record DecisionHistory(String transactionId, List<DecisionEvent> events) {
  /// A line that is decided more often than this tells nothing new any more.
  public static final int MAX_EVENTS = 200;

  public DecisionHistory {
    events = List.copyOf(events);
  }

  /// Of a transaction nothing was decided about yet.
  public static DecisionHistory none(String transactionId) {
    return new DecisionHistory(transactionId, List.of());
  }

  /// The event to append now that this is decided; empty where nothing is new.
  public Optional<DecisionEvent> news(DecisionEvent decided) {
    boolean known = !events.isEmpty() && events.getLast().saysTheSameAs(decided);
    return known || events.size() >= MAX_EVENTS ? Optional.empty() : Optional.of(decided);
  }

  /// The event to append now that nothing is decided; empty where nothing stood.
  public Optional<DecisionEvent> newsOfNothing(Instant at) {
    return events.isEmpty() ? Optional.empty() : news(new DecisionEvent.Undone(at));
  }

  /// What the transaction settled when it was last settled without asking; empty when it never was.
  public List<Settlement> settledLast() {
    return events.reversed().stream()
        .filter(DecisionEvent.Settled.class::isInstance)
        .map(DecisionEvent.Settled.class::cast)
        .filter(settled -> settled.verdict() == Verdict.AUTO)
        .findFirst()
        .map(DecisionEvent.Settled::settlements)
        .orElse(List.of());
  }
}

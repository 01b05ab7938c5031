package com.oodaloo.domain.decision;

import java.time.Instant;
import java.util.List;

/// What was decided about a transaction at one time. Wording and confidence are left out: they
/// change without anything being decided anew.
public sealed interface DecisionEvent {
  Instant at();

  /// It settles these invoices; `rule` is the one that said so, `owner` for the owner.
  record Settled(Instant at, Verdict verdict, String rule, List<Settlement> settlements)
      implements DecisionEvent {
    public Settled {
      settlements = List.copyOf(settlements);
    }
  }

  /// It is no income; `because` is the sentence that said so.
  record KeptOut(Instant at, Verdict verdict, NotIncome.Kind kind, String because)
      implements DecisionEvent {}

  /// What was decided before no longer stands.
  record Undone(Instant at) implements DecisionEvent {}

  static DecisionEvent of(Match match, Instant at) {
    return new Settled(at, match.verdict(), match.rule(), match.settlements());
  }

  static DecisionEvent of(NotIncome kept, Instant at) {
    String because = kept.evidence().isEmpty() ? "" : kept.evidence().getFirst();
    return new KeptOut(at, kept.verdict(), kept.kind(), because);
  }

  /// Whether both say the same, whenever they said it.
  default boolean saysTheSameAs(DecisionEvent other) {
    return switch (this) {
      case Settled mine ->
          other instanceof Settled theirs
              && mine.verdict() == theirs.verdict()
              && mine.rule().equals(theirs.rule())
              && mine.settlements().equals(theirs.settlements());
      case KeptOut mine ->
          other instanceof KeptOut theirs
              && mine.verdict() == theirs.verdict()
              && mine.kind() == theirs.kind();
      case Undone _ -> other instanceof Undone;
    };
  }
}

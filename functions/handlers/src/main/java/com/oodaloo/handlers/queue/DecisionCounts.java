package com.oodaloo.handlers.queue;

import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.app.outcomes.TellOutcomes;
import com.oodaloo.app.outcomes.TellOutcomes.Telling;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.handlers.Measure;
import java.util.EnumMap;
import java.util.Map;

/// Decided books as what is counted of them: themselves, and what there was to tell.
public final class DecisionCounts {
  private DecisionCounts() {}

  public static WorkResult worked(ReconcileFirm.Outcome.Reconciled done) {
    Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.BOOKS_DECIDED, 1);
    counts.put(Measure.ROWS_WRITTEN, done.changes());
    Telling telling = done.telling();
    boolean late = telling.ending() == TellOutcomes.Ending.LATE;
    for (Outcome outcome : telling.news()) {
      counts.merge(late ? Measure.OUTCOMES_LATE : measure(outcome), 1, Integer::sum);
    }
    return new WorkResult("RECONCILED", counts);
  }

  private static Measure measure(Outcome outcome) {
    return switch (outcome) {
      case Outcome.QuestionOpened _ -> Measure.QUESTIONS_OPENED;
      case Outcome.PayoutMissing _ -> Measure.PAYOUTS_MISSING;
      case Outcome.ReconnectNeeded _ -> Measure.RECONNECTS_NEEDED;
      case Outcome.DigestSent _ -> Measure.DIGESTS_SENT;
    };
  }
}

package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Texts;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Claims of a line on several invoices whose numbers all stand in it, where they make its amount
/// to the cent: "INV 1042 1043". The payer has said what the money is for.
public final class NamedTogether {
  private static final int WEIGHT = 9000;
  private static final int MAX_NAMED = 12;
  private final MatchRun run;
  private final Map<String, List<Receivable>> byNumber = new HashMap<>();

  public NamedTogether(MatchRun run) {
    this.run = run;
    for (Receivable each : run.receivables()) {
      if (each.knowsInvoice()) {
        String label = run.names.invoice(each.invoiceId());
        if (Texts.hasDigit(label)) {
          byNumber.merge(label.toUpperCase(Locale.ROOT), List.of(each), NamedTogether::both);
        }
      }
    }
  }

  private static List<Receivable> both(List<Receivable> one, List<Receivable> other) {
    List<Receivable> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }

  public List<MatchHypothesis> of(Line line) {
    if (!speaksOfSeveral(line)) {
      return List.of();
    }
    List<Receivable> named = new ArrayList<>();
    Set<String> invoices = new HashSet<>();
    for (String word : line.words()) {
      List<Receivable> numbered =
          Texts.hasDigit(word) ? byNumber.getOrDefault(word, List.of()) : List.of();
      for (Receivable each : numbered) {
        if (named.size() < MAX_NAMED && isMeant(line, each) && invoices.add(each.invoiceId())) {
          named.add(each);
        }
      }
    }
    long sum = named.stream().mapToLong(Receivable::cents).sum();
    if (named.size() < 2
        || sum != line.cents()
        || !run.rooms.hasRoom(MatchHypothesis.settlements(named))) {
      return List.of();
    }
    run.pairsWeighed += named.size();
    boolean open = named.stream().anyMatch(Receivable::isOpen);
    Rule rule = open ? Rule.OPEN_TOGETHER : Rule.RECORDED_TOGETHER;
    return List.of(
        MatchHypothesis.of(line, rule, named, WEIGHT)
            .acting(run.policy.mayAct(rule) && run.mayActAlone(line)));
  }

  private boolean speaksOfSeveral(Line line) {
    int numbers = 0;
    for (String word : line.words()) {
      numbers += byNumber.containsKey(word) ? 1 : 0;
    }
    return numbers > 1;
  }

  private boolean isMeant(Line line, Receivable each) {
    return run.isFree(each)
        && each.fits(line.date())
        && each.isInvoiceNamed(line)
        && !run.names.contradicts(line, each);
  }
}

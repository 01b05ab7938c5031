package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Rule;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.SubsetSearch;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.time.Days;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Several lines of one payer within days that together are one recorded payment: transfers between
/// people have a daily limit, so a larger bill comes as two (Zelle's limits differ by bank, from
/// $500 a day on).
public final class InstalmentLines {
  private static final int MAX_DAYS = 10;
  private static final int RECORD_DAYS = 10;
  private static final int MAX_LINES = 12;
  private final MatchRun run;

  /// Which of two records of one client and amount several lines make, nobody can tell.
  private record OfClient(String clientId, long cents) {}

  public InstalmentLines(MatchRun run) {
    this.run = run;
  }

  public void apply() {
    Map<String, List<Line>> byPayer = new HashMap<>();
    for (Line line : run.deposits()) {
      if (line.payer().isKnown() && run.mayActAlone(line)) {
        byPayer.computeIfAbsent(line.payer().only(), _ -> new ArrayList<>(2)).add(line);
      }
    }
    byPayer.values().removeIf(lines -> lines.size() < 2 || lines.size() > MAX_LINES);
    if (byPayer.isEmpty() || !run.policy.mayAct(Rule.RECORDED_TOGETHER)) {
      return;
    }
    List<Receivable> records = new ArrayList<>();
    Map<OfClient, Integer> alike = new HashMap<>();
    for (Receivable each : run.free()) {
      if (each.basis() == Receivable.Basis.RECORDED
          && each.knowsInvoice()
          && each.settling().equals(each.amount())
          && !each.isHeld()) {
        records.add(each);
        alike.merge(new OfClient(each.clientId(), each.cents()), 1, Integer::sum);
      }
    }
    for (Receivable each : records) {
      if (alike.getOrDefault(new OfClient(each.clientId(), each.cents()), 0) == 1) {
        settle(each, byPayer.getOrDefault(each.clientId(), List.of()));
      }
    }
  }

  private void settle(Receivable payment, List<Line> all) {
    List<Line> near =
        all.stream()
            .filter(run::isUndecided)
            .filter(line -> line.cents() < payment.cents() && payment.fits(line.date()))
            .filter(line -> Math.abs(Days.between(payment.day(), line.date())) <= RECORD_DAYS)
            .toList();
    SubsetSearch.Result sets =
        SubsetSearch.sumsTo(payment.cents(), near.stream().map(Line::cents).toList(), 2);
    run.nodesVisited += sets.nodes();
    if (!sets.complete() || sets.sets().size() != 1) {
      return;
    }
    List<Line> lines = sets.sets().getFirst().stream().map(near::get).toList();
    long days = Days.between(lines.getFirst().date(), lines.getLast().date());
    if (Math.abs(days) <= MAX_DAYS) {
      take(payment, lines);
    }
  }

  private void take(Receivable payment, List<Line> lines) {
    String evidence =
        lines.size()
            + " lines of one payer make the "
            + payment.amount()
            + " that was recorded on "
            + payment.day()
            + ".";
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      List<String> words = new ArrayList<>(List.of(evidence));
      words.addAll(run.names.ties(line, payment));
      run.decide(
          line,
          new Match(
              line.id(),
              Verdict.AUTO,
              Rule.RECORDED_TOGETHER.word(),
              "",
              i == 0 ? List.of(payment.paymentId()) : List.of(),
              List.of(new Settlement(payment.invoiceId(), line.amount())),
              Difference.none(line.amount()),
              98,
              words,
              "Nothing to do."),
          List.of(payment));
    }
  }
}

package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.run.MatchRun;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who stands behind a name that no client carries, as two exact matches of this run have shown: a
/// warranty company that writes itself otherwise. It is only used to ask better, never to act: the
/// same words may be a service that many clients pay through.
public final class LearnedPayers {
  private static final int MIN_MATCHES = 2;
  private static final int MIN_LETTERS = 5;
  private final MatchRun run;
  private final Map<String, Set<String>> clients = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();

  public LearnedPayers(MatchRun run) {
    this.run = run;
  }

  public void apply() {
    Map<String, Line> lines = new HashMap<>();
    run.all().forEach(line -> lines.put(line.id(), line));
    for (Match match : run.matches()) {
      Line line = lines.get(match.transactionId());
      if (line != null && match.verdict() == Verdict.AUTO && match.payoutId().isEmpty()) {
        learn(line, match.settlements());
      }
    }
    for (Line line : run.deposits()) {
      Set<String> known = clients.getOrDefault(line.payer().phrase(), Set.of());
      if (line.payer().clients().isEmpty()
          && known.size() == 1
          && seen.getOrDefault(line.payer().phrase(), 0) >= MIN_MATCHES) {
        run.replace(line.paidBy(known.iterator().next()));
      }
    }
  }

  private void learn(Line line, List<Settlement> settled) {
    String phrase = line.payer().phrase();
    if (!line.payer().clients().isEmpty() || phrase.length() < MIN_LETTERS || settled.isEmpty()) {
      return;
    }
    Set<String> paid = new HashSet<>();
    settled.forEach(part -> paid.add(run.rooms.clientOf(part.invoiceId())));
    paid.remove("");
    clients.computeIfAbsent(phrase, _ -> new HashSet<>()).addAll(paid);
    seen.merge(phrase, 1, Integer::sum);
  }
}

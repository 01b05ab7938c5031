package com.oodaloo.domain.matching.rules;

import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.expected.Tolerances;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.matching.run.MatchHypothesis;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.matching.run.Sentences;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lump that reads like a processor's payout although no payout record explains it: up to three
/// receivables less a fee. Always a question, because with enough candidates a guessed fee explains
/// anything.
final class NetOfFeesRule {
  private static final int MAX_CANDIDATES = 12;
  private static final int MAX_ALTERNATIVES = 4;

  private final MatchRun run;

  NetOfFeesRule(MatchRun run) {
    this.run = run;
  }

  List<Question.Alternative> of(Line line, List<Receivable> all) {
    List<Question.Alternative> found = new ArrayList<>();
    boolean wallet = isWallet(line);
    if ((line.rail() != Rail.PAYOUT && !wallet) || all.size() > MAX_CANDIDATES) {
      return found;
    }
    for (int i = 0; i < all.size(); i++) {
      if (wallet) {
        consider(line, List.of(all.get(i))).ifPresent(found::add);
      }
      for (int j = i + 1; j < all.size(); j++) {
        consider(line, List.of(all.get(i), all.get(j))).ifPresent(found::add);
        for (int k = j + 1; k < all.size(); k++) {
          consider(line, List.of(all.get(i), all.get(j), all.get(k))).ifPresent(found::add);
        }
      }
    }
    return found.size() > MAX_ALTERNATIVES ? found.subList(0, MAX_ALTERNATIVES) : found;
  }

  /// What a wallet pays out at once (Venmo for business keeps 1.9 % and ten cents of each payment).
  private static boolean isWallet(Line line) {
    return line.rail() == Rail.INSTANT
        && (line.says("CASHOUT") || line.says("TRANSFER") || line.says("PAYOUT"))
        && line.payer().clients().isEmpty();
  }

  private Optional<Question.Alternative> consider(Line line, List<Receivable> set) {
    Money gross = Sentences.total(set);
    Money fee = gross.minus(line.amount());
    List<Settlement> settlements = MatchHypothesis.settlements(set);
    boolean plausible =
        line.rail() == Rail.PAYOUT
            ? Tolerances.isLumpFee(gross.cents(), fee.cents())
            : Tolerances.isWalletFee(gross.cents(), fee.cents());
    if (!plausible || !run.rooms.hasRoom(settlements)) {
      return Optional.empty();
    }
    String evidence =
        Sentences.set(run, settlements)
            + " less a fee of "
            + fee
            + " would make "
            + line.amount()
            + ".";
    return Optional.of(
        new Question.Alternative(
            settlements, new Difference(fee.negated(), "fee"), List.of(evidence)));
  }
}

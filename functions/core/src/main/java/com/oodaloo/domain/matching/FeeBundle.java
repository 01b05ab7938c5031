package com.oodaloo.domain.matching;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A lump that reads like a processor's payout although no payout record explains it: up to three
/// receivables less a fee. Always a question, because with enough candidates a guessed fee explains
/// anything.
final class FeeBundle {
  private static final Set<String> PROCESSORS =
      Set.of("STRIPE", "SQUARE", "PAYPAL", "INTUIT", "JOBBER", "PAYOUT", "MERCHANT", "BANKCARD");
  private static final int MAX_CANDIDATES = 12;
  private static final long MIN_PER_MILLE = 24;
  private static final long MAX_PER_MILLE = 36;

  private FeeBundle() {}

  static List<Question.Alternative> of(
      Workbench bench, BankTransaction line, List<Receivable> all) {
    boolean processor = Names.words(line.description()).stream().anyMatch(PROCESSORS::contains);
    if (!processor || all.size() > MAX_CANDIDATES) {
      return List.of();
    }
    List<Question.Alternative> found = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        consider(bench, line, List.of(all.get(i), all.get(j))).ifPresent(found::add);
        for (int k = j + 1; k < all.size(); k++) {
          consider(bench, line, List.of(all.get(i), all.get(j), all.get(k))).ifPresent(found::add);
        }
      }
    }
    return found.stream().limit(SubsetSearch.MAX_SETS).toList();
  }

  private static Optional<Question.Alternative> consider(
      Workbench bench, BankTransaction line, List<Receivable> set) {
    Money gross = Sentences.total(set);
    Money fee = gross.minus(line.amount());
    boolean plausible =
        fee.cents() * 1000 >= gross.cents() * MIN_PER_MILLE
            && fee.cents() * 1000 <= gross.cents() * MAX_PER_MILLE;
    if (!plausible) {
      return Optional.empty();
    }
    List<Settlement> settlements = Workbench.settlements(set);
    if (!bench.hasRoom(settlements)) {
      return Optional.empty();
    }
    return Optional.of(
        new Question.Alternative(
            settlements,
            new Difference(fee.negated(), "fee"),
            List.of(
                Sentences.set(bench, settlements)
                    + " less a fee of "
                    + fee
                    + " would make "
                    + line.amount()
                    + ".")));
  }
}

package com.oodaloo.domain.matching.payouts;

import com.oodaloo.domain.matching.expected.Receivable;
import com.oodaloo.domain.matching.reading.Lenders;
import com.oodaloo.domain.matching.reading.Line;
import com.oodaloo.domain.matching.reading.Rail;
import com.oodaloo.domain.matching.run.MatchRun;
import com.oodaloo.domain.payout.Payout;
import java.util.Set;

/// Whether a bank line can be a processor's payout, by what it says. Net and day prove a payout
/// only of a line that says nothing else: a processor pays by bank transfer, never by Zelle, cash
/// or check, and it does not write a client's name.
enum PayoutWords {
  /// It names the processor.
  PROCESSOR,
  /// It says nothing of where the money is from.
  NOTHING,
  /// It says that the money is somebody else's.
  ANOTHER;

  /// Processors that pay for Jobber or for a firm's own Stripe account …
  private static final Set<String> OURS = Set.of("JOBBER", "STRIPE");

  /// … and those that do not.
  private static final Set<String> OTHERS =
      Set.of("SQUARE", "PAYPAL", "INTUIT", "CLOVER", "TOAST", "VENMO", "CASHAPP");

  private static final Set<String> BY_HAND =
      Set.of("CHECK", "CHECKS", "CHK", "CASH", "COUNTER", "TELLER", "ATM", "BRANCH", "LOCKBOX");

  private static final Set<String> SPENDING = Set.of("PURCHASE", "POS", "CHECKCARD");

  private static final Set<String> TRANSFERS = Set.of("TRANSFER", "XFER", "TRF", "TRNSFR");

  static PayoutWords of(Line line, MatchRun run) {
    if (saysAny(line, OURS)) {
      return PROCESSOR;
    }
    boolean another =
        saysAny(line, OTHERS)
            || saysAny(line, BY_HAND)
            || !line.bank().checkNumber().isEmpty()
            || line.rail() == Rail.INSTANT
            || line.rail() == Rail.PHONE
            || !Lenders.named(line).isEmpty()
            || (saysAny(line, TRANSFERS) && (line.says("FROM") || line.says("TO")))
            || (line.amount().isNegative() ? saysAny(line, SPENDING) : isTiedToAnother(line, run));
    return another ? ANOTHER : NOTHING;
  }

  /// Money of that amount is expected of somebody or for something the line names.
  private static boolean isTiedToAnother(Line line, MatchRun run) {
    for (Receivable each : run.index.exactly(line, line.cents()).receivables()) {
      if (run.isFree(each) && run.names.isTied(line, each)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the line names the other of the two processors.
  static boolean contradicts(Line line, Payout payout) {
    boolean jobber = line.says("JOBBER");
    boolean stripe = line.says("STRIPE");
    return jobber != stripe && !payout.source().equalsIgnoreCase(jobber ? "jobber" : "stripe");
  }

  private static boolean saysAny(Line line, Set<String> words) {
    for (String word : line.words()) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }
}

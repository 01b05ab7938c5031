package com.oodaloo.bench.accuracy;

import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.sandbox.worlds.draft.LineTruth;

/// What became of one bank line, held against its truth. `reason` says in a few words what the
/// matcher did.
record Grade(BankTransaction line, LineTruth truth, Outcome outcome, String reason) {
  enum Outcome {
    /// Matched alone, and it is true.
    RIGHT,
    /// Decided alone, and it is false, or a guess among answers nobody can tell apart.
    WRONG,
    /// Not decided; the true answer is among the first three offered.
    ASKED_WELL,
    /// Not decided; the owner is asked without being offered the true answer.
    ASKED_BADLY,
    /// Client money of which nothing was said.
    MISSED,
    /// No client owes it, and it was kept out of the books or left in peace.
    KEPT_OUT,
    /// Neither right nor wrong: reversed, pending or removed lines.
    NEUTRAL
  }

  boolean isOwed() {
    return truth instanceof LineTruth.ClientMoney;
  }

  boolean isFromClients() {
    return isOwed() || truth instanceof LineTruth.Ambiguous;
  }
}

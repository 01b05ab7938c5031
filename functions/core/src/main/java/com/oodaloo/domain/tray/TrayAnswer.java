package com.oodaloo.domain.tray;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import java.util.List;

/// What the owner said about one transaction of a question.
public sealed interface TrayAnswer {
  String transactionId();

  /// The invoices it settles; none where it settles none.
  default List<Settlement> settlements() {
    return List.of();
  }

  /// Took one of the alternatives.
  record Confirmed(String transactionId, List<Settlement> settlements) implements TrayAnswer {
    public Confirmed {
      settlements = List.copyOf(settlements);
    }
  }

  /// Divided the money by hand; the parts add up to the transaction.
  record Split(String transactionId, List<Settlement> settlements) implements TrayAnswer {
    public Split {
      settlements = List.copyOf(settlements);
    }
  }

  record IsNotIncome(String transactionId, NotIncome.Kind kind) implements TrayAnswer {}

  /// Leave it unexplained and do not ask again.
  record Dismissed(String transactionId) implements TrayAnswer {}
}

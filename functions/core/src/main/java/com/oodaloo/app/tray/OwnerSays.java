package com.oodaloo.app.tray;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import java.util.List;

/// What the owner sent from the tray page, not checked yet.
public sealed interface OwnerSays {
  /// Alternative number `index` (from 0) is right. `shown` is its content as the page showed it: a
  /// new payment may have moved another one to its place since. Empty where a page showed none.
  record Confirm(int index, String shown) implements OwnerSays {
    public Confirm(int index) {
      this(index, "");
    }
  }

  record Split(List<Settlement> parts) implements OwnerSays {
    public Split {
      parts = List.copyOf(parts);
    }
  }

  record ThisIsNotIncome(NotIncome.Kind kind) implements OwnerSays {}

  record Dismiss() implements OwnerSays {}

  /// What was answered holds for this payer always.
  record Remember() implements OwnerSays {}

  /// It held for one time only.
  record Forget() implements OwnerSays {}

  record Undo() implements OwnerSays {}
}

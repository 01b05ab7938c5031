package com.oodaloo.app.tray;

import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import java.util.List;

/// What the owner sent from the tray page, not checked yet.
public sealed interface OwnerSays {
  /// Alternative number `index` (from 0) is right.
  record Confirm(int index) implements OwnerSays {}

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

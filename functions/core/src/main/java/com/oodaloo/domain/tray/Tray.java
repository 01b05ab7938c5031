package com.oodaloo.domain.tray;

import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All tray items of a firm, by id.
public record Tray(List<TrayItem> items) {
  public static final Tray EMPTY = new Tray(List.of());

  public Tray {
    items = items.stream().sorted(Comparator.comparing(TrayItem::id)).toList();
  }

  public List<TrayItem> open() {
    return items.stream().filter(TrayItem::isOpen).toList();
  }

  public Optional<TrayItem> find(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /// The owner's answers as facts for the matcher.
  public Answers answers() {
    Map<String, List<Settlement>> settled = new HashMap<>();
    Map<String, NotIncome.Kind> notIncome = new HashMap<>();
    Set<String> dismissed = new HashSet<>();
    Set<String> teach = new HashSet<>();
    for (TrayItem item : items) {
      if (item.state() instanceof TrayItem.State.Answered answered) {
        if (answered.scope() == TrayItem.Scope.ALWAYS) {
          teach.add(answered.answer().transactionId());
        }
        switch (answered.answer()) {
          case TrayAnswer.Confirmed(String id, List<Settlement> parts) -> settled.put(id, parts);
          case TrayAnswer.Split(String id, List<Settlement> parts) -> settled.put(id, parts);
          case TrayAnswer.IsNotIncome(String id, NotIncome.Kind kind) -> notIncome.put(id, kind);
          case TrayAnswer.Dismissed(String id) -> dismissed.add(id);
        }
      }
    }
    return new Answers(settled, notIncome, dismissed, teach, Map.of());
  }
}

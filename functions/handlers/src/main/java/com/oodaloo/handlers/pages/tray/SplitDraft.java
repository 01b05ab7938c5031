package com.oodaloo.handlers.pages.tray;

import com.oodaloo.handlers.pages.parts.CustomerText;
import java.util.Map;
import java.util.stream.Collectors;

/// A split as it was typed, by invoice id, shown again with what is wrong with it.
public record SplitDraft(Map<String, String> amounts, String problem) {
  static final String FIELD = "amount-";

  public static final SplitDraft EMPTY = new SplitDraft(Map.of(), "");

  public SplitDraft {
    amounts = Map.copyOf(amounts);
  }

  /// Takes the `amount-…` fields out of a posted form.
  public static SplitDraft of(Map<String, String> form, String problem) {
    return new SplitDraft(
        form.entrySet().stream()
            .filter(field -> field.getKey().startsWith(FIELD))
            .collect(
                Collectors.toMap(
                    field -> field.getKey().substring(FIELD.length()), Map.Entry::getValue)),
        problem);
  }

  String typed(String invoiceId) {
    return CustomerText.clean(amounts.getOrDefault(invoiceId, ""));
  }
}

package com.oodaloo.handlers.pages.tray;

import com.oodaloo.app.tray.OwnerSays;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads the form the tray pages post: `answer` = confirm, split, not-income, dismiss, remember,
/// forget or undo, with `alternative` and what it `shown`, `kind` or `amount-<invoiceId>`. Total:
/// whatever was posted is answered.
public final class AnswerForm {
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,10}(\\.\\d{1,2})?");
  private static final Pattern INDEX = Pattern.compile("\\d{1,3}");
  private static final int MAX_PARTS = 100;

  private AnswerForm() {}

  /// What a form turned out to be.
  public sealed interface Read {
    record Understood(OwnerSays says) implements Read {}

    /// `problem` is a sentence for the owner.
    record Unclear(String problem) implements Read {}
  }

  public static Read read(Map<String, String> form, Currency currency) {
    return switch (form.getOrDefault("answer", "")) {
      case "confirm" ->
          confirm(form.getOrDefault("alternative", ""), form.getOrDefault("shown", ""));
      case "split" -> split(SplitDraft.of(form, "").amounts(), currency);
      case "not-income" -> notIncome(form.getOrDefault("kind", ""));
      case "dismiss" -> new Read.Understood(new OwnerSays.Dismiss());
      case "remember" -> new Read.Understood(new OwnerSays.Remember());
      case "forget" -> new Read.Understood(new OwnerSays.Forget());
      case "undo" -> new Read.Understood(new OwnerSays.Undo());
      default -> new Read.Unclear("Please choose one of the answers.");
    };
  }

  private static Read confirm(String index, String shown) {
    return INDEX.matcher(index).matches()
        ? new Read.Understood(new OwnerSays.Confirm(Integer.parseInt(index), shown))
        : new Read.Unclear("Please choose one of the suggestions.");
  }

  private static Read notIncome(String word) {
    Optional<NotIncome.Kind> kind =
        Arrays.stream(NotIncome.Kind.values()).filter(it -> it.word().equals(word)).findFirst();
    return kind.isPresent()
        ? new Read.Understood(new OwnerSays.ThisIsNotIncome(kind.get()))
        : new Read.Unclear("Please say what kind of money it is.");
  }

  /// Empty and zero fields are left out; what cannot be read as an amount is said, not guessed.
  private static Read split(Map<String, String> typed, Currency currency) {
    if (typed.size() > MAX_PARTS) {
      return new Read.Unclear("That is more invoices than one payment can be divided over.");
    }
    List<Settlement> parts = new ArrayList<>();
    for (Map.Entry<String, String> field : new TreeMap<>(typed).entrySet()) {
      String digits = field.getValue().replaceAll("[\\s$,]", "");
      if (digits.isEmpty()) {
        continue;
      }
      if (!AMOUNT.matcher(digits).matches()) {
        return new Read.Unclear("Please write amounts like 1250.00, without anything else.");
      }
      Money amount = Money.exact(new BigDecimal(digits), currency);
      if (!amount.isZero()) {
        parts.add(new Settlement(field.getKey(), amount));
      }
    }
    return new Read.Understood(new OwnerSays.Split(parts));
  }
}

package com.oodaloo.bench.simulation.aws;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A condition over the attributes of an item, as far as our adapters use the language.
sealed interface Condition {
  boolean holds(Map<String, AttributeValue> item);

  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      return left.holds(item) && right.holds(item);
    }
  }

  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      return left.holds(item) || right.holds(item);
    }
  }

  record Not(Condition other) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      return !other.holds(item);
    }
  }

  record Exists(String name) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      return item.containsKey(name);
    }
  }

  record BeginsWith(String name, AttributeValue start) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      AttributeValue value = item.get(name);
      return value != null && value.s() != null && value.s().startsWith(start.s());
    }
  }

  record Between(String name, AttributeValue low, AttributeValue high) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      return new Compare(name, ">=", low).holds(item) && new Compare(name, "<=", high).holds(item);
    }
  }

  record Compare(String name, String sign, AttributeValue with) implements Condition {
    @Override
    public boolean holds(Map<String, AttributeValue> item) {
      AttributeValue value = item.get(name);
      return switch (sign) {
        case "=" -> order(value).map(order -> order == 0).orElseGet(() -> with.equals(value));
        case "<>" -> !new Compare(name, "=", with).holds(item);
        case "<" -> order(value).filter(order -> order < 0).isPresent();
        case "<=" -> order(value).filter(order -> order <= 0).isPresent();
        case ">" -> order(value).filter(order -> order > 0).isPresent();
        case ">=" -> order(value).filter(order -> order >= 0).isPresent();
        default -> throw Refusals.invalid("no comparison is written " + sign);
      };
    }

    /// Empty for what cannot be compared: nothing, or another type.
    private Optional<Integer> order(@org.jspecify.annotations.Nullable AttributeValue value) {
      if (value == null || value.type() != with.type()) {
        return Optional.empty();
      }
      return switch (value.type()) {
        case S -> Optional.of(value.s().compareTo(with.s()));
        case N -> Optional.of(new BigDecimal(value.n()).compareTo(new BigDecimal(with.n())));
        case M, L, BOOL, NUL, B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> Optional.empty();
      };
    }
  }

  /// The condition an expression writes down.
  static Condition of(String expression, Placeholders placeholders) {
    Words words = new Words(expression);
    Condition condition = new ConditionParser(words, placeholders).any();
    if (!words.isEmpty()) {
      throw Refusals.invalid("too much in the expression " + expression);
    }
    return condition;
  }
}

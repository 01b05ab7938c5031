package com.oodaloo.simulation.aws;

import java.math.BigDecimal;
import java.util.Map;
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
      return value == null ? sign.equals("<>") : holds(value);
    }

    private boolean holds(AttributeValue value) {
      return switch (sign) {
        case "=" -> isSame(value);
        case "<>" -> !isSame(value);
        case "<" -> isComparable(value) && order(value) < 0;
        case "<=" -> isComparable(value) && order(value) <= 0;
        case ">" -> isComparable(value) && order(value) > 0;
        case ">=" -> isComparable(value) && order(value) >= 0;
        default -> throw Refusals.invalid("no comparison is written " + sign);
      };
    }

    private boolean isSame(AttributeValue value) {
      return with.equals(value) || (isComparable(value) && order(value) == 0);
    }

    /// Nothing comes before or after what is of another type.
    private boolean isComparable(AttributeValue value) {
      return value.type() == with.type()
          && (value.type() == AttributeValue.Type.S || value.type() == AttributeValue.Type.N);
    }

    private int order(AttributeValue value) {
      return value.type() == AttributeValue.Type.S
          ? value.s().compareTo(with.s())
          : new BigDecimal(value.n()).compareTo(new BigDecimal(with.n()));
    }
  }

  /// The condition an expression writes down.
  static Condition of(String expression, Placeholders placeholders) {
    ExpressionTokens words = new ExpressionTokens(expression);
    Condition condition = new ConditionParser(words, placeholders).any();
    if (!words.isEmpty()) {
      throw Refusals.invalid("too much in the expression " + expression);
    }
    return condition;
  }
}

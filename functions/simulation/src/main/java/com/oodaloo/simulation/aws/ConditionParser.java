package com.oodaloo.simulation.aws;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads conditions: `OR` binds weakest, then `AND`, then `NOT`.
record ConditionParser(ExpressionTokens words, Placeholders placeholders) {
  Condition any() {
    Condition condition = all();
    while (words.takes("OR")) {
      condition = new Condition.Or(condition, all());
    }
    return condition;
  }

  private Condition all() {
    Condition condition = one();
    while (words.takes("AND")) {
      condition = new Condition.And(condition, one());
    }
    return condition;
  }

  private Condition one() {
    if (words.takes("NOT")) {
      return new Condition.Not(one());
    }
    if (words.takes("(")) {
      Condition inner = any();
      words.expect(")");
      return inner;
    }
    return words.isFunction() ? function() : comparison();
  }

  private Condition function() {
    String name = words.lower();
    words.expect("(");
    String attribute = placeholders.name(words.next());
    Condition condition =
        switch (name) {
          case "attribute_exists" -> new Condition.Exists(attribute);
          case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(attribute));
          case "begins_with" -> {
            words.expect(",");
            yield new Condition.BeginsWith(attribute, value());
          }
          default -> throw Refusals.invalid("none of our expressions uses " + name);
        };
    words.expect(")");
    return condition;
  }

  private Condition comparison() {
    String name = placeholders.name(words.next());
    if (words.takes("BETWEEN")) {
      AttributeValue low = value();
      words.expect("AND");
      return new Condition.Between(name, low, value());
    }
    return new Condition.Compare(name, words.next(), value());
  }

  private AttributeValue value() {
    return placeholders.value(words.next());
  }
}

package com.oodaloo.simulation.aws;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The `#names` and `:values` of one request. Each must be used, and each used must be there.
final class Placeholders {
  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final Set<String> used = new HashSet<>();

  Placeholders(Map<String, String> names, Map<String, AttributeValue> values) {
    this.names = names;
    this.values = values;
  }

  /// The attribute a word of an expression names.
  String name(String word) {
    if (!word.startsWith("#")) {
      return word;
    }
    used.add(word);
    String name = names.get(word);
    if (name == null) {
      throw Refusals.invalid("An expression attribute name used is not defined: " + word);
    }
    return name;
  }

  AttributeValue value(String word) {
    used.add(word);
    AttributeValue value = values.get(word);
    if (value == null) {
      throw Refusals.invalid("An expression attribute value used is not defined: " + word);
    }
    return value;
  }

  /// Refuses what was given and never used, as DynamoDB does.
  void allUsed() {
    if (!used.containsAll(names.keySet()) || !used.containsAll(values.keySet())) {
      throw Refusals.invalid("names or values unused in expressions");
    }
  }
}

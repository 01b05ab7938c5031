package com.oodaloo.simulation.aws;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An update expression: what is set, what is set only where nothing is, what is added to a number,
/// what is removed.
record Update(
    Map<String, AttributeValue> sets,
    Map<String, AttributeValue> defaults,
    Map<String, AttributeValue> adds,
    Set<String> removes) {
  static Update of(String expression, Placeholders placeholders) {
    ExpressionTokens words = new ExpressionTokens(expression);
    Update update =
        new Update(
            new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new HashSet<>());
    while (!words.isEmpty()) {
      String clause = words.lower();
      do {
        switch (clause) {
          case "set" -> update.readSet(words, placeholders);
          case "add" -> update.readAdd(words, placeholders);
          case "remove" -> update.named(placeholders.name(words.next()), update.removes);
          default -> throw Refusals.invalid("none of our updates says " + clause);
        }
      } while (words.takes(","));
    }
    return update;
  }

  private void readSet(ExpressionTokens words, Placeholders placeholders) {
    String name = placeholders.name(words.next());
    words.expect("=");
    if (!words.takes("if_not_exists")) {
      named(name, new HashSet<>());
      sets.put(name, placeholders.value(words.next()));
      return;
    }
    words.expect("(");
    if (!placeholders.name(words.next()).equals(name)) {
      throw Refusals.invalid("our updates use if_not_exists of the attribute itself only");
    }
    words.expect(",");
    named(name, new HashSet<>());
    defaults.put(name, placeholders.value(words.next()));
    words.expect(")");
  }

  private void readAdd(ExpressionTokens words, Placeholders placeholders) {
    String name = placeholders.name(words.next());
    AttributeValue value = placeholders.value(words.next());
    if (value.type() != AttributeValue.Type.N) {
      throw Refusals.invalid("Incorrect operand type for operator or function; operator: ADD");
    }
    named(name, new HashSet<>());
    adds.put(name, value);
  }

  /// Refuses an attribute that the expression touches twice, or that is part of the key.
  private void named(String name, Set<String> into) {
    if (sets.containsKey(name)
        || defaults.containsKey(name)
        || adds.containsKey(name)
        || removes.contains(name)) {
      throw Refusals.invalid("Two document paths overlap with each other: " + name);
    }
    if (name.equals("pk") || name.equals("sk")) {
      throw Refusals.invalid("Cannot update attribute " + name + ", it is part of the key");
    }
    into.add(name);
  }

  Map<String, AttributeValue> applied(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> changed = new TreeMap<>(item);
    changed.putAll(sets);
    defaults.forEach(changed::putIfAbsent);
    adds.forEach((name, value) -> changed.merge(name, value, Update::sum));
    removes.forEach(changed::remove);
    return changed;
  }

  private static AttributeValue sum(AttributeValue kept, AttributeValue more) {
    if (kept.type() != AttributeValue.Type.N) {
      throw Refusals.invalid("An operand in the update expression has an incorrect data type");
    }
    return AttributeValue.fromN(
        new BigDecimal(kept.n()).add(new BigDecimal(more.n())).toPlainString());
  }
}

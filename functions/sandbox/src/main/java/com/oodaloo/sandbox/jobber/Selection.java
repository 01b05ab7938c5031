package com.oodaloo.sandbox.jobber;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The `filter` and `sort` arguments of a list. Both ends of a date range are outside of it.
final class Selection {
  private static final Map<String, String> STATUS_FIELDS =
      Map.of(
          "Invoice", "invoiceStatus",
          "Quote", "quoteStatus",
          "Job", "jobStatus",
          "Visit", "visitStatus",
          "PayoutRecord", "status");

  private Selection() {}

  static List<Node> of(Stream<Node> nodes, @Nullable Object filter, @Nullable Object sort) {
    var kept = filter instanceof Map<?, ?> filters ? nodes.filter(matches(filters)) : nodes;
    var order = sort instanceof List<?> sorts && !sorts.isEmpty() ? sorts.getFirst() : sort;
    return order instanceof Map<?, ?> by ? kept.sorted(order(by)).toList() : kept.toList();
  }

  private static Predicate<Node> matches(Map<?, ?> filters) {
    return node ->
        filters.entrySet().stream()
            .allMatch(entry -> matches(node, entry.getKey().toString(), entry.getValue()));
  }

  private static boolean matches(Node node, String name, @Nullable Object wanted) {
    return switch (wanted) {
      case null -> true;
      case Map<?, ?> range -> inRange(node.text(fieldName(node, name)), range);
      case Collection<?> words when name.equals("tags") -> hasTag(node, words);
      case Collection<?> words -> words.contains(node.text(fieldName(node, name)));
      case Object word when name.endsWith("Id") -> word.equals(linkedId(node, name));
      case Object word -> word.toString().equals(node.text(fieldName(node, name)));
    };
  }

  private static String fieldName(Node node, String name) {
    return switch (name) {
      case "ids" -> "id";
      case "status", "statuses" -> STATUS_FIELDS.getOrDefault(node.type(), name);
      case "arrivalDateRange" -> "arrivalDate";
      default -> name;
    };
  }

  private static String linkedId(Node node, String name) {
    var link = node.field(name.substring(0, name.length() - 2));
    return link instanceof Node linked ? linked.text("id") : "";
  }

  private static boolean hasTag(Node node, Collection<?> words) {
    return node.field("tags") instanceof List<?> tags
        && tags.stream()
            .anyMatch(tag -> tag instanceof Node label && words.contains(label.text("label")));
  }

  private static boolean inRange(String moment, Map<?, ?> range) {
    if (moment.isEmpty()) {
      return false;
    }
    var at = Instant.parse(moment);
    return (range.get("after") == null || at.isAfter(instant(range.get("after"))))
        && (range.get("before") == null || at.isBefore(instant(range.get("before"))))
        && (range.get("eq") == null || at.equals(instant(range.get("eq"))));
  }

  private static Instant instant(@Nullable Object text) {
    return java.time.OffsetDateTime.parse(String.valueOf(text)).toInstant();
  }

  /// Sorts by the key's field, then by id so that equal rows keep their order from call to call.
  private static Comparator<Node> order(Map<?, ?> by) {
    var field = camelCase(String.valueOf(by.get("key")));
    Comparator<Node> byField = Comparator.comparing(node -> node.text(field));
    var directed = "DESCENDING".equals(by.get("direction")) ? byField.reversed() : byField;
    return directed.thenComparing(node -> node.text("id"));
  }

  private static String camelCase(String key) {
    var words = new StringBuilder();
    for (var word : key.toLowerCase(Locale.ROOT).split("_", -1)) {
      words.append(
          words.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return words.toString();
  }
}

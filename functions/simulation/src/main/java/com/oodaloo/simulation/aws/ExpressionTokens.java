package com.oodaloo.simulation.aws;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of an expression, taken one by one.
final class ExpressionTokens {
  private static final Pattern WORD = Pattern.compile("\\s*([#:]?\\w+|<>|<=|>=|[=<>(),])");

  private static final Map<String, List<String>> READ = new ConcurrentHashMap<>();

  private final Deque<String> words;

  ExpressionTokens(String expression) {
    words = new ArrayDeque<>(READ.computeIfAbsent(expression, ExpressionTokens::split));
  }

  private static List<String> split(String expression) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(expression);
    int end = 0;
    while (matcher.lookingAt()) {
      words.add(matcher.group(1));
      end = matcher.end();
      matcher.region(end, expression.length());
    }
    if (!expression.substring(end).isBlank()) {
      throw Refusals.invalid("cannot read the expression " + expression);
    }
    return List.copyOf(words);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  String next() {
    if (words.isEmpty()) {
      throw Refusals.invalid("the expression ends too early");
    }
    return words.removeFirst();
  }

  /// Takes the word if it comes next, whatever its case.
  boolean takes(String word) {
    boolean comes = !words.isEmpty() && words.getFirst().equalsIgnoreCase(word);
    if (comes) {
      words.removeFirst();
    }
    return comes;
  }

  void expect(String word) {
    if (!takes(word)) {
      throw Refusals.invalid("the expression has no " + word + " where one belongs");
    }
  }

  /// Whether the word after the next is an opening parenthesis: the next is a function then.
  boolean isFunction() {
    return words.size() > 1 && words.stream().skip(1).findFirst().orElseThrow().equals("(");
  }

  String lower() {
    return next().toLowerCase(Locale.ROOT);
  }
}

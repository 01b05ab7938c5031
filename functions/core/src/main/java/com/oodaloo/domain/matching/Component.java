package com.oodaloo.domain.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Lines that hang together because their claims share something that can be given once only.
///
/// `options` holds each line's claims, lines by day; what a claim takes is named by `Takings`.
record Component(List<List<Claim>> options) {
  /// Splits the claims into components, in the order of their first lines.
  static List<Component> of(List<Claim> claims, Takings takings) {
    Map<Integer, List<Claim>> byLine = new LinkedHashMap<>();
    Map<Object, Integer> wantedFirstBy = new HashMap<>();
    Map<Integer, Integer> parents = new HashMap<>();
    for (Claim claim : claims) {
      int line = claim.line().place();
      byLine.computeIfAbsent(line, _ -> new ArrayList<>(2)).add(claim);
      parents.putIfAbsent(line, line);
      for (Object taking : takings.of(claim)) {
        Integer first = wantedFirstBy.putIfAbsent(taking, line);
        join(parents, line, first == null ? line : first);
      }
    }
    Map<Integer, List<List<Claim>>> components = new TreeMap<>();
    byLine.forEach((line, own) ->
        components.computeIfAbsent(root(parents, line), _ -> new ArrayList<>(1)).add(own));
    return components.values().stream().map(Component::new).toList();
  }

  private static void join(Map<Integer, Integer> parents, int one, int other) {
    int a = root(parents, one);
    int b = root(parents, other);
    parents.put(Math.max(a, b), Math.min(a, b));
  }

  private static int root(Map<Integer, Integer> parents, int line) {
    int at = line;
    int parent = parents.getOrDefault(at, at);
    while (parent != at) {
      int above = parents.getOrDefault(parent, parent);
      parents.put(at, above);
      at = parent;
      parent = above;
    }
    return at;
  }
}

package com.oodaloo.domain.matching;

import java.util.ArrayList;
import java.util.List;

/// Finds the sets of amounts that sum to a target to the cent, fewest parts first.
///
/// Bounded: at most `MAX_CANDIDATES` amounts, `MAX_PARTS` parts, `NODE_BUDGET` steps; it stops
/// after `MAX_SETS` sets. Reaching a bound is part of the answer, never silence.
final class SubsetSearch {
  static final int MAX_CANDIDATES = 24;
  static final int MAX_PARTS = 6;
  static final int MAX_SETS = 4;
  static final int NODE_BUDGET = 200_000;

  private final long[] amounts;
  private final List<List<Integer>> found = new ArrayList<>();
  private final List<Integer> chosen = new ArrayList<>();
  private int nodes;

  private SubsetSearch(long[] amounts) {
    this.amounts = amounts;
  }

  /// The sets as positions in the list of amounts; `complete` is false when a bound cut the search.
  record Result(List<List<Integer>> sets, boolean complete) {}

  /// @param amounts positive, in minor units
  static Result sumsTo(long target, List<Long> amounts, int minParts) {
    if (amounts.size() > MAX_CANDIDATES) {
      return new Result(List.of(), false);
    }
    SubsetSearch search = new SubsetSearch(amounts.stream().mapToLong(Long::longValue).toArray());
    for (int parts = minParts; parts <= Math.min(MAX_PARTS, amounts.size()); parts++) {
      search.choose(0, parts, target);
    }
    boolean complete = search.nodes <= NODE_BUDGET && search.found.size() < MAX_SETS;
    return new Result(List.copyOf(search.found), complete);
  }

  private void choose(int from, int parts, long left) {
    if (parts == 0) {
      if (left == 0) {
        found.add(List.copyOf(chosen));
      }
      return;
    }
    for (int i = from; i <= amounts.length - parts; i++) {
      if (++nodes > NODE_BUDGET || found.size() >= MAX_SETS) {
        return;
      }
      if (amounts[i] <= left) {
        chosen.add(i);
        choose(i + 1, parts - 1, left - amounts[i]);
        chosen.removeLast();
      }
    }
  }
}

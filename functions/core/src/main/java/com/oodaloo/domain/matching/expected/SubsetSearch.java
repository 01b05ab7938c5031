package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.matching.weight.LongIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the sets of amounts that sum to a target to the cent, fewest parts first.
///
/// Bounded: at most `MAX_CANDIDATES` amounts, `MAX_PARTS` parts, `NODE_BUDGET` steps; it stops
/// after `MAX_SETS` sets. Reaching a bound is part of the answer, never silence. The last part is
/// looked up, not searched, and a branch whose rest is too small is left at once.
public final class SubsetSearch {
  public static final int MAX_CANDIDATES = 24;
  public static final int MAX_PARTS = 6;
  static final int MAX_SETS = 12;
  static final int NODE_BUDGET = 100_000;

  private final long[] amounts;
  private final LongIndex numbers;
  private final int[][] places;
  private final List<List<Integer>> found = new ArrayList<>();
  private final List<Integer> chosen = new ArrayList<>();
  private int nodes;

  private SubsetSearch(long[] amounts) {
    this.amounts = amounts;
    this.numbers = new LongIndex(amounts.length);
    this.places = new int[amounts.length][0];
    for (int i = 0; i < amounts.length; i++) {
      int number = numbers.number(amounts[i]);
      int known = places[number].length;
      places[number] = Arrays.copyOf(places[number], known + 1);
      places[number][known] = i;
    }
  }

  /// The sets as positions in the list of amounts; `complete` is false when a bound cut the search;
  /// `nodes` are the steps it took.
  public record Result(List<List<Integer>> sets, boolean complete, int nodes) {
    static final Result TOO_MANY = new Result(List.of(), false, 0);
  }

  /// @param amounts positive, in minor units
  public static Result sumsTo(long target, List<Long> amounts, int minParts) {
    if (amounts.size() > MAX_CANDIDATES) {
      return Result.TOO_MANY;
    }
    SubsetSearch search = new SubsetSearch(amounts.stream().mapToLong(Long::longValue).toArray());
    if (Arrays.stream(search.amounts).sum() >= target) {
      for (int parts = minParts; parts <= Math.min(MAX_PARTS, amounts.size()); parts++) {
        search.choose(0, parts, target);
      }
    }
    boolean complete = search.nodes <= NODE_BUDGET && search.found.size() < MAX_SETS;
    return new Result(List.copyOf(search.found), complete, search.nodes);
  }

  private void choose(int from, int parts, long left) {
    if (parts == 1) {
      last(from, left);
      return;
    }
    for (int i = from; i <= amounts.length - parts; i++) {
      if (++nodes > NODE_BUDGET || found.size() >= MAX_SETS) {
        return;
      }
      if (amounts[i] < left) {
        chosen.add(i);
        choose(i + 1, parts - 1, left - amounts[i]);
        chosen.removeLast();
      }
    }
  }

  private void last(int from, long left) {
    nodes++;
    int number = numbers.find(left);
    if (number == LongIndex.UNKNOWN) {
      return;
    }
    for (int place : places[number]) {
      if (place >= from && found.size() < MAX_SETS) {
        List<Integer> set = new ArrayList<>(chosen);
        set.add(place);
        found.add(List.copyOf(set));
      }
    }
  }
}

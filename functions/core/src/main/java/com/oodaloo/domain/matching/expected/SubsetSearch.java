package com.oodaloo.domain.matching.expected;

import com.oodaloo.domain.matching.weight.LongIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the sets of amounts that sum to a target to the cent, fewest parts first.
///
/// Bounded: at most `MAX_CANDIDATES` amounts, `MAX_PARTS` parts, `NODE_BUDGET` steps; it stops
/// after `MAX_SETS` sets. Reaching a bound is part of the answer, never silence. Most deposits are
/// no sum of what lies around them, so that is found first and cheaply: by the amounts' common
/// step, then by `HalfSums`. Only a target that has a set is searched for.
public final class SubsetSearch {
  public static final int MAX_CANDIDATES = 24;
  public static final int MAX_PARTS = 6;
  static final int MAX_SETS = 12;
  static final int NODE_BUDGET = 100_000;

  /// Below this many amounts a search is cheaper than what would save it.
  private static final int FEW = 13;

  private final long[] amounts;
  private final long total;
  private final long step;
  private final LongIndex numbers;
  private final int[][] places;
  private @Nullable HalfSums halves;

  private SubsetSearch(long[] amounts) {
    this.amounts = amounts;
    this.total = Arrays.stream(amounts).sum();
    this.step = step(amounts);
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
  public static SubsetSearch over(long[] amounts) {
    return new SubsetSearch(amounts.clone());
  }

  /// @param amounts positive, in minor units
  public static Result sumsTo(long target, List<Long> amounts, int minParts) {
    return over(amounts.stream().mapToLong(Long::longValue).toArray()).sumsTo(target, minParts);
  }

  /// The largest amount of which all are multiples; 0 without amounts.
  public static long step(long[] amounts) {
    long step = 0;
    for (long amount : amounts) {
      long other = amount;
      while (other != 0) {
        long rest = step % other;
        step = other;
        other = rest;
      }
    }
    return step;
  }

  /// Whether it searches among just these amounts.
  public boolean isOver(long[] others) {
    return Arrays.equals(amounts, others);
  }

  public Result sumsTo(long target, int minParts) {
    if (amounts.length > MAX_CANDIDATES) {
      return Result.TOO_MANY;
    }
    if (total < target || amounts.length == 0 || target % step != 0) {
      return new Result(List.of(), true, 0);
    }
    if (amounts.length < FEW) {
      return new Sets(minParts).of(target, 0);
    }
    if (halves == null) {
      halves = HalfSums.of(amounts, MAX_PARTS);
    }
    return halves.reach(target)
        ? new Sets(minParts).of(target, halves.nodes())
        : new Result(List.of(), true, halves.nodes());
  }

  /// One search.
  private final class Sets {
    private final int minParts;
    private final List<List<Integer>> found = new ArrayList<>();
    private final List<Integer> chosen = new ArrayList<>();
    private int nodes;

    Sets(int minParts) {
      this.minParts = minParts;
    }

    Result of(long target, int before) {
      for (int parts = minParts; parts <= Math.min(MAX_PARTS, amounts.length); parts++) {
        choose(0, parts, target);
      }
      boolean complete = nodes <= NODE_BUDGET && found.size() < MAX_SETS;
      return new Result(List.copyOf(found), complete, before + nodes);
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

    /// The last part is looked up, not searched.
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
}

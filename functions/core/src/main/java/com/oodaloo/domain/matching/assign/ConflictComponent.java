package com.oodaloo.domain.matching.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Slots that hang together because their options share something that can be given once only.
///
/// `options` holds each slot's options, `takings` what each of these options takes.
record ConflictComponent<T extends Option>(List<List<T>> options, List<int[][]> takings) {
  /// Splits the options into components, in the order of their first slots.
  ///
  /// @param claims the options, by slot
  static <T extends Option> List<ConflictComponent<T>> of(List<T> claims, Conflicts<T> takings) {
    return new Split<>(claims, takings).components();
  }

  /// Slots are told by their position among those that have options. The root of a slot is the
  /// first slot it hangs together with.
  private static final class Split<T extends Option> {
    private final List<T> claims;
    private final int[][] taken;
    private final int[] from;
    private final int[] parents;

    Split(List<T> claims, Conflicts<T> takings) {
      this.claims = claims;
      this.taken = new int[claims.size()][];
      this.from = from(claims);
      this.parents = new int[from.length - 1];
      Arrays.setAll(parents, line -> line);
      int[] wantedFirstBy = new int[takings.count()];
      for (int line = 0; line < parents.length; line++) {
        for (int i = from[line]; i < from[line + 1]; i++) {
          taken[i] = takings.of(claims.get(i));
          join(line, taken[i], wantedFirstBy);
        }
      }
    }

    /// Where the options of each slot begin, and at last where all end.
    private static <T extends Option> int[] from(List<T> claims) {
      int[] from = new int[claims.size() + 1];
      int lines = 0;
      for (int i = 0; i < claims.size(); i++) {
        if (i == 0 || claims.get(i).slot() != claims.get(i - 1).slot()) {
          from[lines++] = i;
        }
      }
      from[lines] = claims.size();
      return Arrays.copyOf(from, lines + 1);
    }

    private void join(int line, int[] takings, int[] wantedFirstBy) {
      for (int taking : takings) {
        if (wantedFirstBy[taking] == 0) {
          wantedFirstBy[taking] = line + 1;
        } else {
          int one = root(line);
          int other = root(wantedFirstBy[taking] - 1);
          parents[Math.max(one, other)] = Math.min(one, other);
        }
      }
    }

    private int root(int line) {
      int at = line;
      while (parents[at] != at) {
        parents[at] = parents[parents[at]];
        at = parents[at];
      }
      return at;
    }

    List<ConflictComponent<T>> components() {
      List<ConflictComponent<T>> components = new ArrayList<>();
      int[] placeOf = new int[parents.length];
      for (int line = 0; line < parents.length; line++) {
        int root = root(line);
        if (root == line) {
          placeOf[line] = components.size();
          components.add(new ConflictComponent<>(new ArrayList<>(1), new ArrayList<>(1)));
        }
        ConflictComponent<T> own = components.get(placeOf[root]);
        own.options().add(claims.subList(from[line], from[line + 1]));
        own.takings().add(Arrays.copyOfRange(taken, from[line], from[line + 1]));
      }
      return components;
    }
  }
}

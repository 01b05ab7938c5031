package com.oodaloo.domain.matching.assign;

import com.oodaloo.domain.matching.run.MatchHypothesis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lines that hang together because their claims share something that can be given once only.
///
/// `options` holds each line's claims, lines by day; `takings` what each of these claims takes.
public record ConflictComponent(List<List<MatchHypothesis>> options, List<int[][]> takings) {
  /// Splits the claims into components, in the order of their first lines.
  ///
  /// @param claims by line
  static List<ConflictComponent> of(List<MatchHypothesis> claims, ConflictKeys takings) {
    return new Split(claims, takings).components();
  }

  /// Lines are told by their position among those that claim anything. The root of a line is the
  /// first line it hangs together with.
  private static final class Split {
    private final List<MatchHypothesis> claims;
    private final int[][] taken;
    private final int[] from;
    private final int[] parents;

    Split(List<MatchHypothesis> claims, ConflictKeys takings) {
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

    /// Where the claims of each line begin, and at last where all end.
    private static int[] from(List<MatchHypothesis> claims) {
      int[] from = new int[claims.size() + 1];
      int lines = 0;
      for (int i = 0; i < claims.size(); i++) {
        if (i == 0 || claims.get(i).line().place() != claims.get(i - 1).line().place()) {
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

    List<ConflictComponent> components() {
      List<ConflictComponent> components = new ArrayList<>();
      int[] placeOf = new int[parents.length];
      for (int line = 0; line < parents.length; line++) {
        int root = root(line);
        if (root == line) {
          placeOf[line] = components.size();
          components.add(new ConflictComponent(new ArrayList<>(1), new ArrayList<>(1)));
        }
        ConflictComponent own = components.get(placeOf[root]);
        own.options().add(claims.subList(from[line], from[line + 1]));
        own.takings().add(Arrays.copyOfRange(taken, from[line], from[line + 1]));
      }
      return components;
    }
  }
}

package com.oodaloo.domain.matching.assign;

import com.oodaloo.domain.matching.weight.ScaledWeight;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// What ways to settle a component have given so far, as bits, each with the mass of all ways that
/// gave just that; in the order in which they were found.
///
/// A table of plain numbers, for the same reason as `LongIndex`.
final class PartialAssignments {
  private long[] given;
  private long[] masses;
  private int[] places;
  private int count;

  PartialAssignments(int expected) {
    given = new long[expected];
    masses = new long[expected];
    places = new int[Integer.highestOneBit(Math.max(2, expected)) * 4];
  }

  static PartialAssignments nothing() {
    PartialAssignments nothing = new PartialAssignments(1);
    nothing.add(0, ScaledWeight.of(1));
    return nothing;
  }

  int count() {
    return count;
  }

  long given(int place) {
    return given[place];
  }

  long mass(int place) {
    return masses[place];
  }

  /// `ScaledWeight.NONE` for what no way has given.
  long massOf(long bits) {
    int place = places[slot(bits)];
    return place == 0 ? ScaledWeight.NONE : masses[place - 1];
  }

  void add(long bits, long mass) {
    int slot = slot(bits);
    int place = places[slot] - 1;
    if (place >= 0) {
      masses[place] = ScaledWeight.plus(masses[place], mass);
      return;
    }
    if (count == given.length) {
      grow();
      slot = slot(bits);
    }
    given[count] = bits;
    masses[count] = mass;
    places[slot] = ++count;
  }

  /// The heaviest of them, at most so many.
  PartialAssignments heaviest(int most) {
    if (count <= most) {
      return this;
    }
    PartialAssignments few = new PartialAssignments(most);
    IntStream.range(0, count)
        .boxed()
        .sorted(
            Comparator.comparingLong((Integer place) -> masses[place])
                .reversed()
                .thenComparingLong(place -> given[place]))
        .limit(most)
        .forEach(place -> few.add(given[place], masses[place]));
    return few;
  }

  private int slot(long bits) {
    int mask = places.length - 1;
    int slot = (int) ((bits * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (places[slot] != 0 && given[places[slot] - 1] != bits) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    given = Arrays.copyOf(given, count * 2);
    masses = Arrays.copyOf(masses, count * 2);
    places = new int[places.length * 2];
    for (int place = 0; place < count; place++) {
      places[slot(given[place])] = place + 1;
    }
  }
}

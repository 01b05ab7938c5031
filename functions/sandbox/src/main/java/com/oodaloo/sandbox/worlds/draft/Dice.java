package com.oodaloo.sandbox.worlds.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Chance that repeats itself. Each purpose throws its own dice, so that a knob of the office does
/// not change what the clients do.
public final class Dice {
  private static final int MILLE = 1_000;
  private final RandomGenerator random;

  public Dice(long seed, String purpose) {
    long own = Ids.mixed(seed ^ Ids.mixed(purpose.hashCode()));
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(own);
  }

  /// A number from low to high, both included.
  public int between(int low, int high) {
    return low >= high ? low : random.nextInt(low, high + 1);
  }

  public boolean chance(int perMille) {
    return random.nextInt(MILLE) < perMille;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /// An index, drawn by its weight.
  public int weighted(List<Integer> weights) {
    int left = random.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
    int index = 0;
    while (left >= weights.get(index)) {
      left -= weights.get(index);
      index++;
    }
    return index;
  }

  /// Dollars between the two, small ones much oftener than large ones.
  public long skewedDollars(int low, int high) {
    double ratio = Math.pow((double) high / low, random.nextDouble());
    return Math.round(low * ratio);
  }

  /// Letters and digits as banks number things.
  public String code(int length) {
    StringBuilder code = new StringBuilder();
    while (code.length() < length) {
      code.append("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ".charAt(random.nextInt(34)));
    }
    return code.toString();
  }

  public String digits(int length) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < length) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  public <T> List<T> shuffled(List<T> entries) {
    List<T> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  <T> List<T> some(List<T> entries, int perMille) {
    return entries.stream().filter(_ -> chance(perMille)).toList();
  }
}

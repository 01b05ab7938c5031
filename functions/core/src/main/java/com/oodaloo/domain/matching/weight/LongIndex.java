package com.oodaloo.domain.matching.weight;

/// Numbers amounts in the order they come: the same amount has the same number.
///
/// A table of plain numbers, because every line asks several times and a table of boxed ones is
/// most of what large books would wait for.
public final class LongIndex {
  public static final int UNKNOWN = -1;

  private long[] amounts;
  private int[] numbers;
  private int count;

  public LongIndex(int expected) {
    amounts = new long[Integer.highestOneBit(Math.max(4, expected)) * 4];
    numbers = new int[amounts.length];
  }

  /// The number of that amount, a new one when it was not seen yet.
  public int number(long amount) {
    int slot = slot(amount);
    if (numbers[slot] == 0) {
      if (count * 2 >= numbers.length) {
        grow();
        slot = slot(amount);
      }
      amounts[slot] = amount;
      numbers[slot] = ++count;
    }
    return numbers[slot] - 1;
  }

  /// The number of that amount, `UNKNOWN` when it was never seen.
  public int find(long amount) {
    return numbers[slot(amount)] - 1;
  }

  private int slot(long amount) {
    int mask = numbers.length - 1;
    int slot = (int) ((amount * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (numbers[slot] != 0 && amounts[slot] != amount) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldAmounts = amounts;
    int[] oldNumbers = numbers;
    amounts = new long[oldAmounts.length * 2];
    numbers = new int[amounts.length];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = slot(oldAmounts[i]);
        amounts[slot] = oldAmounts[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}

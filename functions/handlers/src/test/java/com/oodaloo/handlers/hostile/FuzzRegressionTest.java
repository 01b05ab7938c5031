package com.oodaloo.handlers.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The short run of the fuzzer: each target's seeds, mangled in ways that follow from a number.
/// `.ci/fuzz` runs the same targets under Jazzer for as long as one likes.
@DisplayName("Mangled input")
class FuzzRegressionTest {
  private static final int RUNS = 1_000;

  @ParameterizedTest
  @EnumSource
  @DisplayName("is answered, never raises, and is never taken for genuine")
  void mangled(FuzzTarget target) {
    assertThat(target.seeds()).isNotEmpty();
    for (byte[] seed : target.seeds()) {
      for (int run = 0; run < RUNS; run++) {
        byte[] input = mangled(seed, new SplittableRandom(run));
        assertThatCode(() -> target.read(input)).as("run %s", run).doesNotThrowAnyException();
      }
    }
  }

  private static byte[] mangled(byte[] seed, SplittableRandom random) {
    byte[] bytes = seed.clone();
    for (int change = random.nextInt(6); change >= 0 && bytes.length > 1; change--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(16));
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> Bits.flipped(bytes, at * Byte.SIZE + random.nextInt(Byte.SIZE));
            case 1 -> joined(bytes, at, at + length);
            case 2 -> joined(bytes, at + length, at);
            case 3 -> Arrays.copyOf(bytes, at);
            default -> filled(bytes, at, (byte) random.nextInt());
          };
    }
    return bytes;
  }

  /// The bytes before `end` and then those from `start` on: a part left out, or a part doubled.
  private static byte[] joined(byte[] bytes, int end, int start) {
    byte[] joined = Arrays.copyOf(bytes, end + bytes.length - start);
    System.arraycopy(bytes, start, joined, end, bytes.length - start);
    return joined;
  }

  private static byte[] filled(byte[] bytes, int at, byte value) {
    byte[] filled = bytes.clone();
    filled[at] = value;
    return filled;
  }
}

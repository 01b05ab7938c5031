package com.oodaloo.sandbox.wire;

import java.io.Serial;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// A "secure" random that repeats itself, so that a pretended vendor's keys and signatures do too.
/// Never for real use.
public final class SeededRandom extends SecureRandom {
  @Serial private static final long serialVersionUID = 1;

  private final transient RandomGenerator source;

  public SeededRandom(long seed) {
    source = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    source.nextBytes(bytes);
  }
}

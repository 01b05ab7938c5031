package com.oodaloo.bench.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// Numbers by their names, from a file beside this class: the prices, or what was noted.
record Prices(Properties numbers) {
  static Prices lookedUp() {
    return read("prices.properties");
  }

  static Prices read(String file) {
    try (InputStream in = Objects.requireNonNull(Prices.class.getResourceAsStream(file), file)) {
      Properties numbers = new Properties();
      numbers.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return new Prices(numbers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double of(String name) {
    return Double.parseDouble(Objects.requireNonNull(numbers.getProperty(name), name));
  }
}

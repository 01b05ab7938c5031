package com.oodaloo.handlers.wiring;

import java.util.Optional;
import java.util.function.Supplier;

/// Something built when it is first asked for, and only then. Not for use by several threads: a
/// Lambda instance serves one event at a time.
final class Once<T> implements Supplier<T> {
  private final Supplier<T> build;
  private Optional<T> built = Optional.empty();

  Once(Supplier<T> build) {
    this.build = build;
  }

  @Override
  public T get() {
    if (built.isEmpty()) {
      built = Optional.of(build.get());
    }
    return built.get();
  }
}

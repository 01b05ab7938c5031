package com.oodaloo.app;

import com.oodaloo.app.ingest.EventKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Why something is being done: the keys of the webhook events behind it, or the invocation of the
/// clock. It goes with every message and stands in every line of the log, so that an event can be
/// followed from its webhook to the mail.
///
/// It is bound to the work instead of being handed on by every method, because nothing that is
/// decided depends on it.
public final class Trace {
  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();
  private static final int KEYS_MAX = 10;

  private Trace() {}

  /// Of the work at hand; empty where none was given.
  public static String current() {
    return CURRENT.orElse("");
  }

  public static String of(EventKey key) {
    return key.owner() + "#" + key.event();
  }

  /// Several as one, each once; of many only the first ten.
  public static String joined(Collection<String> traces) {
    return traces.stream()
        .flatMap(trace -> Arrays.stream(trace.split(" ")))
        .filter(key -> !key.isEmpty())
        .distinct()
        .limit(KEYS_MAX)
        .collect(Collectors.joining(" "));
  }

  /// Does the work because of that.
  public static <T> T during(String trace, Supplier<T> work) {
    return ScopedValue.where(CURRENT, trace).call(work::get);
  }
}

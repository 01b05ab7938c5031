package com.oodaloo.bench.cost;

import com.oodaloo.local.meter.Meter;
import java.util.function.ToDoubleFunction;

/// How long invocations took when the machine had nothing else to do, as noted: a bill of times
/// measured on a busy one would be a bill of its other work.
record NotedMillis(Prices noted) implements ToDoubleFunction<Meter.Invocation> {
  static NotedMillis read() {
    return new NotedMillis(Prices.read("noted.properties"));
  }

  @Override
  public double applyAsDouble(Meter.Invocation invocation) {
    String kind = invocation.isScheduled() ? ".scheduled" : "";
    return noted.of("millis." + invocation.function() + kind);
  }
}

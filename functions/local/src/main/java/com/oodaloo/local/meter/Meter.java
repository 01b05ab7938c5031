package com.oodaloo.local.meter;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.local.engines.CallInterceptor;
import com.oodaloo.local.template.Function;
import com.oodaloo.local.world.WorldSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Counts the calls and the time of every function of a local world.
///
/// Example: `WorldSettings` with `meter.on(HandlerMaker::new)`, then `meter.calls()`.
public final class Meter {
  private final Queue<AwsCall> calls = new ConcurrentLinkedQueue<>();
  private final Queue<Invocation> invocations = new ConcurrentLinkedQueue<>();

  /// One invocation of a function and the time it took on this machine.
  public record Invocation(String function, Duration took) {}

  /// The same handlers, counted.
  public WorldSettings.Handlers on(WorldSettings.Handlers handlers) {
    return (environment, clock, random) -> {
      var maker = handlers.with(environment, clock, random);
      return function -> counted(function, maker.make(function));
    };
  }

  private RequestStreamHandler counted(Function function, RequestStreamHandler handler) {
    return (input, output, context) -> {
      long began = System.nanoTime();
      ScopedValue.where(
              CallInterceptor.LISTENER,
              seen ->
                  calls.add(
                      new AwsCall(function.id(), seen.action(), seen.resource(), seen.units())))
          .<Boolean, IOException>call(() -> {
            handler.handleRequest(input, output, context);
            return true;
          });
      invocations.add(new Invocation(function.id(), Duration.ofNanos(System.nanoTime() - began)));
    };
  }

  public List<AwsCall> calls() {
    return new ArrayList<>(calls);
  }

  public List<Invocation> invocations() {
    return new ArrayList<>(invocations);
  }
}

package com.oodaloo.local.meter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.local.engines.CallInterceptor;
import com.oodaloo.local.world.WorldSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Counts the calls, the invocations, their time and their log lines of every function of a local
/// world.
///
/// Example: `WorldSettings` with `meter.on(HandlerMaker::new)`, then `meter.calls()`.
public final class Meter {
  private static final String SCHEDULED = "\"detail-type\":\"Scheduled Event\"";

  private final Queue<Invocation> invocations = new ConcurrentLinkedQueue<>();
  private final Queue<LogLine> lines = new ConcurrentLinkedQueue<>();

  /// One invocation of a function, the time it took on this machine, and what it asked of AWS.
  public record Invocation(
      String function, Duration took, boolean isScheduled, List<AwsCall> calls) {
    public Invocation {
      calls = List.copyOf(calls);
    }
  }

  /// What a function wrote to its log.
  public record LogLine(String function, String text) {}

  /// The same handlers, counted.
  public WorldSettings.Handlers on(WorldSettings.Handlers handlers) {
    return (environment, clock, random) -> {
      var maker = handlers.with(environment, clock, random);
      return function -> counted(function.id(), maker.make(function));
    };
  }

  private RequestStreamHandler counted(String function, RequestStreamHandler handler) {
    return (input, output, context) -> {
      byte[] event = input.readAllBytes();
      Queue<AwsCall> calls = new ConcurrentLinkedQueue<>();
      Context heard = LogCopy.of(context, line -> lines.add(new LogLine(function, line)));
      long began = System.nanoTime();
      try {
        ScopedValue.where(
                CallInterceptor.LISTENER,
                seen ->
                    calls.add(new AwsCall(function, seen.action(), seen.resource(), seen.units())))
            .<Boolean, IOException>call(() -> {
              handler.handleRequest(new ByteArrayInputStream(event), output, heard);
              return true;
            });
      } finally {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        invocations.add(new Invocation(function, took, isScheduled(event), new ArrayList<>(calls)));
      }
    };
  }

  private static boolean isScheduled(byte[] event) {
    return new String(event, StandardCharsets.UTF_8).contains(SCHEDULED);
  }

  public List<AwsCall> calls() {
    return invocations.stream().flatMap(invocation -> invocation.calls().stream()).toList();
  }

  public List<Invocation> invocations() {
    return new ArrayList<>(invocations);
  }

  public List<LogLine> lines() {
    return new ArrayList<>(lines);
  }

  /// Begins again from nothing.
  public void reset() {
    List.of(invocations, lines).forEach(Queue::clear);
  }
}

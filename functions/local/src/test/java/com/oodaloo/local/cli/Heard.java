package com.oodaloo.local.cli;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.local.functions.FunctionHost;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.functions.LocalEnvironment;
import com.oodaloo.local.world.WorldSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/// The functions of a world, with somebody who hears every line they log.
final class Heard implements WorldSettings.Handlers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> lines = new CopyOnWriteArrayList<>();

  /// The keys of events that stand in the lines of one kind of work.
  Set<String> traces(String work) {
    return lines.stream()
        .map(Heard::read)
        .filter(line -> line.path("work").asText().equals(work))
        .flatMap(line -> Arrays.stream(line.path("trace").asText().split(" ")))
        .filter(trace -> trace.contains("#"))
        .collect(Collectors.toSet());
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FunctionHost.Maker with(
      LocalEnvironment environment, Clock clock, RandomGenerator random) {
    FunctionHost.Maker maker = new HandlerMaker(environment, clock, random);
    return function -> {
      RequestStreamHandler handler = maker.make(function);
      return (input, output, context) -> handler.handleRequest(input, output, heard(context));
    };
  }

  private Context heard(Context context) {
    LambdaLogger listener =
        new LambdaLogger() {
          @Override
          public void log(String message) {
            lines.add(message);
          }

          @Override
          public void log(byte[] message) {
            lines.add(new String(message, StandardCharsets.UTF_8));
          }
        };
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, arguments) ->
                method.getName().equals("getLogger")
                    ? listener
                    : method.invoke(context, arguments));
  }
}

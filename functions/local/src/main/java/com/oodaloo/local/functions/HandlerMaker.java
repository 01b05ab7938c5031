package com.oodaloo.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.cli.template.Function;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Makes handlers by the class names of the template, wired to the local world.
///
/// The constructor that takes a `Wiring` is found by reflection because the template knows nothing
/// but a name; that is also all Lambda itself goes by.
public record HandlerMaker(LocalEnvironment environment, Clock clock, RandomGenerator random)
    implements FunctionHost.Maker {
  private static final String WIRING = "com.oodaloo.handlers.wiring.Wiring";

  @Override
  public RequestStreamHandler make(Function function) {
    try {
      Class<?> wiring = Class.forName(WIRING);
      Object wired =
          wiring
              .getMethod("of", Map.class, Clock.class, RandomGenerator.class)
              .invoke(null, environment.of(function), clock, random);
      return Class.forName(className(function))
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(wiring)
          .newInstance(wired);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(function.id() + " cannot be built: " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          function.id() + " names a handler that cannot be built: " + function.handler(), e);
    }
  }

  private static String className(Function function) {
    return function.handler().replaceFirst("::.*", "");
  }
}

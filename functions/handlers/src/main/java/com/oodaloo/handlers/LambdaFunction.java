package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.handlers.wiring.Launch;
import com.oodaloo.handlers.wiring.Rehearsal;
import com.oodaloo.handlers.wiring.Scenes;
import com.oodaloo.handlers.wiring.Wiring;
import io.micronaut.function.executor.FunctionInitializer;

/// A function whose use case comes from the Micronaut context.
///
/// The context is built lazily: the eager default creates every bean of every function at start
/// (5,873 classes loaded instead of 4,295, measured). Events are streams, because event classes
/// bound by reflection cost about 340 ms of a cold start.
public abstract class LambdaFunction extends FunctionInitializer implements RequestStreamHandler {
  private final Rehearsal rehearsal;

  /// @param scenes the events it rehearses on before its snapshot
  @SuppressWarnings("this-escape") // played by the runtime, once the function is made
  protected LambdaFunction(Wiring wiring, Scenes... scenes) {
    super(Launch.context(wiring));
    rehearsal = Rehearsal.of(wiring, this, scenes);
  }

  final Rehearsal rehearsal() {
    return rehearsal;
  }

  protected final <T> T bean(Class<T> type) {
    return getApplicationContext().getBean(type);
  }
}

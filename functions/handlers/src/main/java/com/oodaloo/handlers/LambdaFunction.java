package com.oodaloo.handlers;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.handlers.wiring.Launch;
import com.oodaloo.handlers.wiring.Priming;
import com.oodaloo.handlers.wiring.PrimingEvents;
import com.oodaloo.handlers.wiring.Wiring;
import io.micronaut.function.executor.FunctionInitializer;

/// A function whose use case comes from the Micronaut context.
///
/// The context is built lazily: the eager default creates every bean of every function at start
/// (5,873 classes loaded instead of 4,295, measured). Events are streams, because event classes
/// bound by reflection cost about 340 ms of a cold start.
public abstract class LambdaFunction extends FunctionInitializer implements RequestStreamHandler {
  private final Priming rehearsal;

  /// @param scenes the events it rehearses on before its snapshot
  @SuppressWarnings("this-escape") // played by the runtime, once the function is made
  protected LambdaFunction(Wiring wiring, PrimingEvents... scenes) {
    super(Launch.context(wiring));
    rehearsal = Priming.of(wiring, this, scenes);
  }

  final Priming rehearsal() {
    return rehearsal;
  }

  protected final <T> T bean(Class<T> type) {
    return getApplicationContext().getBean(type);
  }
}

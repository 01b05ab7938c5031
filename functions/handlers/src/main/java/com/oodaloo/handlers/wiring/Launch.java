package com.oodaloo.handlers.wiring;

import io.micronaut.context.ApplicationContext;

/// Starts the Micronaut context of one function around its wiring.
public final class Launch {
  private Launch() {}

  public static ApplicationContext context(Wiring wiring) {
    return ApplicationContext.builder()
        .environments("function", "lambda")
        .deduceEnvironment(false)
        .banner(false)
        .singletons(wiring)
        .start();
  }
}

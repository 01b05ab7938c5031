package com.oodaloo.local.gateway;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.functions.InvocationFailed;
import com.oodaloo.local.functions.Invoker;
import com.oodaloo.local.gateway.GatewayEvent.Target;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// What API Gateway does: finds the route, makes the event, sends the function's answer back.
final class FunctionRoutes {
  /// An invocation's payload may have 6 MB; the rest is left for headers and Base64.
  private static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

  private final Routes routes;
  private final Invoker invoker;
  private final InstantSource clock;

  FunctionRoutes(Stack stack, Invoker invoker, InstantSource clock) {
    this.routes = new Routes(stack);
    this.invoker = invoker;
    this.clock = clock;
  }

  GatewayAnswer answer(HttpExchange exchange) throws IOException {
    Optional<Target> target = routes.find(exchange.getRequestMethod(), GatewayEvent.path(exchange));
    if (target.isEmpty()) {
      return GatewayAnswer.message(404, "Not Found");
    }
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
    if (body.length > MAX_BODY_BYTES) {
      return GatewayAnswer.message(413, "Request Entity Too Large");
    }
    return invoke(exchange, target.get(), body);
  }

  private GatewayAnswer invoke(HttpExchange exchange, Target target, byte[] body) {
    byte[] event = GatewayEvent.write(exchange, target, body, clock.instant());
    try {
      return GatewayAnswer.read(invoker.invoke(target.functionId(), event));
    } catch (InvocationFailed | IOException _) {
      return GatewayAnswer.message(500, "Internal Server Error");
    }
  }
}

package com.oodaloo.local.gateway;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.TemplateFault;
import com.oodaloo.cli.template.Trigger.FunctionUrl;
import com.oodaloo.cli.template.Trigger.HttpRoute;
import com.oodaloo.local.gateway.GatewayEvent.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which function answers which request: the template's routes, and the function URL under `/tray`.
final class Routes {
  static final String TRAY = "/tray";

  private final Map<String, Target> byKey = new HashMap<>();
  private final String trayFunction;

  Routes(Stack stack) {
    stack
        .functions()
        .forEach(function ->
            function.triggers(HttpRoute.class).forEach(route -> add(function.id(), route)));
    this.trayFunction =
        stack.functions().stream()
            .filter(function -> !function.triggers(FunctionUrl.class).isEmpty())
            .map(function -> function.id())
            .findFirst()
            .orElse("");
  }

  private void add(String functionId, HttpRoute route) {
    String key = route.method() + " " + route.path();
    if (route.path().contains("{")) {
      throw new TemplateFault(functionId, "the local gateway takes no path variables: " + key);
    }
    if (byKey.put(key, new Target(functionId, key, route.path())) != null) {
      throw new TemplateFault(functionId, "two functions have the route " + key);
    }
  }

  Optional<Target> find(String method, String path) {
    boolean tray = path.equals(TRAY) || path.startsWith(TRAY + "/");
    if (tray && !trayFunction.isEmpty()) {
      String inside = path.substring(TRAY.length());
      return Optional.of(new Target(trayFunction, "$default", inside.isEmpty() ? "/" : inside));
    }
    Target exact = byKey.get(method + " " + path);
    return Optional.ofNullable(exact == null ? byKey.get("ANY " + path) : exact);
  }
}

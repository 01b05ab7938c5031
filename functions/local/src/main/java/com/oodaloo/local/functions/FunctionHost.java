package com.oodaloo.local.functions;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.Stack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// The functions of a stack, one object each for the life of the process, as in a warm Lambda.
///
/// They are made at once, so that a handler class or an environment variable the template gets
/// wrong fails here and not on the first webhook.
public final class FunctionHost implements Invoker {
  private final Map<String, Hosted> hosted;
  private final AtomicLong requests = new AtomicLong();

  private FunctionHost(Map<String, Hosted> hosted) {
    this.hosted = Map.copyOf(hosted);
  }

  private record Hosted(Function function, RequestStreamHandler handler) {}

  /// Makes a handler of a function: reads its class, gives it its environment.
  @FunctionalInterface
  public interface Maker {
    RequestStreamHandler make(Function function);
  }

  public static FunctionHost of(Stack stack, Maker maker) {
    var hosted = new HashMap<String, Hosted>();
    stack
        .functions()
        .forEach(function -> hosted.put(function.id(), new Hosted(function, maker.make(function))));
    return new FunctionHost(hosted);
  }

  @Override
  public byte[] invoke(String functionId, byte[] event) {
    Hosted target = hosted.get(functionId);
    if (target == null) {
      throw new IllegalArgumentException("no function " + functionId + " is declared");
    }
    var answer = new ByteArrayOutputStream();
    var context =
        new LocalContext(target.function(), "local-%08d".formatted(requests.incrementAndGet()));
    try {
      target.handler().handleRequest(new ByteArrayInputStream(event), answer, context);
    } catch (Exception e) {
      throw new InvocationFailed(functionId, e);
    }
    return answer.toByteArray();
  }
}

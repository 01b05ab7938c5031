package com.oodaloo.bench.kill;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.cli.template.Function;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.local.functions.FunctionHost;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

/// One invocation of one function in a process of its own: the event comes in, the answer goes out,
/// unless it dies before. Arguments: template, function, moment, number of the fatal call (0:
/// none), `before` or `after`.
final class Child {
  private Child() {}

  public static void main(String[] arguments) throws IOException {
    Stack stack = Stack.read(Path.of(arguments[0]));
    String function = arguments[1];
    Clock clock = Clock.fixed(Instant.parse(arguments[2]), ZoneOffset.UTC);
    Point point = new Point(function, Integer.parseInt(arguments[3]), arguments[4].equals("after"));
    FunctionHost host =
        FunctionHost.of(
            stack, one -> one.id().equals(function) ? handler(one, clock) : (_, _, _) -> {});
    byte[] event = System.in.readAllBytes();
    byte[] answer =
        ScopedValue.where(KillSwitch.FUSE, new KillSwitch.Fuse(point, new AtomicInteger()))
            .call(() -> host.invoke(function, event));
    System.out.write(answer);
    System.out.flush();
  }

  private static RequestStreamHandler handler(Function function, Clock clock) {
    Wiring wiring = Wiring.of(System.getenv(), clock, new SecureRandom());
    try {
      return Class.forName(function.handler().replaceFirst("::.*", ""))
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(Wiring.class)
          .newInstance(wiring);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(function.id() + " cannot be built", e);
    }
  }
}

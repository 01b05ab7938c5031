package com.oodaloo.local.meter;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// A function's log that goes to somebody else. A proxy, because nothing else of a context changes.
public final class LogCopy {
  private LogCopy() {}

  /// The same context; its log is passed on and overheard.
  static Context of(Context context, Consumer<String> ear) {
    LambdaLogger log = context.getLogger();
    return instead(
        context,
        line -> {
          ear.accept(line);
          log.log(line);
        });
  }

  /// The same context; its log goes nowhere else.
  public static Context instead(Context context, Consumer<String> ear) {
    var heard = new Ear(ear);
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, arguments) ->
                method.getName().equals("getLogger") ? heard : method.invoke(context, arguments));
  }

  private record Ear(Consumer<String> told) implements LambdaLogger {
    @Override
    public void log(String message) {
      told.accept(message);
    }

    @Override
    public void log(byte[] message) {
      told.accept(new String(message, StandardCharsets.UTF_8));
    }
  }
}

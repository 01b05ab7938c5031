package com.oodaloo.local.security;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.local.functions.FunctionHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Everything that functions are told, log, raise and answer.
final class Overheard {
  private final List<String> said = new CopyOnWriteArrayList<>();

  List<String> said() {
    return List.copyOf(said);
  }

  FunctionHost.Maker over(FunctionHost.Maker real) {
    return function -> over(real.make(function));
  }

  private RequestStreamHandler over(RequestStreamHandler real) {
    return (input, output, context) -> handle(real, input, output, context);
  }

  private void handle(
      RequestStreamHandler real, InputStream input, OutputStream output, Context context)
      throws IOException {
    byte[] event = input.readAllBytes();
    said.add("event " + text(event));
    var answer = new ByteArrayOutputStream();
    try {
      real.handleRequest(new ByteArrayInputStream(event), answer, listening(context));
    } catch (IOException | RuntimeException e) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      said.add("exception " + trace);
      throw e;
    }
    said.add("answer " + text(answer.toByteArray()));
    output.write(answer.toByteArray());
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Context listening(Context context) {
    return (Context)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, arguments) -> {
              try {
                Object answer = method.invoke(context, arguments);
                return answer instanceof LambdaLogger logger ? logging(logger) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private LambdaLogger logging(LambdaLogger logger) {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        said.add("log " + message);
        logger.log(message);
      }

      @Override
      public void log(byte[] message) {
        log(text(message));
      }
    };
  }
}

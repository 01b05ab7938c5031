package com.oodaloo.bench.kill;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A function that may be struck: then its invocation runs in a process of its own.
record CrashableHandler(
    String function, Map<String, String> environment, RequestStreamHandler alive, Setting setting)
    implements RequestStreamHandler {

  /// What all functions of a world share.
  record Setting(Path template, Clock clock, CrashSchedule fate) {}

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Optional<Point> point = setting.fate().of(function);
    if (point.isEmpty()) {
      alive.handleRequest(input, output, context);
    } else {
      apart(point.get(), input.readAllBytes(), output);
    }
  }

  private void apart(Point point, byte[] event, OutputStream output) throws IOException {
    Process process = started(point);
    try (OutputStream in = process.getOutputStream()) {
      in.write(event);
    }
    byte[] answer = process.getInputStream().readAllBytes();
    switch (status(process)) {
      case 0 -> {
        if (point.call() > 0) {
          setting.fate().isUnreached(point);
        }
        output.write(answer);
      }
      case KillSwitch.KILLED -> {
        setting.fate().isKilled(point);
        throw new IllegalStateException(point.words() + ": the process died");
      }
      default -> throw new IllegalStateException(function + " failed in its own process");
    }
  }

  private Process started(Point point) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                setting.template().toString(),
                function,
                setting.clock().instant().toString(),
                Integer.toString(point.call()),
                point.isAfter() ? "after" : "before"));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private static int status(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

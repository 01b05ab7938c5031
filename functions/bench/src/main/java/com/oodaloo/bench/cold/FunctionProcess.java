package com.oodaloo.bench.cold;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A function in a JVM of its own, run by AWS's runtime interface client.
final class FunctionProcess implements AutoCloseable {
  private static final String RUNTIME =
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
  private static final int STOP_SECONDS = 90;

  private final Process process;
  private final long startedNanos;

  /// What to run: the class path's jars, the handler, its environment.
  record Start(List<Path> jars, String handler, Map<String, String> environment) {}

  private FunctionProcess(Process process, long startedNanos) {
    this.process = process;
    this.startedNanos = startedNanos;
  }

  /// @param log where its output goes
  static FunctionProcess start(Start start, List<String> javaOptions, RuntimeApi api, Path log) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("-cp");
    command.add(String.join(":", start.jars().stream().map(Path::toString).toList()));
    command.add(RUNTIME);
    command.add(start.handler());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(start.environment());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("_HANDLER", start.handler());
    builder.environment().put("LAMBDA_TASK_ROOT", System.getProperty("java.io.tmpdir"));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    try {
      long now = System.nanoTime();
      return new FunctionProcess(builder.start(), now);
    } catch (IOException e) {
      throw new UncheckedIOException("no function process", e);
    }
  }

  long startedNanos() {
    return startedNanos;
  }

  /// The most memory it ever held, in kilobytes (`VmHWM`).
  long peakKilobytes() {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Asks it to end, which is when a training run writes its cache.
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

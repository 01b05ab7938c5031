package com.oodaloo.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.local.world.LocalWorld;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `oodaloo run`: everything, until it is stopped.
@Command(
    name = "run",
    description =
        "Starts everything on 127.0.0.1 and plays the demo firm's weeks. The last line before"
            + " waiting is one JSON object with every URL.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private static final int MAX_PORT = 65_535;
  private static final int MAX_WEEK_SECONDS = 3_600;
  private static final long MAX_CLOSING_SECONDS = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The one port of the gateway; 0 takes any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".oodaloo",
      description = "Where tables and mails are kept. Default: ${DEFAULT-VALUE}.")
  private Path data = Path.of(".oodaloo");

  @Option(names = "--fresh", description = "Forgets what is kept there.")
  private boolean fresh;

  @Option(
      names = "--week-seconds",
      paramLabel = "S",
      defaultValue = "2",
      description = "The least real time a week takes; 0 is full speed. Default: ${DEFAULT-VALUE}.")
  private double weekSeconds;

  @Option(names = "--no-demo", description = "Starts an empty world that waits for webhooks.")
  private boolean withoutDemo;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The chance the demo firm is made of. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Override
  public Integer call() throws InterruptedException {
    check(port >= 0 && port <= MAX_PORT, "--port must be 0 to 65535");
    check(weekSeconds >= 0 && weekSeconds <= MAX_WEEK_SECONDS, "--week-seconds must be 0 to 3600");
    if (fresh) {
      DataFolder.forget(data);
    }
    var progress = new Progress(spec.commandLine().getErr());
    if (withoutDemo) {
      return waiting(RunWorld.empty(data, port));
    }
    var perWeek = Duration.ofMillis(Math.round(weekSeconds * 1000));
    return waiting(RunWorld.playing(data, port, new RunWorld.Demo(seed, perWeek), progress));
  }

  /// Prints where everything is, and follows the clock until the process is told to end.
  private int waiting(LocalWorld world) throws InterruptedException {
    var told = new CountDownLatch(1);
    var closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(told, closed), "end"));
    try (world;
        var _ = Follower.start(world, spec.commandLine().getErr())) {
      print(world, spec.commandLine().getOut());
      told.await();
    } finally {
      closed.countDown();
    }
    return 0;
  }

  /// The process lives on until everything is closed, but not for ever.
  private static void end(CountDownLatch told, CountDownLatch closed) {
    told.countDown();
    try {
      var _ = closed.await(MAX_CLOSING_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void print(LocalWorld world, PrintWriter out) {
    var links = world.links().all();
    links.forEach((name, url) -> out.printf("%-15s %s%n", name, url));
    try {
      out.println(new ObjectMapper().writeValueAsString(links));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    out.flush();
  }

  private void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), otherwise);
    }
  }
}

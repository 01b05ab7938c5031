package com.oodaloo.bench.load;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Runs all loads one after another, and stops by itself within five minutes. Start it in the
/// project's folder, after `mvn package`.
@Command(
    name = "load",
    description =
        "Webhooks in steps, a Monday of many firms, a storm after an outage, one noisy firm.",
    mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--firms",
      defaultValue = "24",
      description = "connected firms (default: ${DEFAULT-VALUE})")
  private int firms;

  @Option(
      names = "--events",
      defaultValue = "20",
      description = "events of each firm in the storm (default: ${DEFAULT-VALUE})")
  private int events;

  @Option(
      names = "--flood",
      defaultValue = "200",
      description = "events of the noisy firm (default: ${DEFAULT-VALUE})")
  private int flood;

  @Option(
      names = "--digests",
      defaultValue = "200",
      description = "firms that get a digest (default: ${DEFAULT-VALUE})")
  private int digests;

  @Override
  public Integer call() throws InterruptedException, IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path project = Path.of("").toAbsolutePath();
    Limits limits = Limits.of(project);
    out.printf(
        "At once, as template.yaml says: %d drains of Jobber, %d of Plaid, %d reconcilings; the"
            + " gateway takes %d requests a second.%n",
        limits.concurrency("JobberSyncFunction"),
        limits.concurrency("PlaidSyncFunction"),
        limits.concurrency("ReconcileFunction"),
        limits.requestsASecond());
    try (LoadWorld world = LoadWorld.open(project, firms)) {
      new Steps(world, limits, out).run();
      Storm storm = new Storm(world, limits, out);
      storm.afterOutage(events);
      storm.noisy(flood);
    }
    new Monday(project, out).run(digests);
    return 0;
  }
}

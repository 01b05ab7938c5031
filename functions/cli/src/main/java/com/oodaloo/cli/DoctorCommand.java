package com.oodaloo.cli;

import com.oodaloo.app.operate.FirmHealth;
import com.oodaloo.app.operate.FirmHealth.SourceHealth;
import com.oodaloo.cli.deployment.DeployedQueues;
import com.oodaloo.cli.deployment.DeployedQueues.Dead;
import com.oodaloo.cli.deployment.DeployedQueues.Depth;
import com.oodaloo.cli.deployment.DeployedQueues.Letter;
import com.oodaloo.cli.deployment.Deployment;
import com.oodaloo.cli.deployment.Place;
import com.oodaloo.domain.firm.Firm;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `oodaloo doctor`: how every firm is, what waits, and what was given up.
@Command(
    name = "doctor",
    description = {
      "How every firm is: when each source was last read, which events wait, which tokens are"
          + " refused or dying; how deep the queues are; which dead letters there are.",
      "Reads only. The exit status is 0 when nobody has to look at anything, else 1."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
  private static final int SHOWN_MAX = 300;

  private final Map<String, String> environment;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private final Place place = new Place();

  DoctorCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (Deployment deployment = Deployment.at(place, environment)) {
      List<FirmHealth> firms = deployment.operations().examine().all();
      firms.forEach(firm -> print(firm, out));
      deployment.queues().worked().forEach(name -> print(deployment.queues().depth(name), out));
      int dead = 0;
      for (Dead queue : deployment.queues().dead()) {
        dead += print(queue, deployment.queues(), out);
      }
      long ailing = firms.stream().filter(firm -> !firm.ailments().isEmpty()).count();
      out.printf("%d firms, %d to look at, %d dead letters%n", firms.size(), ailing, dead);
      out.flush();
      return ailing + dead == 0 ? 0 : 1;
    }
  }

  private static void print(FirmHealth firm, PrintWriter out) {
    String course = firm.course() == Firm.Course.PAUSED ? "paused" : "running";
    out.printf("firm %s: %s%n", firm.firm(), course);
    firm.sources().forEach(source -> print(source, out));
    firm.ailments().forEach(ailment -> out.printf("  ! %s: %s%n", ailment.kind(), ailment.what()));
  }

  private static void print(SourceHealth source, PrintWriter out) {
    String read =
        source.lastRead().equals(Instant.EPOCH) ? "never read" : "read " + source.lastRead();
    String oldest = source.openEvents() == 0 ? "" : ", the oldest since " + source.oldestEvent();
    out.printf(
        "  %s %s: %s, %d events open%s%n",
        source.source().word(), source.account(), read, source.openEvents(), oldest);
  }

  private static void print(Depth depth, PrintWriter out) {
    out.printf(
        "queue %s: %d waiting, %d at work, %d delayed%n",
        depth.name(), depth.waiting(), depth.working(), depth.delayed());
  }

  private static int print(Dead dead, DeployedQueues queues, PrintWriter out) {
    int count = queues.depth(dead.name()).waiting();
    out.printf("dead %s: %d%n", dead.name(), count);
    if (count > 0) {
      queues.look(dead).forEach(letter -> print(letter, out));
    }
    return count;
  }

  /// Wake-ups hold keys only. What is none of ours is not shown: nobody knows what it holds.
  private static void print(Letter letter, PrintWriter out) {
    boolean ours = letter.body().matches("\\{\"(source|firm)\":.{1," + SHOWN_MAX + "}");
    out.printf(
        "  ! since %s: %s%n",
        letter.sentAt(), ours ? letter.body() : letter.body().length() + " letters, no wake-up");
  }
}

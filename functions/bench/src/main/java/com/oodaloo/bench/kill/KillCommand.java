package com.oodaloo.bench.kill;

import com.oodaloo.bench.kill.CrashRun.End;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plays the demo twice, once undisturbed and once with functions killed in real processes, and
/// says whether both ended alike. Start it in the project's folder, after `mvn package`.
@Command(
    name = "kill",
    description = "Kills functions in the middle of their work, and looks at what is left.",
    mixinStandardHelpOptions = true)
public final class KillCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--points",
      defaultValue = "40",
      description = "how many invocations are killed (default: ${DEFAULT-VALUE})")
  private int points;

  @Option(
      names = "--weeks",
      defaultValue = "4",
      description = "weeks of the demo (default: ${DEFAULT-VALUE})")
  private int weeks;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    CrashRun world = new CrashRun(Path.of("template.yaml").toAbsolutePath(), weeks);
    End calm = world.played(new CrashSchedule(0));
    long began = System.nanoTime();
    CrashSchedule fate = new CrashSchedule(points);
    End struck = world.played(fate);
    Map<String, Long> deaths =
        fate.killed().stream()
            .collect(Collectors.groupingBy(Point::words, TreeMap::new, Collectors.counting()));
    deaths.keySet().forEach(out::println);
    out.printf(
        "%d processes killed, %d went on after one in a process of their own, %d points lay behind"
            + " the last call; %d s.%n",
        fate.killed().size(),
        fate.recovered(),
        fate.unreached(),
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    List<String> faults = faults(calm, struck);
    faults.forEach(out::println);
    out.println(
        faults.isEmpty()
            ? "Ended as undisturbed: %d rows, %d matches, %d mails; %d webhooks acknowledged, %d events, all done."
                .formatted(
                    struck.rows().size(),
                    struck.matches().size(),
                    struck.mails().size(),
                    struck.acknowledged(),
                    struck.events())
            : faults.size() + " faults");
    out.flush();
    return faults.isEmpty() ? 0 : 1;
  }

  private static List<String> faults(End calm, End struck) {
    List<String> faults = new ArrayList<>();
    compare("row", calm.rows(), struck.rows(), faults);
    compare("match", calm.matches(), struck.matches(), faults);
    same("questions", calm.questions(), struck.questions(), faults);
    same("mails", calm.mails(), struck.mails(), faults);
    int unrecorded =
        (struck.acknowledged() - struck.events()) - (calm.acknowledged() - calm.events());
    same("acknowledged events that were not recorded", 0, Math.max(0, unrecorded), faults);
    same("events not done", 0, struck.openEvents(), faults);
    return faults;
  }

  private static void compare(
      String what, Map<String, ?> expected, Map<String, ?> found, List<String> faults) {
    expected.forEach((id, value) ->
        same(what + " " + id, value, Objects.requireNonNullElse(found.get(id), "nothing"), faults));
    found.keySet().stream()
        .filter(id -> !expected.containsKey(id))
        .forEach(id -> faults.add(what + " " + id + " was never there"));
  }

  private static void same(String what, Object expected, Object found, List<String> faults) {
    if (!expected.equals(found)) {
      faults.add("%s: %s instead of %s".formatted(what, found, expected));
    }
  }
}

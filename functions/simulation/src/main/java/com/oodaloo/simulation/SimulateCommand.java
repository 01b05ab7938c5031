package com.oodaloo.simulation;

import com.oodaloo.simulation.faults.FaultPoint;
import com.oodaloo.simulation.faults.FaultPointWord;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.world.HandlerDeployment;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `java -jar functions/bench/target/bench.jar simulate --seeds 10000`
@Command(
    name = "simulate",
    description = {
      "Plays the functions in pretended worlds, one a seed, with faults at their calls outside.",
      "Exit status 1 when a world ends otherwise than it must."
    },
    mixinStandardHelpOptions = true)
public final class SimulateCommand implements Callable<Integer> {
  private static final int PROBES_A_WORLD = 5_000;

  @Option(names = "--seeds", description = "How many worlds.", defaultValue = "1000")
  private long seeds = 1_000;

  @Option(names = "--from", description = "The first seed.", defaultValue = "0")
  private long from;

  @Option(
      names = "--minutes",
      description = "Begins no world after so many; a later run goes on from there.",
      defaultValue = "60")
  private long minutes = 60;

  @Option(names = "--seed", description = "One world alone, this one.")
  private List<Long> only = List.of();

  @Option(
      names = "--at",
      description = "Strikes that one world as well at the first such call: 'CALL KIND'.",
      converter = FaultPointWord.class)
  private List<FaultPoint> aim = List.of();

  @Option(names = "--story", description = "Tells every call of that one world.")
  private boolean story;

  @Option(names = "--workers", description = "Worlds at a time.", defaultValue = "2")
  private int workers = 2;

  @Option(names = "--singles", description = "Strikes each call of one story with each fault.")
  private boolean singles;

  @Option(names = "--pairs", description = "Strikes so many pairs of calls of one story.")
  private int pairs;

  @Option(names = "--planted", description = "Plants known-bad variants and looks for each.")
  private boolean planted;

  @Option(names = "--trespass", description = "Tries one firm's links on another, so many times.")
  private int trespass;

  @Override
  public Integer call() {
    if (!only.isEmpty()) {
      return one(only.getFirst());
    }
    if (planted) {
      return planted();
    }
    if (trespass > 0) {
      return trespass();
    }
    return singles || pairs > 0 ? struck() : seeds();
  }

  private int struck() {
    return reported(campaign -> campaign.struck(new SingleFaults(), pairs)).isWell() ? 0 : 1;
  }

  private int seeds() {
    Report report = reported(this::chance);
    return report.isWell() ? 0 : 1;
  }

  private Report chance(Campaign campaign) {
    Report report = campaign.seeds(from, seeds, Duration.ofMinutes(minutes));
    if (report.worlds() < seeds) {
      System.out.println("out of time: go on with --from " + (from + report.worlds()));
    }
    System.out.println(campaign.aim(report) + " fault points that no chance struck, by aim");
    return report;
  }

  private Report reported(Function<Campaign, Report> play) {
    long began = System.nanoTime();
    Report report = play.apply(new Campaign(workers));
    System.out.println(report.words(Duration.ofNanos(System.nanoTime() - began)));
    return report;
  }

  private int one(long seed) {
    Story.Telling telling = story ? Story.Telling.TOLD : Story.Telling.UNTOLD;
    Simulation simulation = new Simulation(new HandlerDeployment());
    Simulation.Played played =
        aim.isEmpty()
            ? simulation.play(seed, telling)
            : simulation.play(seed, aim.getFirst(), telling);
    played.story().forEach(System.out::println);
    played.faults().forEach(fault -> System.out.println("NOT SO: " + fault));
    System.out.println(played.faults().isEmpty() ? "all is well" : "seed " + seed + " fails");
    return played.faults().isEmpty() ? 0 : 1;
  }

  private int trespass() {
    Simulation simulation = new Simulation(new HandlerDeployment());
    for (int done = 0; done < trespass; done += PROBES_A_WORLD) {
      List<String> faults =
          simulation.trespass(from + done, Math.min(PROBES_A_WORLD, trespass - done));
      if (!faults.isEmpty()) {
        faults.forEach(fault -> System.out.println("NOT SO: " + fault));
        return 1;
      }
    }
    System.out.printf("%,d probes, nothing shown and nothing written%n", trespass);
    return 0;
  }

  private int planted() {
    PlantedReport report = PlantedReport.of(seeds, from);
    System.out.println(report.words());
    return report.isComplete() ? 0 : 1;
  }
}

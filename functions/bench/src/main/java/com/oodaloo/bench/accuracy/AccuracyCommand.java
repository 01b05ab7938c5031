package com.oodaloo.bench.accuracy;

import com.oodaloo.bench.engines.Engine;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.sandbox.cases.PublicCases;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import com.oodaloo.sandbox.worlds.Profile;
import com.oodaloo.sandbox.worlds.Seeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Prints how right the product's matcher is on worlds whose truth is known, beside the baseline.
@Command(
    name = "accuracy",
    description = "How right the matching is, per profile, beside the greedy baseline.",
    mixinStandardHelpOptions = true)
public final class AccuracyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--worlds",
      defaultValue = "tuning",
      converter = SeedsWord.class,
      description = "tuning or judging (default: ${DEFAULT-VALUE})")
  private Seeds worlds = Seeds.TUNING;

  @Option(
      names = "--seeds",
      defaultValue = "30",
      description = "worlds per profile (default: ${DEFAULT-VALUE})")
  private int seeds;

  @Option(
      names = "--profile",
      converter = ProfileWord.class,
      description = "only this profile; may be given several times")
  private List<Profile> profiles = Arrays.asList(Profile.values());

  @Option(
      names = "--explain",
      description = "list the wrong and missed lines of this one tuning seed, by reason")
  private long explain;

  @Option(
      names = "--reasons",
      description = "after each profile, count what was not matched by kind; tuning worlds only")
  private boolean reasons;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    if (explain != 0) {
      explain(out);
    } else {
      EvidenceTally evidence = new EvidenceTally();
      profiles.forEach(profile -> measure(out, profile, evidence));
      evidence.print(out);
      publicCases(out);
    }
    out.flush();
    return 0;
  }

  private void measure(PrintWriter out, Profile profile, EvidenceTally evidence) {
    Map<Engine, Tally> tallies = new EnumMap<>(Engine.class);
    for (long seed : worlds.first(seeds)) {
      ContractorWorld world = ContractorWorld.of(profile, seed);
      for (Engine engine : Engine.values()) {
        Decisions decisions = engine.matcher().decide(world.books(), Answers.NONE);
        tallies.computeIfAbsent(engine, _ -> new Tally()).add(world, decisions);
        if (engine == Engine.OODALOO) {
          evidence.add(Grader.grades(world, decisions), decisions);
        }
      }
    }
    new AccuracyReport(out).profile(profile, tallies);
    if (reasons) {
      refuseUnless(worlds == Seeds.TUNING);
      new Reasons(out).of(tallies.values().iterator().next().grades());
    }
  }

  private static void publicCases(PrintWriter out) throws IOException {
    Optional<PublicCases> cases = PublicCases.besideHere();
    if (cases.isPresent()) {
      new CasesReport(out).print(cases.get(), Engine.OODALOO.matcher());
    } else {
      out.println("public cases: not beside this checkout");
    }
  }

  private void explain(PrintWriter out) {
    refuseUnless(Seeds.TUNING.contain(explain));
    for (Profile profile : profiles) {
      new Explanation(out).of(ContractorWorld.of(profile, explain), Engine.OODALOO.matcher());
    }
  }

  private void refuseUnless(boolean tuning) {
    if (!tuning) {
      throw new ParameterException(
          spec.commandLine(), "only tuning worlds are explained; of judging worlds totals alone");
    }
  }
}

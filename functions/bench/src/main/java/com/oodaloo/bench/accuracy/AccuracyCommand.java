package com.oodaloo.bench.accuracy;

import com.oodaloo.domain.matching.Answers;
import com.oodaloo.domain.matching.Matcher;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import com.oodaloo.sandbox.worlds.Profile;
import com.oodaloo.sandbox.worlds.Seeds;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /// The matchers that are compared, the product's first.
  static Map<String, Matcher> matchers() {
    Map<String, Matcher> matchers = new LinkedHashMap<>();
    matchers.put("oodaloo", new StepwiseMatcher());
    return matchers;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (explain != 0) {
      explain(out);
    } else {
      profiles.forEach(profile -> measure(out, profile));
    }
    out.flush();
    return 0;
  }

  private void measure(PrintWriter out, Profile profile) {
    Map<String, Tally> tallies = new LinkedHashMap<>();
    for (long seed : worlds.first(seeds)) {
      ContractorWorld world = ContractorWorld.of(profile, seed);
      matchers()
          .forEach((name, matcher) ->
              tallies
                  .computeIfAbsent(name, _ -> new Tally())
                  .add(world, matcher.decide(world.books(), Answers.NONE)));
    }
    new AccuracyReport(out).profile(profile, tallies);
  }

  private void explain(PrintWriter out) {
    if (!Seeds.TUNING.contain(explain)) {
      throw new ParameterException(
          spec.commandLine(), "only tuning worlds are explained; " + explain + " is none");
    }
    for (Profile profile : profiles) {
      new Explanation(out).of(ContractorWorld.of(profile, explain), new StepwiseMatcher());
    }
  }
}

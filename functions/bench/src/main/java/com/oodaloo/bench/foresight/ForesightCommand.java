package com.oodaloo.bench.foresight;

import com.oodaloo.bench.accuracy.SeedsWord;
import com.oodaloo.sandbox.worlds.Profile;
import com.oodaloo.sandbox.worlds.Seeds;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Prints how far the forecast of twelve Mondays is off, beside the two simple ways to guess.
@Command(
    name = "foresight",
    description =
        "How good the forecast of cash is after 1, 4 and 13 weeks, beside simple guesses.",
    mixinStandardHelpOptions = true)
public final class ForesightCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--worlds",
      defaultValue = "tuning",
      converter = SeedsWord.class,
      description = "tuning or judging (default: ${DEFAULT-VALUE})")
  private Seeds worlds = Seeds.TUNING;

  @Option(
      names = "--seeds",
      defaultValue = "10",
      description = "worlds per profile (default: ${DEFAULT-VALUE})")
  private int seeds;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ForesightScore score = new ForesightScore();
    for (Profile profile : Profile.values()) {
      worlds.first(seeds).forEach(seed -> Backtest.run(profile, seed, score));
    }
    score.print(out);
    out.flush();
    return 0;
  }
}

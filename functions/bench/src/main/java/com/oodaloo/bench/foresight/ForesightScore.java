package com.oodaloo.bench.foresight;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The guesses of many Mondays beside what came, by how many weeks ahead they were.
final class ForesightScore {
  private final Map<Integer, List<Guess>> byHorizon = new TreeMap<>();
  private int covered;
  private int falsely;
  private int lacking;
  private int missed;

  /// In cents; `stays` and `eight` are what the two simple ways would have said.
  record Guess(long p10, long p50, long p90, long stays, long eight, long actual, long turnover) {}

  void add(int horizon, Guess guess) {
    byHorizon.computeIfAbsent(horizon, _ -> new ArrayList<>()).add(guess);
  }

  void payroll(boolean lacks, boolean said) {
    covered += lacks ? 0 : 1;
    falsely += !lacks && said ? 1 : 0;
    lacking += lacks ? 1 : 0;
    missed += lacks && !said ? 1 : 0;
  }

  void print(PrintWriter out) {
    byHorizon.forEach((weeks, all) -> print(weeks, all, out));
    out.printf(
        "the next payroll: %d covered, said short %.1f %%; %d short, missed %.1f %%%n",
        covered, percent(falsely, covered), lacking, percent(missed, lacking));
  }

  private static void print(int weeks, List<Guess> all, PrintWriter out) {
    double ours = 0;
    double stays = 0;
    double eight = 0;
    double bias = 0;
    double turnover = 0;
    int inside = 0;
    for (Guess guess : all) {
      ours += Math.abs(guess.p50() - guess.actual());
      stays += Math.abs(guess.stays() - guess.actual());
      eight += Math.abs(guess.eight() - guess.actual());
      bias += guess.p50() - guess.actual();
      turnover += guess.turnover();
      inside += guess.actual() >= guess.p10() && guess.actual() <= guess.p90() ? 1 : 0;
    }
    int count = all.size();
    out.printf(
        "%2d weeks: %,.0f off (stays %,.0f, %.0f %% less; last eight %,.0f, %.0f %% less), %.0f %%"
            + " within, bias %.1f %% of a week, %d mails%n",
        weeks,
        ours / count / 100,
        stays / count / 100,
        100 - 100 * ours / stays,
        eight / count / 100,
        100 - 100 * ours / eight,
        percent(inside, count),
        100 * bias / turnover,
        count);
  }

  private static double percent(int part, int whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}

package com.oodaloo.bench.accuracy;

import com.oodaloo.bench.accuracy.Grade.Outcome;
import com.oodaloo.bench.engines.Engine;
import com.oodaloo.sandbox.worlds.Profile;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/// The table of one profile: a row a matcher, then how far its confidence can be believed.
final class AccuracyReport {
  private final PrintWriter out;

  AccuracyReport(PrintWriter out) {
    this.out = out;
  }

  void profile(Profile profile, Map<Engine, Tally> tallies) {
    Tally any = tallies.values().iterator().next();
    out.printf(
        Locale.ROOT,
        "%n%s: %d lines in, %d owed by clients, %d that nobody can tell apart%n",
        profile.word(),
        any.grades().size(),
        any.count(Grade::isOwed),
        any.count(grade -> grade.isFromClients() && !grade.isOwed()));
    out.printf(
        Locale.ROOT,
        "  %-9s %9s %7s %7s %9s %9s %7s %8s %11s%n",
        "",
        "precision",
        "recall",
        "false",
        "explained",
        "top three",
        "ask/wk",
        "wrong",
        "overclaimed");
    tallies.forEach(this::row);
    tallies.forEach(this::calibration);
  }

  private void row(Engine engine, Tally tally) {
    out.printf(
        Locale.ROOT,
        "  %-9s %9.4f %7.3f %7.4f %9.3f %9.3f %7.1f %8d %11d%n",
        engine.word(),
        tally.precision(),
        tally.recall(),
        1 - tally.precision(),
        tally.explained(),
        tally.covered(),
        tally.questionsAWeek(),
        tally.count(Outcome.WRONG),
        tally.overclaimed());
  }

  private void calibration(Engine engine, Tally tally) {
    StringBuilder row = new StringBuilder();
    tally
        .calibration()
        .buckets()
        .forEach(bucket ->
            row.append(
                String.format(
                    Locale.ROOT,
                    "  %.2f: %.3f of %d",
                    bucket.stated(),
                    bucket.observed(),
                    bucket.matches())));
    out.printf(Locale.ROOT, "  %-9s said: right%s%n", engine.word(), row);
  }
}

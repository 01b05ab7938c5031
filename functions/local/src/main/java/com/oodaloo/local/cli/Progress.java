package com.oodaloo.local.cli;

import com.oodaloo.local.world.Playback.Week;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// The bar that grows while the weeks play, one line a week.
final class Progress {
  private final PrintWriter out;

  Progress(PrintWriter out) {
    this.out = out;
  }

  void say(String what) {
    out.println(what);
    out.flush();
  }

  void week(Week week) {
    say(line(week));
  }

  /// `[###.........] week 3 of 12 2025-W03 41 webhooks, 60 messages, 1 mail`.
  static String line(Week week) {
    String bar = "#".repeat(week.number()) + ".".repeat(week.of() - week.number());
    return "[%s] week %2d of %d  %s  %s"
        .formatted(
            bar, week.number(), week.of(), isoWeek(week.monday()), week.happened().inWords());
  }

  /// `2025-W03`.
  static String isoWeek(LocalDate day) {
    return "%d-W%02d"
        .formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}

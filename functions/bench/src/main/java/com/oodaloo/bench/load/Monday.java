package com.oodaloo.bench.load;

import com.oodaloo.bench.world.MeteredWorld;
import com.oodaloo.cli.deployment.TableCopies;
import com.oodaloo.local.meter.Meter;
import com.oodaloo.sandbox.company.DemoCompany;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/// Ten thousand firms' Monday at 07:00 of one zone, measured on fewer: the demo firm's rows, many
/// times under other names.
record Monday(Path project, PrintWriter out) {
  private static final int FIRMS = 10_000;
  private static final Duration HOUR = Duration.ofHours(1);

  /// A call of AWS, and of SES, from a function; what the embedded engines take says nothing.
  private static final double CALL_MILLIS = 6;

  private static final double MAIL_MILLIS = 80;

  void run(int firms) throws IOException {
    try (MeteredWorld world = MeteredWorld.of(DemoCompany.world(1, 3), project)) {
      String firm = world.world().connect();
      world.hurry(Duration.ofDays(7).minus(HOUR));
      int rows = copy(world, firm, firms - 1);
      world.reset();
      world.world().advance(HOUR.plusMillis(1));
      print(world, firms, rows);
    }
  }

  private static int copy(MeteredWorld world, String firm, int copies) throws IOException {
    try (TableCopies tables = world.world().engines().copies(world.stack())) {
      List<String> own =
          tables.lines().stream().filter(line -> line.contains("\"" + firm + "\"")).toList();
      for (int copy = 0; copy < copies; copy++) {
        String other = firm.substring(0, firm.length() - 5) + "%05d".formatted(copy);
        tables.load(own.stream().map(line -> line.replace(firm, other)).iterator());
      }
      return own.size();
    }
  }

  private void print(MeteredWorld world, int firms, int rows) {
    List<Meter.Invocation> runs =
        world.meter().invocations().stream()
            .filter(run -> run.function().equals("DigestFunction"))
            .toList();
    double seconds = runs.stream().mapToDouble(run -> run.took().toNanos() / 1e9).sum();
    long mails = count(runs, "ses:SendEmail");
    long calls = runs.stream().mapToLong(run -> run.calls().size()).sum();
    double own = (mails == 0 ? 0 : seconds / mails) * 1_000;
    double there = (double) calls / mails * CALL_MILLIS + MAIL_MILLIS + own;
    long timeout = world.stack().function("DigestFunction").timeout().toSeconds() - 30;
    out.printf(
        Locale.ROOT,
        "%n## Monday 07:00 of %d firms of %d rows%n%n"
            + "%d mails in %.1f s: %.1f a second here, %.1f calls of AWS each.%n"
            + "Extrapolated: %.0f ms a digest at AWS (%.0f ms a call, %.0f a mail, and all that one"
            + " took here); %,d firms take%none function %.0f minutes. The template runs it every"
            + " five minutes for up to %d seconds: %,.0f digests in the hour, %s.%n"
            + "SES must be allowed %.0f mails a second (its sandbox allows 1, a new account 14).%n",
        firms,
        rows,
        mails,
        seconds,
        mails / seconds,
        (double) calls / mails,
        there,
        CALL_MILLIS,
        MAIL_MILLIS,
        FIRMS,
        FIRMS * there / 60_000,
        timeout,
        12 * timeout * 1_000 / there,
        12 * timeout * 1_000 / there >= FIRMS ? "which is enough" : "which is not enough",
        Math.ceil(1_000 / there));
    out.flush();
  }

  private static long count(List<Meter.Invocation> runs, String action) {
    return runs.stream()
        .flatMap(run -> run.calls().stream())
        .filter(call -> call.action().equals(action))
        .count();
  }
}

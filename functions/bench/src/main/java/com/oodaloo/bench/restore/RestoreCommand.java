package com.oodaloo.bench.restore;

import com.oodaloo.bench.world.MeteredWorld;
import com.oodaloo.local.engines.Mail;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Plays some weeks, writes every row to a file, throws engines and functions away, reads the file
/// into empty tables, and lets another week pass; then the same weeks without a break. Start it in
/// the project's folder, after `mvn package`.
@Command(
    name = "restore",
    description = "The drill of backup and restore: does the next digest say the same?",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  private static final Duration WEEK = Duration.ofDays(7);

  /// Half an hour after a digest, in which its week's last webhooks are worked off.
  private static final Duration AFTER = Duration.ofMinutes(30);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--weeks",
      defaultValue = "2",
      description = "weeks before the loss (default: ${DEFAULT-VALUE})")
  private int weeks;

  @Option(names = "--out", description = "where the backup is kept; otherwise a temporary file")
  private Path out = Path.of("");

  /// What a world came to: its rows, where it stands, whose it is.
  private record Reached(List<String> rows, Instant at, String firm) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    World company = DemoCompany.world(1, weeks + 2);
    Path file = out.toString().isEmpty() ? Files.createTempFile("oodaloo", ".ndjson") : out;
    long began = System.nanoTime();
    Reached reached = backedUp(company, file);
    String restored = next(company, file, reached);
    String unbroken = unbroken(company);
    boolean same = restored.equals(unbroken);
    printer.printf(
        "%,d rows in %s (%,d bytes). After the restore the next digest says %s. %d s.%n",
        reached.rows().size(),
        file,
        Files.size(file),
        same ? "the same" : "something else",
        Duration.ofNanos(System.nanoTime() - began).toSeconds());
    if (!same) {
      printer.printf("--- unbroken%n%s%n--- restored%n%s%n", unbroken, restored);
    }
    printer.flush();
    return same ? 0 : 1;
  }

  private Reached backedUp(World company, Path file) throws IOException {
    try (MeteredWorld world = MeteredWorld.of(company, project())) {
      String firm = world.world().connect();
      world.hurry(WEEK.multipliedBy(weeks).plus(AFTER));
      List<String> rows = world.world().engines().snapshot(world.stack());
      Files.write(file, rows);
      return new Reached(rows, world.world().now(), firm);
    }
  }

  private static String next(World company, Path file, Reached reached) throws IOException {
    try (MeteredWorld world = MeteredWorld.standingAt(reached.at(), company, project())) {
      world.world().engines().restore(world.stack(), Files.readAllLines(file));
      if (!world.world().engines().snapshot(world.stack()).equals(reached.rows())) {
        throw new IllegalStateException("the restored tables differ from those that were saved");
      }
      world.world().resume(reached.firm());
      world.hurry(WEEK);
      return said(world.mails().getLast());
    }
  }

  private String unbroken(World company) {
    try (MeteredWorld world = MeteredWorld.of(company, project())) {
      world.world().connect();
      world.hurry(WEEK.multipliedBy(weeks).plus(AFTER));
      world.hurry(WEEK);
      return said(world.mails().getLast());
    }
  }

  private static Path project() {
    return Path.of("").toAbsolutePath();
  }

  /// The mail's text without what is drawn by lot: the signatures in its links.
  private static String said(Mail mail) {
    return mail.subject() + "\n" + mail.text().replaceAll("https?://\\S+", "<link>");
  }
}

package com.oodaloo.bench.restore;

import com.oodaloo.bench.world.MeteredWorld;
import com.oodaloo.cli.deployment.TableCopies;
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
import java.util.stream.Stream;
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
public final class RestoreDrillCommand implements Callable<Integer> {
  private static final Duration WEEK = Duration.ofDays(7);

  /// Half an hour after a digest, in which its week's last webhooks are worked off.
  private static final Duration AFTER = Duration.ofMinutes(30);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--weeks",
      defaultValue = "2",
      description = "weeks before the loss (default: ${DEFAULT-VALUE})")
  private int weeks;

  @Option(
      names = "--out",
      description = "where the backup is kept; which must not exist; otherwise a temporary one")
  private Path out = Path.of("");

  /// What a world came to: how many rows, where it stands, whose it is.
  private record Reached(int rows, Instant at, String firm) {}

  @Override
  public Integer call() throws IOException {
    PrintWriter printer = spec.commandLine().getOut();
    World company = DemoCompany.world(1, weeks + 2);
    Path folder = Files.createTempDirectory("oodaloo-restore");
    Path file = out.toString().isEmpty() ? folder.resolve("rows.ndjson") : out;
    long began = System.nanoTime();
    Reached reached = backedUp(company, file);
    String restored = next(company, file, reached);
    String unbroken = unbroken(company);
    boolean same = restored.equals(unbroken);
    printer.printf(
        "%,d rows in %s (%,d bytes). After the restore the next digest says %s. %d s.%n",
        reached.rows(),
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
      try (TableCopies copies = world.world().engines().copies(world.stack())) {
        return new Reached(copies.save(file), world.world().now(), firm);
      }
    }
  }

  private static String next(World company, Path file, Reached reached) throws IOException {
    try (MeteredWorld world = MeteredWorld.standingAt(reached.at(), company, project())) {
      try (TableCopies copies = world.world().engines().copies(world.stack())) {
        copies.load(file);
        if (!copies.lines().equals(sorted(file))) {
          throw new IllegalStateException("the restored tables differ from those that were saved");
        }
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

  private static List<String> sorted(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.sorted().toList();
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

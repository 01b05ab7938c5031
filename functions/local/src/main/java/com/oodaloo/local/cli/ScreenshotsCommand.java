package com.oodaloo.local.cli;

import com.oodaloo.cli.BadInput;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.screenshots.Chromium;
import com.oodaloo.local.screenshots.SmallPng;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.Playback;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oodaloo screenshots`: the README's pictures, taken by the machine's own Chromium.
@Command(
    name = "screenshots",
    description =
        "Plays four weeks of the demo firm and writes the Monday mail and the tray as pictures, at"
            + " the width of a phone and of a desk. Needs Chromium or Chrome on this machine.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScreenshotsCommand implements Callable<Integer> {
  private static final long SEED = 1;
  private static final int WEEKS = 4;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the pictures are written; made when absent.")
  private Path out = Path.of("");

  /// A width that people have, and how far down the picture goes.
  private enum Screen {
    PHONE(375, 1500),
    DESK(1280, 1000);

    private final int width;
    private final int height;

    Screen(int width, int height) {
      this.width = width;
      this.height = height;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Integer call() {
    Chromium chromium =
        Chromium.found()
            .orElseThrow(() -> new BadInput("no Chromium or Chrome was found in /usr/bin"));
    World company = DemoCompany.world(SEED, WEEKS);
    Mailbox mailbox = Mailbox.inMemory();
    Instant opening = LocalWorld.opening(company);
    try (LocalWorld world = LocalWorld.start(DemoRun.settings(company, SEED, mailbox, opening))) {
      world.connect();
      world.play(new Playback.Course(opening, Duration.ZERO, _ -> {}, _ -> {}));
      pictures(chromium, "mail", mailbox.all().getLast().html());
      pictures(chromium, "tray", world.open(world.links().tray()).body());
    }
    return 0;
  }

  private void pictures(Chromium chromium, String page, String html) {
    for (Screen screen : Screen.values()) {
      try {
        Path folder = Files.createTempDirectory("oodaloo-picture");
        byte[] png = chromium.picture(new Chromium.View(html, screen.width, screen.height), folder);
        Path file = Files.createDirectories(out).resolve(page + "-" + screen.word() + ".png");
        Files.write(file, SmallPng.of(png, screen.width));
        spec.commandLine().getOut().println(file + " " + Files.size(file) + " bytes");
        delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}

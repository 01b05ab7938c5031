package com.oodaloo.local.cli;

import com.oodaloo.cli.BadInput;
import com.oodaloo.cli.deployment.ProjectFolder;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.Playback;
import com.oodaloo.local.world.PlayedWeeks;
import com.oodaloo.local.world.PlayedWeeks.Played;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The worlds `run` starts: an empty one in real time, or the demo firm's, played and then running
/// on.
final class RunWorld {
  static final int WEEKS = 12;

  private RunWorld() {}

  /// How the demo is played.
  record Demo(long seed, Duration perWeek) {}

  static LocalWorld empty(Path data, int port) {
    var nobody = World.empty("Nobody yet", ZoneOffset.UTC, LocalDate.now(ZoneOffset.UTC));
    var clock = MovableClock.running(Clock.systemUTC());
    return LocalWorld.start(settings(data, port, clock, new WorldSettings.Company(nobody, 1)));
  }

  static LocalWorld playing(Path data, int port, Demo demo, Progress progress) {
    var memory = new PlayedWeeks(data);
    Optional<Played> played = memory.read();
    if (played.isPresent() && played.get().seed() != demo.seed()) {
      throw new BadInput(
          "the data in %s was played with --seed %d; use --fresh, or that seed"
              .formatted(data, played.get().seed()));
    }
    World company = DemoCompany.world(demo.seed(), WEEKS);
    Instant opening = LocalWorld.opening(company);
    Instant reached = played.map(Played::reached).orElse(opening);
    var clock = MovableClock.standingAt(reached);
    progress.say("Starting the engines and the functions …");
    LocalWorld world =
        LocalWorld.start(
            settings(data, port, clock, new WorldSettings.Company(company, demo.seed())));
    try {
      String firm = connected(world, played);
      memory.write(new Played(demo.seed(), firm, reached));
      world.play(
          new Playback.Course(
              reached,
              demo.perWeek(),
              day -> memory.write(new Played(demo.seed(), firm, day)),
              progress::week));
      clock.run();
      return world;
    } catch (RuntimeException e) {
      world.close();
      throw e;
    }
  }

  private static String connected(LocalWorld world, Optional<Played> played) {
    if (played.isEmpty()) {
      return world.connect();
    }
    world.resume(played.get().firm());
    return played.get().firm();
  }

  private static WorldSettings settings(
      Path data, int port, MovableClock clock, WorldSettings.Company company) {
    var environment = System.getenv();
    return new WorldSettings(
        Stack.read(ProjectFolder.template()),
        new WorldSettings.Address(port, ""),
        Engines.Choice.fromEnvironment(
            environment, new Engines.Choice.InFolder(DataFolder.tables(data))),
        Mailbox.inFolder(DataFolder.mails(data)),
        clock,
        company,
        environment,
        new SecureRandom(),
        HandlerMaker::new);
  }
}

package com.oodaloo.local.cli;

import com.oodaloo.cli.deployment.ProjectFolder;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.world.Happened;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.Playback;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.TruthJson;
import com.oodaloo.sandbox.company.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SplittableRandom;

/// One headless run of the demo. Chance, clock and public address are fixed, so that links are too.
record DemoRun(long seed, int weeks, Reports reports, Progress progress) {
  private static final String PUBLIC_URL = "http://localhost:8080";

  Summary into(DemoFiles files) {
    long began = System.nanoTime();
    World company = DemoCompany.world(seed, weeks);
    Mailbox mailbox = Mailbox.inMemory();
    Instant opening = LocalWorld.opening(company);
    try (LocalWorld world = LocalWorld.start(settings(company, seed, mailbox, opening))) {
      world.connect();
      Happened happened =
          world.play(new Playback.Course(opening, Duration.ZERO, _ -> {}, progress::week));
      Reports.Outcome outcome = reports.write(world, company.truth(), files.folder());
      files.mails(mailbox.all(), company.zone());
      files.text("tray.html", world.open(world.links().tray()).body());
      files.text("truth.json", TruthJson.write(company.truth()));
      // Every delivery that is no row of its own was a duplicate.
      int events = world.rows("EventsTable");
      return new Summary(
          mailbox.weekly().size(),
          events,
          happened.webhooks() - events,
          outcome.matches(),
          outcome.questions(),
          outcome.precision(),
          outcome.recall(),
          Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }
  }

  static WorldSettings settings(World company, long seed, Mailbox mailbox, Instant opening) {
    Map<String, String> environment = System.getenv();
    var clock = MovableClock.standingAt(opening);
    return new WorldSettings(
        Stack.read(ProjectFolder.template()),
        new WorldSettings.Address(0, PUBLIC_URL),
        Engines.Choice.fromEnvironment(environment, new Engines.Choice.InMemory()),
        mailbox,
        clock,
        new WorldSettings.Company(company, seed),
        environment,
        new SplittableRandom(seed),
        HandlerMaker::new);
  }
}

package com.oodaloo.bench.world;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mail;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.meter.Meter;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.WebhookPost;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.WorldEvent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/// A company's local world whose every call is counted, lived through hour by hour.
public final class MeteredWorld implements AutoCloseable {
  /// Webhooks of the same ten seconds share a drain: a message waits five in the cloud, and a batch
  /// takes what is there.
  private static final long TOGETHER_SECONDS = 10;

  private static final long SEED = 1;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration STRIDE = Duration.ofDays(1);

  private final World company;
  private final Instant beginning;
  private final Meter meter = new Meter();
  private final VendorDoor door = VendorDoor.open();
  private final Mailbox mailbox = Mailbox.inMemory();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Stack stack;
  private final LocalWorld world;

  private MeteredWorld(
      World company, Path project, Instant beginning, UnaryOperator<WebhookPost> delivery) {
    this.company = company;
    this.beginning = beginning;
    this.stack = Stack.read(project.resolve("template.yaml"));
    this.world = LocalWorld.start(settings(), delivery);
    door.leadTo(world.links().sandboxUrl());
  }

  /// @param project the folder that holds template.yaml
  public static MeteredWorld of(World company, Path project) {
    return of(company, project, UnaryOperator.identity());
  }

  /// The same, with webhooks delivered in a way of the caller's.
  public static MeteredWorld of(World company, Path project, UnaryOperator<WebhookPost> delivery) {
    return new MeteredWorld(company, project, LocalWorld.opening(company), delivery);
  }

  /// The company's world at a later moment, its tables empty still.
  public static MeteredWorld standingAt(Instant moment, World company, Path project) {
    return new MeteredWorld(company, project, moment, UnaryOperator.identity());
  }

  private WorldSettings settings() {
    return new WorldSettings(
        stack,
        new WorldSettings.Address(0, ""),
        new Engines.Choice.InMemory(),
        mailbox,
        MovableClock.standingAt(beginning),
        new WorldSettings.Company(company, SEED),
        door.addresses(),
        new SplittableRandom(beginning.getEpochSecond()), // a number used before is refused
        meter.on(HandlerMaker::new));
  }

  public LocalWorld world() {
    return world;
  }

  public Stack stack() {
    return stack;
  }

  public List<Mail> mails() {
    return mailbox.weekly();
  }

  public Meter meter() {
    return meter;
  }

  public VendorDoor door() {
    return door;
  }

  /// How many bytes each table holds, by its logical id.
  public Map<String, Long> storedBytes() {
    return world.engines().storedBytes(stack);
  }

  /// Counts from nothing again.
  public void reset() {
    meter.reset();
    door.reset();
  }

  /// Lives on until then: stops every hour, and whenever something happens outside.
  public void live(Duration time) {
    Instant from = world.now();
    Instant until = from.plus(time);
    TreeSet<Instant> stops = new TreeSet<>();
    for (Instant hour = from.plus(HOUR); hour.isBefore(until); hour = hour.plus(HOUR)) {
      stops.add(hour);
    }
    company.events().stream().map(WorldEvent::at).map(MeteredWorld::together).forEach(stops::add);
    stops.subSet(from, false, until, false).forEach(this::advanceTo);
    advanceTo(until);
  }

  /// Lives on until then in strides of a day.
  public void hurry(Duration time) {
    Instant from = world.now();
    Instant until = from.plus(time);
    for (Instant stop = from.plus(STRIDE); stop.isBefore(until); stop = stop.plus(STRIDE)) {
      advanceTo(stop);
    }
    advanceTo(until);
  }

  private static Instant together(Instant at) {
    return Instant.ofEpochSecond(
        Math.ceilDiv(at.getEpochSecond() + 1, TOGETHER_SECONDS) * TOGETHER_SECONDS);
  }

  private void advanceTo(Instant stop) {
    Duration left = Duration.between(world.now(), stop);
    if (left.isPositive()) {
      world.advance(left);
    }
  }

  /// Posts a webhook over HTTP, and returns the status of the answer.
  public int post(SignedWebhooks.Signed webhook) throws IOException, InterruptedException {
    return webhook.post(client, world.links().publicUrl());
  }

  @Override
  public void close() {
    world.close();
    door.close();
    client.close();
  }
}

package com.oodaloo.simulation.world;

import com.oodaloo.simulation.aws.MemoryDynamoDb;
import com.oodaloo.simulation.faults.Outbound;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.scheduler.VirtualTime;
import com.oodaloo.simulation.vendors.PretendBank;
import com.oodaloo.simulation.vendors.PretendJobber;
import com.oodaloo.simulation.vendors.PretendStripe;
import com.oodaloo.simulation.vendors.SimulatedEventBus;
import com.oodaloo.simulation.vendors.SimulatedSes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// One seed's world: its time, its engines, its vendors, and the functions in it.
public final class SimulatedWorld {
  private final Scenario plot;
  private final VirtualTime agenda;
  private final Story story;
  private final SplittableRandom chance;
  private final Outbound outbound;
  private final MemoryDynamoDb tables;
  private final Lambdas lambdas;
  private final InvariantChecker watch;
  private final SimulatedSqs queues;
  private final SimulatedSes mailbox;
  private final PretendJobber jobber;
  private final PretendBank bank = new PretendBank();
  private final PretendStripe stripe = new PretendStripe();
  private final MailEvents mailEvents;
  private final SimulatedEventBus bus = new SimulatedEventBus();

  public SimulatedWorld(Scenario plot, HandlerDeployment house, Story.Telling telling) {
    this.plot = plot;
    this.agenda = new VirtualTime(plot.start());
    this.story = new Story(telling);
    story.by(agenda);
    SplittableRandom seeds = new SplittableRandom(plot.seed());
    this.chance = seeds.split();
    this.outbound = new Outbound(agenda, story, seeds.split());
    SplittableRandom lags = seeds.split();
    this.tables = tables(agenda, lags, (plot.isLarge() ? 100 : 3) + chance.nextInt(40));
    this.watch = new InvariantChecker(agenda);
    tables.watch("events", watch::event);
    tables.watch("cursors", watch::cursor);
    tables.watch("firms", watch::firm);
    this.lambdas = new Lambdas(agenda, story, house);
    this.queues = new SimulatedSqs(agenda, story, lambdas, seeds.split());
    this.mailEvents = new MailEvents(agenda, lambdas, seeds.split());
    this.mailbox = new SimulatedSes(agenda, mailEvents::tell);
    this.jobber = new PretendJobber(agenda);
  }

  private static MemoryDynamoDb tables(VirtualTime agenda, SplittableRandom lags, int pageRows) {
    List<String> due = List.of("dueShard", "dueAt");
    return new MemoryDynamoDb(agenda, () -> lag(lags), pageRows)
        .with("firms", Map.of("by-account", List.of("account"), "by-due", due))
        .with("cursors", Map.of())
        .with("events", Map.of("by-due", due, "open", List.of("openAccount", "receivedAt")))
        .with("books", Map.of())
        .with("digests", Map.of());
  }

  private static Duration lag(SplittableRandom lags) {
    return Duration.ofMillis(lags.nextInt(20) == 0 ? lags.nextLong(2_000) : lags.nextLong(20));
  }

  public Scenario plot() {
    return plot;
  }

  public VirtualTime agenda() {
    return agenda;
  }

  public Story story() {
    return story;
  }

  public Outbound outbound() {
    return outbound;
  }

  public MemoryDynamoDb tables() {
    return tables;
  }

  public Lambdas lambdas() {
    return lambdas;
  }

  public InvariantChecker watch() {
    return watch;
  }

  public SimulatedSqs queues() {
    return queues;
  }

  public SimulatedSes mailbox() {
    return mailbox;
  }

  public SimulatedEventBus bus() {
    return bus;
  }

  public PretendJobber jobber() {
    return jobber;
  }

  public PretendBank bank() {
    return bank;
  }

  public PretendStripe stripe() {
    return stripe;
  }

  /// The next number of the functions' own chance: nonces, names of loops.
  long chance() {
    return chance.nextLong();
  }

  int jobberPageRows() {
    return 3;
  }

  int bankPageRows() {
    return plot.isLarge() ? 8 : 3;
  }
}

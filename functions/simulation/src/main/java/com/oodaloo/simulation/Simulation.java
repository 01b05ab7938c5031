package com.oodaloo.simulation;

import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.simulation.checks.IsolationProbe;
import com.oodaloo.simulation.checks.Oracle;
import com.oodaloo.simulation.checks.Recovery;
import com.oodaloo.simulation.faults.FaultPlan;
import com.oodaloo.simulation.faults.FaultPoint;
import com.oodaloo.simulation.faults.Outbound;
import com.oodaloo.simulation.scheduler.Story;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.workload.AdversarialScheduler;
import com.oodaloo.simulation.workload.BankWorkload;
import com.oodaloo.simulation.workload.Operator;
import com.oodaloo.simulation.workload.Owner;
import com.oodaloo.simulation.workload.SimulatedSchedules;
import com.oodaloo.simulation.workload.WebhookSenders;
import com.oodaloo.simulation.workload.Workload;
import com.oodaloo.simulation.world.HandlerDeployment;
import com.oodaloo.simulation.world.Scenario;
import com.oodaloo.simulation.world.SimulatedSqs;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Plays one plot in the house: rough hours, then quiet ones, then the oracle.
final class Simulation {
  private static final Duration LOOKS = Duration.ofHours(3);
  private static final Duration FLOOD = Duration.ofMinutes(5);

  private final HandlerDeployment house;

  Simulation(HandlerDeployment house) {
    this.house = house;
  }

  /// What came of a plot. `faults` is empty when all is well.
  record Played(
      long seed,
      List<String> faults,
      Set<FaultPoint> strikable,
      Map<FaultPoint, Integer> struck,
      Counts counts,
      Recovery recovery,
      List<String> story) {}

  record Counts(
      long calls, int invocations, int sent, int lost, int dead, int mails, int reconnections) {}

  /// A seed with all its chances.
  Played play(long seed, Story.Telling telling) {
    return play(Scenario.of(seed), telling);
  }

  Played play(Scenario plot, Story.Telling telling) {
    return play(plot, byChance(plot), Set.of(), telling);
  }

  /// The same seed up to the first call that the aim can strike, which is struck by it.
  Played play(long seed, FaultPoint aim, Story.Telling telling) {
    Scenario plot = Scenario.of(seed);
    return play(plot, FaultPlan.aimed(aim, byChance(plot)), Set.of(), telling);
  }

  private static FaultPlan byChance(Scenario plot) {
    return FaultPlan.random(new SplittableRandom(~plot.seed()), plot.faultRate());
  }

  /// @param lost the messages that are lost, by the number of their sending
  Played play(Scenario plot, FaultPlan faults, Set<Integer> lost, Story.Telling telling) {
    SimulatedWorld world = new SimulatedWorld(plot, house, telling);
    house.enter(world);
    SplittableRandom random = new SplittableRandom(plot.seed() ^ 0x5DEECE66DL);
    WebhookSenders senders = new WebhookSenders(world, house.wiring(), random.split());
    List<Owner> owners = new ArrayList<>();
    List<BankWorkload> banks = new ArrayList<>();
    for (Company company : plot.companies()) {
      Owner owner = new Owner(world, house.wiring(), company, random.split());
      owners.add(owner);
      found(world, company);
      BankWorkload bank = new BankWorkload(world, senders, owner, random.split());
      banks.add(bank);
      if (plot.isLarge()) {
        world.agenda().after(FLOOD, bank::floods);
      }
      live(new Workload(world, senders, bank, random.split()), company, world, random.split());
    }
    new SimulatedSchedules(world).begin();
    owners.forEach(Owner::begin);
    world.outbound().strike(faults);
    if (plot.isByChance()) {
      AdversarialScheduler moments =
          new AdversarialScheduler(world.agenda(), banks, random.split());
      world.outbound().heardBy(moments);
      new Operator(world, house.wiring()).begin();
      if (plot.isLeft()) {
        leaves(world, owners.getFirst(), moments);
      }
    }
    world.queues().suffer(plot.troubles());
    world.queues().doom(lost);
    world.agenda().runUntil(plot.calm());
    world.outbound().strike(FaultPlan.NONE);
    world.outbound().heardBy(Outbound.Moments.GOOD);
    world.queues().suffer(SimulatedSqs.Troubles.NONE);
    return played(world, owners, settle(world, senders, owners));
  }

  /// In the worst moment, or where none comes, an hour later.
  private static void leaves(SimulatedWorld world, Owner owner, AdversarialScheduler moments) {
    Instant at = world.plot().times().leaves();
    world.agenda().at(at, () -> moments.leaves(owner));
    world.agenda().at(at.plus(Duration.ofHours(1)), owner::leave);
  }

  /// Lets the quiet time pass, all of it or until all is well; what is not well then.
  private List<String> settle(SimulatedWorld world, WebhookSenders senders, List<Owner> owners) {
    Scenario plot = world.plot();
    if (plot.times().ending() == Scenario.Ending.WHEN_WELL) {
      for (Instant look = plot.calm().plus(LOOKS);
          look.isBefore(plot.end());
          look = look.plus(LOOKS)) {
        world.agenda().runUntil(look);
        if (new Oracle(world, house.wiring()).judge(senders, owners).isEmpty()) {
          return List.of();
        }
      }
    }
    world.agenda().runUntil(plot.end());
    return new Oracle(world, house.wiring()).judge(senders, owners);
  }

  /// Plays a quiet world of two firms, then tries the links and messages of one on the other.
  List<String> trespass(long seed, int probes) {
    Scenario plot =
        LongStream.iterate(seed, next -> next + 1)
            .mapToObj(Scenario::of)
            .filter(found -> found.companies().size() > 1 && !found.isLeft())
            .findFirst()
            .orElseThrow();
    List<String> faults =
        new ArrayList<>(play(plot, FaultPlan.NONE, Set.of(), Story.Telling.UNTOLD).faults());
    faults.addAll(
        new IsolationProbe(house, house.world(), new SplittableRandom(seed)).probe(probes));
    return List.copyOf(faults);
  }

  private void found(SimulatedWorld world, Company company) {
    world.jobber().open(company);
    world.bank().open(company);
    Connection stripe =
        new Connection(
            company.id(),
            Source.STRIPE,
            company.stripe(),
            Tokens.lasting("stripe"),
            Connection.Health.GOOD,
            world.agenda().instant(),
            Instant.EPOCH,
            0);
    house.wiring().connections().save(stripe);
  }

  private static void live(
      Workload life, Company company, SimulatedWorld world, SplittableRandom random) {
    life.begin(company);
    for (int change = 0; change < world.plot().changes(); change++) {
      world
          .agenda()
          .after(
              Duration.ofMillis(random.nextLong(when(world.plot(), change).toMillis())),
              () -> {
                int together = 1 + random.nextInt(3);
                for (int one = 0; one < together; one++) {
                  world
                      .agenda()
                      .after(Duration.ofMillis(random.nextLong(4_000)), () -> life.goOn(company));
                }
              });
    }
  }

  /// Every other change comes in the rush.
  private static Duration when(Scenario plot, int change) {
    return change % 2 == 0 ? plot.times().rush() : plot.times().rough();
  }

  private static Played played(SimulatedWorld world, List<Owner> owners, List<String> faults) {
    Counts counts =
        new Counts(
            world.outbound().calls(),
            world.lambdas().invocations(),
            world.queues().sent(),
            world.queues().lost(),
            world.queues().dead(),
            world.mailbox().mails().size(),
            owners.stream().mapToInt(Owner::reconnections).sum());
    return new Played(
        world.plot().seed(),
        faults,
        world.outbound().strikable(),
        world.outbound().struck(),
        counts,
        recovery(world),
        world.story().lines());
  }

  /// What was paused on purpose is no measure of recovery.
  private static Recovery recovery(SimulatedWorld world) {
    boolean unsent =
        world.outbound().struck().keySet().stream()
            .anyMatch(point -> point.call().contains("-webhook/"));
    Recovery recovery = new Recovery();
    if (world.plot().companies().stream().anyMatch(each -> world.watch().wasPaused(each.id()))) {
      return recovery;
    }
    recovery.saw(
        world.queues().lost() > 0
            ? Recovery.Mishap.LOST
            : unsent ? Recovery.Mishap.NOT_SENT : Recovery.Mishap.NONE,
        world.watch().longest());
    return recovery;
  }
}

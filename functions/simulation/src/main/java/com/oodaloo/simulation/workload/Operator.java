package com.oodaloo.simulation.workload;

import com.oodaloo.app.operate.PauseFirm;
import com.oodaloo.handlers.wiring.Operations;
import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.world.Scenario;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.time.Instant;
import java.util.SplittableRandom;

/// The operator: in some worlds stops a firm for an hour or two, at the command line.
public final class Operator {
  private static final int PAUSES_ONE_IN = 12;
  private static final long LONGEST_SECONDS = 2 * 3_600;

  private final SimulatedWorld world;
  private final PauseFirm pause;
  private final SplittableRandom random;

  public Operator(SimulatedWorld world, Wiring wiring) {
    this.world = world;
    this.pause = new Operations(wiring).pause();
    this.random = new SplittableRandom(world.plot().seed() * 0x2545F4914F6CDD1DL);
  }

  /// The firm goes on at the latest when it becomes calm.
  public void begin() {
    if (random.nextInt(PAUSES_ONE_IN) == 0) {
      Scenario plot = world.plot();
      Instant from = plot.start().plusMillis(random.nextLong(plot.times().rough().toMillis()));
      Instant until = from.plusSeconds(random.nextLong(LONGEST_SECONDS));
      Company company = plot.companies().getLast();
      world.agenda().at(from, () -> pause.pause(company.id()));
      world.agenda().at(until.isBefore(plot.calm()) ? until : plot.calm(), () -> resume(company));
    }
  }

  private void resume(Company company) {
    world.story().tell(() -> "the operator resumes " + company.mark());
    pause.resume(company.id());
  }
}

package com.oodaloo.local.world;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.FunctionHost;
import com.oodaloo.local.functions.LocalEnvironment;
import com.oodaloo.sandbox.company.World;
import java.time.Clock;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Everything a local world is made of. `environment` is the process's own.
///
/// `publicUrl` is what links show; empty means the gateway's own address.
public record WorldSettings(
    Stack stack,
    Address address,
    Engines.Choice engines,
    Mailbox mailbox,
    MovableClock clock,
    Company company,
    Map<String, String> environment,
    RandomGenerator random,
    Handlers handlers) {

  public WorldSettings {
    environment = Map.copyOf(environment);
  }

  public WorldSettings with(Handlers other) {
    return new WorldSettings(
        stack, address, engines, mailbox, clock, company, environment, random, other);
  }

  /// Where the functions' handlers come from: `HandlerMaker::new`, or a test's own.
  @FunctionalInterface
  public interface Handlers {
    FunctionHost.Maker with(LocalEnvironment environment, Clock clock, RandomGenerator random);
  }

  public record Address(int port, String publicUrl) {}

  public record Company(World world, long seed) {}
}

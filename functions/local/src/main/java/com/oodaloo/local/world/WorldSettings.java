package com.oodaloo.local.world;

import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.FunctionHost;
import com.oodaloo.local.functions.LocalEnvironment;
import com.oodaloo.local.template.Stack;
import com.oodaloo.sandbox.company.World;
import java.util.Map;
import java.util.function.Function;

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
    Function<LocalEnvironment, FunctionHost.Maker> handlers) {

  public WorldSettings {
    environment = Map.copyOf(environment);
  }

  public record Address(int port, String publicUrl) {}

  public record Company(World world, long seed) {}
}

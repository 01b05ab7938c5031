package com.oodaloo.bench.load;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.bench.world.EventRows;
import com.oodaloo.bench.world.SignedWebhooks;
import com.oodaloo.bench.world.VendorDoor;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.LoopbackServer;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.FunctionHost;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.functions.LocalSecrets;
import com.oodaloo.local.meter.LogCopy;
import com.oodaloo.local.world.FirmOnboarding;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.OwnerBrowser;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.Sandbox;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.World;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A local world in real time with many firms in it, each with a Jobber account, tokens and points
/// of its own.
final class LoadWorld implements AutoCloseable {
  private final Stack stack;
  private final VendorDoor door = VendorDoor.open();
  private final HttpServer vendors = LoopbackServer.bind(0);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, RequestStreamHandler> handlers = new ConcurrentHashMap<>();
  private final Map<String, String> secrets = LocalSecrets.from(Map.of());
  private final SignedWebhooks webhooks = new SignedWebhooks(secrets);
  private final List<Sandbox> sandboxes = new ArrayList<>();
  private final List<String> accounts = new ArrayList<>();
  private final LocalWorld world;
  private final FunctionHost host;

  private LoadWorld(Path project) {
    stack = Stack.read(project.resolve("template.yaml"));
    vendors.start();
    world = LocalWorld.start(settings());
    host = FunctionHost.of(stack, function -> Objects.requireNonNull(handlers.get(function.id())));
  }

  static LoadWorld open(Path project, int firms) {
    LoadWorld opened = new LoadWorld(project);
    for (int firm = 0; firm < firms; firm++) {
      opened.connect(firm);
    }
    return opened;
  }

  private WorldSettings settings() {
    return new WorldSettings(
        stack,
        new WorldSettings.Address(0, ""),
        new Engines.Choice.InMemory(),
        Mailbox.inMemory(),
        MovableClock.running(Clock.systemUTC()),
        new WorldSettings.Company(nothingHappens("Nobody"), 1),
        door.addresses(),
        new SecureRandom(),
        (environment, clock, random) -> {
          HandlerMaker maker = new HandlerMaker(environment, clock, random);
          return function ->
              handlers.computeIfAbsent(function.id(), _ -> muted(maker.make(function)));
        });
  }

  /// The same function, its log lines thrown away: thousands of wake-ups that come again are told
  /// of by their number.
  private static RequestStreamHandler muted(RequestStreamHandler handler) {
    return (input, output, context) ->
        handler.handleRequest(input, output, LogCopy.instead(context, _ -> {}));
  }

  /// A firm as its owner connects it. Its sandbox's clock is some seconds ahead of the next one's:
  /// tokens made in the same second would be the same.
  private void connect(int number) {
    String name = "Load firm " + number;
    String path = "/" + number;
    Sandbox sandbox =
        new Sandbox(
            settings("http://localhost:" + vendors.getAddress().getPort() + path + "/sandbox"),
            () -> Instant.now().plusSeconds(number),
            Set.of());
    sandbox.install(nothingHappens(name));
    sandbox.routes().forEach((route, handler) -> vendors.createContext(path + route, handler));
    sandboxes.add(sandbox);
    accounts.add(VendorIds.jobber("Account", name));
    door.leadTo("http://localhost:" + vendors.getAddress().getPort() + path + "/sandbox");
    String url = world.links().publicUrl();
    try (OwnerBrowser browser = new OwnerBrowser(url, url)) {
      new FirmOnboarding(browser, "", secrets).connectJobber();
    }
  }

  private static World nothingHappens(String name) {
    return World.empty(name, ZoneOffset.UTC, LocalDate.now(ZoneOffset.UTC));
  }

  private SandboxSettings settings(String url) {
    return new SandboxSettings(
        URI.create(url),
        secret("JOBBER_CLIENT_ID"),
        secret("JOBBER_CLIENT_SECRET"),
        secret("PLAID_CLIENT_ID"),
        secret("PLAID_SECRET"),
        secret("STRIPE_API_KEY"),
        secret("STRIPE_WEBHOOK_SECRET"),
        1);
  }

  private String secret(String name) {
    return secrets.getOrDefault(name, "");
  }

  Stack stack() {
    return stack;
  }

  Engines engines() {
    return world.engines();
  }

  FunctionHost host() {
    return host;
  }

  VendorDoor door() {
    return door;
  }

  int firms() {
    return accounts.size();
  }

  String account(int firm) {
    return accounts.get(firm % accounts.size());
  }

  /// How often a vendor refused because the firm's points were used up.
  int throttled() {
    return sandboxes.stream().mapToInt(sandbox -> sandbox.jobber().throttled()).sum();
  }

  /// Posts a webhook of the firm; another item is another event. Returns the status of the answer.
  int post(int firm, String item) throws IOException, InterruptedException {
    return webhooks.jobber(account(firm), item).post(client, world.links().publicUrl());
  }

  EventRows events() {
    return EventRows.of(world.engines(), stack);
  }

  @Override
  public void close() {
    world.close();
    door.close();
    client.close();
    vendors.stop(0);
  }
}

package com.oodaloo.local.world;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.cli.template.Function;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.local.engines.EngineTables;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.functions.FunctionHost;
import com.oodaloo.local.functions.LocalEnvironment;
import com.oodaloo.local.functions.LocalNames;
import com.oodaloo.local.functions.LocalSecrets;
import com.oodaloo.local.gateway.Gateway;
import com.oodaloo.local.gateway.TimeMachine;
import com.oodaloo.local.queues.QueuePump;
import com.oodaloo.local.schedule.Timetable;
import com.oodaloo.local.world.FirmOnboarding.Invited;
import com.oodaloo.sandbox.company.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Everything of the local world, started and wired: engines, functions, gateway, sandbox,
/// timeline.
///
/// One lock guards the passing of time; web requests do not need it.
public final class LocalWorld implements TimeMachine, AutoCloseable {
  private final WorldSettings settings;
  private final Map<String, String> secrets;
  private final Gateway gateway;
  private final Engines engines;
  private final OwnerBrowser browser;
  private final Timeline timeline;
  private final QueuePump pump;
  private final LocalEnvironment environment;
  private final String sandboxUrl;
  private final ReentrantLock passing = new ReentrantLock();
  private final AtomicReference<String> firm = new AtomicReference<>("");

  public static LocalWorld start(WorldSettings settings) {
    return start(settings, UnaryOperator.identity());
  }

  /// Starts everything, with webhooks delivered in a way of the caller's (a test delivers all
  /// twice).
  public static LocalWorld start(WorldSettings settings, UnaryOperator<WebhookPost> delivery) {
    Gateway gateway = Gateway.bind(settings.address().port());
    try {
      return over(
          Engines.start(settings.stack(), settings.engines(), settings.mailbox(), settings.clock()),
          settings,
          gateway,
          delivery);
    } catch (RuntimeException e) {
      gateway.close();
      throw e;
    }
  }

  private static LocalWorld over(
      Engines engines,
      WorldSettings settings,
      Gateway gateway,
      UnaryOperator<WebhookPost> delivery) {
    try {
      return new LocalWorld(settings, gateway, engines, delivery);
    } catch (RuntimeException e) {
      engines.close();
      throw e;
    }
  }

  /// The morning on which a company's weeks begin to be played.
  public static Instant opening(World company) {
    return calendar(company).opening();
  }

  private static Playback.Calendar calendar(World company) {
    return new Playback.Calendar(company.zone(), company.firstDay(), company.weeks());
  }

  private LocalWorld(
      WorldSettings settings,
      Gateway gateway,
      Engines engines,
      UnaryOperator<WebhookPost> delivery) {
    this.settings = settings;
    this.gateway = gateway;
    this.secrets = LocalSecrets.from(settings.environment());
    this.sandboxUrl = gateway.url() + "/sandbox";
    this.browser = new OwnerBrowser(publicUrl(), gateway.url());
    this.engines = engines;
    this.environment = environment();
    FunctionHost host =
        FunctionHost.of(
            settings.stack(),
            settings.handlers().with(environment, settings.clock(), settings.random()));
    this.pump = new QueuePump(settings.stack(), engines.queues(), host, settings.clock());
    SandboxActivity outside = SandboxActivity.open(settings, sandboxUrl, secrets);
    this.timeline =
        new Timeline(
            new Timeline.Rooms(
                settings.clock(),
                zone(),
                outside,
                delivery.apply(browser),
                pump,
                Timetable.of(settings.stack()),
                host,
                settings.mailbox()));
    gateway.open(
        new Gateway.Rooms(
            settings.stack(), host, settings.mailbox(), this, () -> links().forPeople()),
        outside.routes());
  }

  private LocalEnvironment environment() {
    var addresses = new LocalNames.Addresses(publicUrl(), publicUrl() + "/tray");
    var names = new LocalNames(settings.stack(), engines.queues(), addresses, secrets);
    var vendors = LocalEnvironment.vendorUrls(settings.environment(), sandboxUrl);
    return new LocalEnvironment(names, engines, vendors);
  }

  private String publicUrl() {
    String given = settings.address().publicUrl();
    return given.isEmpty() ? gateway.url() : given;
  }

  /// Connects Jobber and the bank as the owner would; the firm's id is known from then on.
  public String connect() {
    return inTime(() -> {
      var onboarding = new FirmOnboarding(browser, environment.plaidUrl(), secrets);
      Invited invited = onboarding.connectJobber();
      onboarding.connectBank(invited);
      firm.set(invited.firm());
      pump.pumpUntilQuiet(1_000);
      return invited.firm();
    });
  }

  /// Goes on from where an earlier process stopped: what the sandbox knew then it has to know
  /// again, but nothing is told a second time.
  public void resume(String rememberedFirm) {
    inTime(() -> {
      var onboarding = new FirmOnboarding(browser, environment.plaidUrl(), secrets);
      onboarding.connectJobber();
      onboarding.remindBank();
      firm.set(rememberedFirm);
      return timeline.forgetUntilNow();
    });
  }

  /// Plays on from the moment that was reached, day by day.
  public Happened play(Playback.Course course) {
    var calendar = calendar(settings.company().world());
    Happened happened =
        new Playback(moment -> inTime(() -> timeline.jumpTo(moment)), calendar).play(course);
    settle();
    return happened;
  }

  public Happened follow() {
    return inTime(timeline::follow);
  }

  @Override
  public Instant now() {
    return settings.clock().instant();
  }

  @Override
  public ZoneId zone() {
    return settings.company().world().zone();
  }

  @Override
  public String advance(Duration by) {
    return inTime(() -> {
      Happened happened = timeline.travelTo(now().plus(by));
      pump.pumpUntilQuiet(1_000);
      settings.clock().run();
      return "Since the last press: " + happened.inWords() + ".";
    });
  }

  private <T> T inTime(Supplier<T> work) {
    passing.lock();
    try {
      return work.get();
    } finally {
      passing.unlock();
    }
  }

  public Links links() {
    String tray = new OwnerLink(publicUrl(), secrets, settings).tray(firm.get());
    return new Links(publicUrl(), tray, sandboxUrl, engines);
  }

  /// The page at an address of this world, as the owner's browser gets it.
  public OwnerBrowser.Page open(String url) {
    return browser.open(url);
  }

  public OwnerBrowser.Page submit(String url, String form) {
    return browser.submit(url, form);
  }

  /// Works the queues off without letting time pass.
  public void settle() {
    inTime(() -> pump.pumpUntilQuiet(1_000));
  }

  public Optional<String> firm() {
    return Optional.of(firm.get()).filter(id -> !id.isEmpty());
  }

  /// The connected firm's books and decisions as the functions left them in the store.
  public FirmBooks books() {
    Function reconcile = settings.stack().function("ReconcileFunction");
    Wiring wiring = Wiring.of(environment.of(reconcile), settings.clock(), settings.random());
    Firm known = wiring.firms().find(new FirmId(firm.get())).orElseThrow();
    return wiring.library().load(known, known.zone().dayOf(now()));
  }

  public Engines engines() {
    return engines;
  }

  /// How many rows a table of the stack has.
  public int rows(String tableId) {
    return settings.stack().tables().stream()
        .filter(table -> table.id().equals(tableId))
        .mapToInt(table -> EngineTables.count(table, engines.dynamoDb(), Engines.REGION))
        .sum();
  }

  @Override
  public void close() {
    List.<Runnable>of(gateway::close, browser::close, engines::close).forEach(Runnable::run);
  }
}

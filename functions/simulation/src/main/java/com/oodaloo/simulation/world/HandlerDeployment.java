package com.oodaloo.simulation.world;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.oodaloo.handlers.DigestHandler;
import com.oodaloo.handlers.JobberOauthHandler;
import com.oodaloo.handlers.JobberSyncHandler;
import com.oodaloo.handlers.JobberWebhookHandler;
import com.oodaloo.handlers.MailEventsHandler;
import com.oodaloo.handlers.PlaidLinkHandler;
import com.oodaloo.handlers.PlaidSyncHandler;
import com.oodaloo.handlers.PlaidWebhookHandler;
import com.oodaloo.handlers.ReconcileHandler;
import com.oodaloo.handlers.StripeSyncHandler;
import com.oodaloo.handlers.StripeWebhookHandler;
import com.oodaloo.handlers.SweepHandler;
import com.oodaloo.handlers.TrayHandler;
import com.oodaloo.handlers.wiring.ExternalServices;
import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.simulation.scheduler.LambdaName;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/// All the real handlers, built once and run in one world after another: building them costs more
/// than a world does.
public final class HandlerDeployment {
  public static final Map<String, String> ENVIRONMENT =
      Map.ofEntries(
          Map.entry("OODALOO_TABLE_FIRMS", "firms"),
          Map.entry("OODALOO_TABLE_CURSORS", "cursors"),
          Map.entry("OODALOO_TABLE_EVENTS", "events"),
          Map.entry("OODALOO_TABLE_BOOKS", "books"),
          Map.entry("OODALOO_TABLE_DIGESTS", "digests"),
          Map.entry("OODALOO_QUEUE_JOBBER_SYNC", "jobber-sync"),
          Map.entry("OODALOO_QUEUE_PLAID_SYNC", "plaid-sync"),
          Map.entry("OODALOO_QUEUE_STRIPE_SYNC", "stripe-sync"),
          Map.entry("OODALOO_QUEUE_RECONCILE", "reconcile"),
          Map.entry("OODALOO_OUTCOMES_BUS", "outcomes"),
          Map.entry("OODALOO_PUBLIC_URL", "https://simulation.example"),
          Map.entry("OODALOO_TRAY_URL", "https://tray.example"),
          Map.entry("OODALOO_MAIL_FROM", "monday@oodaloo.example"),
          Map.entry("OODALOO_MAIL_CONFIGURATION_SET", "simulation"),
          Map.entry("OODALOO_LINK_KEY", "simulated-link-key-0123456789abcd"),
          Map.entry("OODALOO_ERASE_GRACE_HOURS", "0"), // a simulated world is over in two days
          Map.entry("OODALOO_TOKEN_KEYS", "local"),
          Map.entry("OODALOO_TOKEN_KEY", "c2FuZGJveC10b2tlbi1rZXktMDEyMzQ1Njc4OWFiY2Q="),
          Map.entry("JOBBER_API_URL", "https://jobber.example"),
          Map.entry("JOBBER_CLIENT_ID", "simulated-client"),
          Map.entry("JOBBER_CLIENT_SECRET", "simulated-secret"),
          Map.entry("JOBBER_GRAPHQL_VERSION", "2026-07-27"),
          Map.entry("STRIPE_API_KEY", "simulated-key"),
          Map.entry("STRIPE_WEBHOOK_SECRET", "whsec_simulated"));

  private static final Map<LambdaName, Function<Wiring, RequestStreamHandler>> HANDLERS =
      Map.ofEntries(
          Map.entry(LambdaName.JOBBER_WEBHOOK, JobberWebhookHandler::new),
          Map.entry(LambdaName.PLAID_WEBHOOK, PlaidWebhookHandler::new),
          Map.entry(LambdaName.STRIPE_WEBHOOK, StripeWebhookHandler::new),
          Map.entry(LambdaName.JOBBER_OAUTH, JobberOauthHandler::new),
          Map.entry(LambdaName.PLAID_LINK, PlaidLinkHandler::new),
          Map.entry(LambdaName.JOBBER_SYNC, JobberSyncHandler::new),
          Map.entry(LambdaName.PLAID_SYNC, PlaidSyncHandler::new),
          Map.entry(LambdaName.STRIPE_SYNC, StripeSyncHandler::new),
          Map.entry(LambdaName.RECONCILE, ReconcileHandler::new),
          Map.entry(LambdaName.DIGEST, DigestHandler::new),
          Map.entry(LambdaName.TRAY, TrayHandler::new),
          Map.entry(LambdaName.SWEEP, SweepHandler::new),
          Map.entry(LambdaName.MAIL_EVENTS, MailEventsHandler::new));

  private final Map<LambdaName, RequestStreamHandler> handlers = new EnumMap<>(LambdaName.class);
  private final Wiring wiring;
  private Optional<SimulatedWorld> world = Optional.empty();

  public HandlerDeployment() {
    this(UnaryOperator.identity());
  }

  /// @param outside what is changed about the doors: a planted fault, say
  public HandlerDeployment(UnaryOperator<ExternalServices> outside) {
    this.wiring =
        Wiring.within(
            outside.apply(new SimulatedServices(this::world)),
            ENVIRONMENT,
            new VirtualClock(this, ZoneOffset.UTC),
            (RandomGenerator) () -> world().chance());
    HANDLERS.forEach((name, maker) -> handlers.put(name, maker.apply(wiring)));
  }

  /// From now on the handlers live in this world.
  public void enter(SimulatedWorld next) {
    world = Optional.of(next);
  }

  public SimulatedWorld world() {
    return world.orElseThrow();
  }

  public RequestStreamHandler handler(LambdaName name) {
    return Optional.ofNullable(handlers.get(name)).orElseThrow();
  }

  /// The ports over this world's engines, for a look from outside.
  public Wiring wiring() {
    return wiring;
  }

  private static final class VirtualClock extends Clock {
    private final HandlerDeployment house;
    private final ZoneId zone;

    VirtualClock(HandlerDeployment house, ZoneId zone) {
      this.house = house;
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new VirtualClock(house, other);
    }

    @Override
    public Instant instant() {
      return house.world().agenda().instant();
    }
  }
}

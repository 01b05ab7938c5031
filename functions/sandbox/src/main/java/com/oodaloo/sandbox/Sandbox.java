package com.oodaloo.sandbox;

import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.jobber.JobberServer;
import com.oodaloo.sandbox.plaid.PlaidServer;
import com.oodaloo.sandbox.stripe.StripeServer;
import com.oodaloo.sandbox.wire.JsonWire;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Jobber, Plaid and Stripe for one company, living by one clock.
///
/// Install a world, connect over HTTP as an app would, then call [#advanceTo] and deliver the
/// webhooks it returns. Without a connection nothing is sent: Jobber tells only apps with a token,
/// Plaid only logins that were synced once.
public final class Sandbox {
  private static final int ONE_IN = 10;

  private final InstantSource clock;
  private final Set<Misbehaviour> misbehaviour;
  private final RandomGenerator chance;
  private final JobberServer jobber;
  private final PlaidServer plaid;
  private final StripeServer stripe;
  private World world;
  private int played;

  /// Opens the vendors with the mild misbehaviour of every day.
  public Sandbox(SandboxSettings settings, InstantSource clock) {
    this(settings, clock, Misbehaviour.mild());
  }

  public Sandbox(SandboxSettings settings, InstantSource clock, Set<Misbehaviour> misbehaviour) {
    this.clock = clock;
    this.misbehaviour = misbehaviour.isEmpty() ? Set.of() : EnumSet.copyOf(misbehaviour);
    world = World.empty("Empty Company", ZoneOffset.UTC, LocalDate.EPOCH);
    chance = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
    jobber = new JobberServer(settings, clock, this.misbehaviour, world);
    plaid = new PlaidServer(settings, clock, this.misbehaviour, world);
    stripe = new StripeServer(settings);
  }

  /// Returns the handlers to mount, by context path.
  public Map<String, HttpHandler> routes() {
    return Map.of(
        "/sandbox/jobber", guarded(jobber::handle),
        "/sandbox/plaid", guarded(plaid::handle),
        "/sandbox/stripe", guarded(stripe::handle));
  }

  /// Jobber by itself, for what its owner does there and no world foresees.
  public JobberServer jobber() {
    return jobber;
  }

  /// Replaces the company; what lies before its first day has happened already, and nobody is told.
  public synchronized void install(World newWorld) {
    world = newWorld;
    played = 0;
    jobber.install(newWorld);
    plaid.install(newWorld);
    stripe.clear();
    while (isDue(world.start().minusNanos(1))) {
      jobber.applySilently(world.events().get(played));
      played++;
    }
  }

  /// Makes everything due happen and returns the webhooks of it, signed now, in the order of
  /// delivery.
  public synchronized List<OutgoingWebhook> advanceTo(Instant now) {
    while (isDue(now)) {
      happen(world.events().get(played));
      played++;
    }
    var webhooks = new ArrayList<>(jobber.unsent());
    webhooks.addAll(plaid.unsent(now));
    webhooks.addAll(stripe.unsent(now));
    return delivered(webhooks);
  }

  /// Returns when the next thing happens; at once if a webhook is waiting.
  public synchronized Optional<Instant> nextEvent() {
    if (jobber.hasUnsent() || plaid.hasUnsent() || stripe.hasUnsent()) {
      return Optional.of(clock.instant());
    }
    return played < world.events().size()
        ? Optional.of(world.events().get(played).at())
        : Optional.empty();
  }

  private boolean isDue(Instant now) {
    return played < world.events().size() && !world.events().get(played).at().isAfter(now);
  }

  private void happen(WorldEvent event) {
    jobber.apply(event);
    plaid.apply(event);
    stripe.apply(event);
  }

  private List<OutgoingWebhook> delivered(List<OutgoingWebhook> webhooks) {
    var deliveries = new ArrayList<OutgoingWebhook>();
    for (var webhook : webhooks) {
      var first = later(webhook, misbehaves(Misbehaviour.OVERTAKING_WEBHOOKS) ? 3 : 0);
      deliveries.add(first);
      if (misbehaves(Misbehaviour.DUPLICATED_WEBHOOKS) && chance.nextInt(ONE_IN) == 0) {
        deliveries.add(later(first, 20));
      }
    }
    deliveries.sort(Comparator.comparing(OutgoingWebhook::at));
    return List.copyOf(deliveries);
  }

  private OutgoingWebhook later(OutgoingWebhook webhook, int maxSeconds) {
    var delay = maxSeconds == 0 ? 0 : chance.nextInt(maxSeconds + 1);
    return new OutgoingWebhook(
        webhook.at().plus(Duration.ofSeconds(delay)),
        webhook.path(),
        webhook.headers(),
        webhook.body());
  }

  private boolean misbehaves(Misbehaviour kind) {
    return misbehaviour.contains(kind);
  }

  /// An endpoint that is told the path below its vendor's prefix.
  private interface Endpoint {
    void handle(HttpExchange exchange, String path) throws IOException;
  }

  private HttpHandler guarded(Endpoint endpoint) {
    return exchange -> {
      var prefix = exchange.getHttpContext().getPath();
      var path = exchange.getRequestURI().getPath().substring(prefix.length());
      synchronized (this) {
        try {
          endpoint.handle(exchange, path);
        } catch (RuntimeException bug) {
          JsonWire.answer(exchange, 500, Map.of("message", "sandbox fault: " + bug));
        }
      }
    };
  }
}

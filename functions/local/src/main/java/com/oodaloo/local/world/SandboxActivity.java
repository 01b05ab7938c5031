package com.oodaloo.local.world;

import com.oodaloo.sandbox.Sandbox;
import com.oodaloo.sandbox.SandboxSettings;
import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The sandbox as what happens outside.
record SandboxActivity(Sandbox sandbox) implements VendorActivity {
  /// Fifty times Jobber's: where the clock jumps from day to day, what a night would have restored
  /// comes back within the moment that the night takes here.
  private static final long POINTS_A_SECOND = 25_000;

  /// The sandbox under the address, sharing the functions' secrets, with the company in it.
  static SandboxActivity open(WorldSettings settings, String url, Map<String, String> secrets) {
    var sandbox =
        new Sandbox(
            new SandboxSettings(
                URI.create(url),
                secrets.getOrDefault("JOBBER_CLIENT_ID", ""),
                secrets.getOrDefault("JOBBER_CLIENT_SECRET", ""),
                secrets.getOrDefault("PLAID_CLIENT_ID", ""),
                secrets.getOrDefault("PLAID_SECRET", ""),
                secrets.getOrDefault("STRIPE_API_KEY", ""),
                secrets.getOrDefault("STRIPE_WEBHOOK_SECRET", ""),
                settings.company().seed()),
            settings.clock());
    sandbox.install(settings.company().world());
    sandbox.jobber().restorePoints(POINTS_A_SECOND);
    return new SandboxActivity(sandbox);
  }

  /// The vendors' handlers by their path prefixes.
  Map<String, HttpHandler> routes() {
    return sandbox.routes();
  }

  @Override
  public List<Webhook> advanceTo(Instant moment) {
    return sandbox.advanceTo(moment).stream()
        .map(webhook -> new Webhook(webhook.path(), webhook.headers(), webhook.body()))
        .toList();
  }
}

package com.oodaloo.handlers.wiring;

import com.oodaloo.adapters.jobber.JobberAccess;
import com.oodaloo.adapters.jobber.JobberOauth;
import com.oodaloo.adapters.jobber.JobberWebhooks;
import com.oodaloo.adapters.jobber.lists.JobberLists;
import com.oodaloo.adapters.plaid.CachedKeys;
import com.oodaloo.adapters.plaid.PlaidAccess;
import com.oodaloo.adapters.plaid.PlaidBank;
import com.oodaloo.adapters.plaid.PlaidCalls;
import com.oodaloo.adapters.plaid.PlaidKeyEndpoint;
import com.oodaloo.adapters.plaid.PlaidWebhooks;
import com.oodaloo.adapters.stripe.StripeAccess;
import com.oodaloo.adapters.stripe.StripePayouts;
import com.oodaloo.adapters.stripe.StripeWebhooks;
import com.oodaloo.adapters.wire.Secret;
import com.oodaloo.app.connect.JobberAuthorization;
import com.oodaloo.app.ingest.WebhookReader;
import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.app.sync.jobber.QueryPoints;
import java.time.Clock;

/// Jobber, Plaid and Stripe behind their ports.
///
/// The two secrets that sign webhooks may hold the one before them as well, after a comma: both are
/// taken while one replaces the other, and the first is ours.
final class Vendors {
  private final FunctionEnvironment settings;
  private final Clock clock;
  private final Once<PlaidCalls> plaid = new Once<>(this::plaidCalls);

  Vendors(FunctionEnvironment settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  WebhookReader jobberWebhooks() {
    return new JobberWebhooks(settings.texts("JOBBER_CLIENT_SECRET"));
  }

  WebhookReader plaidWebhooks() {
    return new PlaidWebhooks(new CachedKeys(new PlaidKeyEndpoint(plaid.get())));
  }

  WebhookReader stripeWebhooks() {
    return new StripeWebhooks(
        settings.texts("STRIPE_WEBHOOK_SECRET").stream().map(Secret::new).toList());
  }

  JobberAuthorization jobberOauth() {
    return new JobberOauth(jobberAccess(), clock);
  }

  /// @param points where what is left of a firm's points is kept
  JobberSource jobber(QueryPoints points) {
    return new JobberLists(jobberAccess(), points, clock);
  }

  /// Rows that cannot be taken as they are go to standard error, by id and kind, never by value.
  PlaidBank bank() {
    return new PlaidBank(
        plaid.get(), (id, oddity) -> System.err.println("plaid row " + id + ": " + oddity));
  }

  ProcessorSource processor() {
    return new StripePayouts(
        StripeAccess.of(
            settings.uri("STRIPE_API_URL", "https://api.stripe.com"),
            settings.text("STRIPE_API_KEY")));
  }

  private JobberAccess jobberAccess() {
    return JobberAccess.of(
        settings.uri("JOBBER_API_URL", "https://api.getjobber.com"),
        settings.text("JOBBER_CLIENT_ID"),
        settings.texts("JOBBER_CLIENT_SECRET").getFirst(),
        settings.text("JOBBER_GRAPHQL_VERSION", JobberAccess.WRITTEN_FOR));
  }

  private PlaidCalls plaidCalls() {
    return new PlaidCalls(
        PlaidAccess.of(
            settings.uri("PLAID_API_URL", "https://sandbox.plaid.com"),
            settings.text("PLAID_CLIENT_ID"),
            settings.text("PLAID_SECRET")));
  }
}

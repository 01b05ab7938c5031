package com.oodaloo.adapters.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.adapters.wire.Exchange;
import com.oodaloo.adapters.wire.StrictJson;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import java.net.URI;
import java.net.http.HttpRequest;

/// Reads from Stripe, once per call.
final class StripeCalls {
  /// Pinned, so that an upgrade of the account's default changes nothing here.
  private static final String API_VERSION = "2024-06-20";

  private final StripeAccess access;
  private final Exchange http;

  StripeCalls(StripeAccess access) {
    this.access = access;
    this.http = new Exchange("Stripe", access.patience());
  }

  /// The object at `path`, asked for in the name of `account`.
  JsonNode get(String path, String account) {
    return StrictJson.object(http.send(request(path, account)))
        .orElseThrow(() -> new Rejected(Reason.PROTOCOL, "Stripe's answer is no JSON object"));
  }

  private HttpRequest.Builder request(String path, String account) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root() + path))
            .header("Authorization", "Bearer " + access.apiKey().value())
            .header("Stripe-Version", API_VERSION);
    return account.equals(StripeAccess.OWN_ACCOUNT)
        ? request
        : request.header("Stripe-Account", account);
  }

  private String root() {
    String base = access.base().toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }
}

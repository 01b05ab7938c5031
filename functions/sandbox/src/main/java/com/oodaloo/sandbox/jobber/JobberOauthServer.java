package com.oodaloo.sandbox.jobber;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.wire.JsonWire;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The OAuth half of Jobber's door. The owner always says yes.
final class JobberOauthServer {
  private static final DateTimeFormatter EXPIRES_AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final SandboxSettings settings;
  private final JobberTokens tokens;
  private final Runnable onConnect;

  JobberOauthServer(SandboxSettings settings, JobberTokens tokens, Runnable onConnect) {
    this.settings = settings;
    this.tokens = tokens;
    this.onConnect = onConnect;
  }

  void authorize(HttpExchange exchange) throws IOException {
    var query = JsonWire.query(exchange);
    var redirect = query.getOrDefault("redirect_uri", "");
    if (redirect.isEmpty()
        || !settings.jobberClientId().equals(query.get("client_id"))
        || !"code".equals(query.get("response_type"))) {
      JsonWire.answer(exchange, 400, Map.of("error", "invalid_request"));
      return;
    }
    var state = query.getOrDefault("state", "");
    var target = new StringBuilder(redirect).append(redirect.contains("?") ? '&' : '?');
    target.append("code=").append(tokens.newCode());
    if (!state.isEmpty()) {
      target.append("&state=").append(URLEncoder.encode(state, UTF_8));
    }
    exchange.getResponseHeaders().set("Location", target.toString());
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  void token(HttpExchange exchange) throws IOException {
    var form = JsonWire.form(JsonWire.text(exchange));
    if (!settings.jobberClientId().equals(form.get("client_id"))
        || !settings.jobberClientSecret().equals(form.get("client_secret"))) {
      refuse(exchange, "invalid_client", "Client authentication failed.");
      return;
    }
    switch (form.getOrDefault("grant_type", "")) {
      case "authorization_code" -> exchangeCode(exchange, form);
      case "refresh_token" -> refresh(exchange, form);
      default -> JsonWire.answer(exchange, 400, Map.of("error", "unsupported_grant_type"));
    }
  }

  private void exchangeCode(HttpExchange exchange, Map<String, String> form) throws IOException {
    var first = !tokens.isConnected();
    var pair = tokens.redeem(form.getOrDefault("code", ""));
    if (first && pair.isPresent()) {
      onConnect.run();
    }
    answer(exchange, pair, "The provided authorization grant is not valid.", false);
  }

  private void refresh(HttpExchange exchange, Map<String, String> form) throws IOException {
    var pair = tokens.refresh(form.getOrDefault("refresh_token", ""));
    answer(exchange, pair, "The provided refresh token is not valid.", true);
  }

  private static void answer(
      HttpExchange exchange, Optional<JobberTokens.Pair> pair, String refusal, boolean tellsExpiry)
      throws IOException {
    if (pair.isEmpty()) {
      refuse(exchange, "invalid_grant", refusal);
      return;
    }
    var body = new LinkedHashMap<String, Object>();
    body.put("access_token", pair.get().access());
    body.put("refresh_token", pair.get().refresh());
    if (tellsExpiry) {
      body.put("expires_at", EXPIRES_AT.format(pair.get().expires()));
    }
    JsonWire.answer(exchange, 200, body);
  }

  private static void refuse(HttpExchange exchange, String error, String says) throws IOException {
    JsonWire.answer(exchange, 401, Map.of("error", error, "error_description", says));
  }
}

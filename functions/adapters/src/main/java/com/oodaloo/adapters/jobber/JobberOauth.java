package com.oodaloo.adapters.jobber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.oodaloo.adapters.wire.Exchange;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.JobberAuthorization;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.jobber.graphql.AccountQuery;
import com.oodaloo.jobber.graphql.DisconnectMutation;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Jobber's OAuth 2. Its scopes are chosen in Jobber's Developer Center, not in the URL; a refresh
/// gives a new refresh token and kills the old one.
public final class JobberOauth implements JobberAuthorization {
  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration REFUSED_PAUSE = Duration.ofMinutes(5);

  /// What may stand in a log: the words of RFC 6749, never somebody's page.
  private static final Set<String> ERRORS =
      Set.of(
          "invalid_client",
          "invalid_request",
          "unauthorized_client",
          "unsupported_grant_type",
          "invalid_scope");

  private final JobberAccess access;
  private final Exchange http;
  private final JobberTransport jobber;
  private final Clock clock;

  public JobberOauth(JobberAccess access, Clock clock) {
    this.access = access;
    this.http = new Exchange("Jobber", access.patience());
    this.jobber =
        new JobberTransport(access, new PointsBucket(QueryPoints.NOT_KEPT, clock), Thread::sleep);
    this.clock = clock;
  }

  @Override
  public URI authorizeUrl(String state, URI redirect) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", access.clientId());
    query.put("redirect_uri", redirect.toString());
    query.put("state", state);
    return URI.create(access.at("/api/oauth/authorize") + "?" + encoded(query));
  }

  @Override
  public Tokens exchange(String code, URI redirect) {
    return tokens(
        Map.of(
            "grant_type", "authorization_code", "code", code, "redirect_uri", redirect.toString()),
        "");
  }

  @Override
  public Tokens refresh(Tokens tokens) {
    return tokens(
        Map.of("grant_type", "refresh_token", "refresh_token", tokens.refresh()), tokens.refresh());
  }

  @Override
  public void disconnect(Tokens tokens) {
    jobber.call(new DisconnectMutation(), tokens);
  }

  @Override
  public AccountFacts account(Tokens tokens) {
    AccountQuery.Data answer = jobber.call(new AccountQuery(), tokens);
    if (answer.account == null || answer.user == null || answer.user.timezone == null) {
      throw new Rejected(Reason.PROTOCOL, "Jobber does not say whose account or zone this is");
    }
    return new AccountFacts(
        JobberIds.kept(answer.account.id),
        answer.account.name,
        zone(answer.user.timezone),
        currency(answer.account.countryCode),
        new User(answer.user.email.raw, answer.user.isAccountAdmin));
  }

  private Tokens tokens(Map<String, String> grant, String lastRefresh) {
    Map<String, String> form = new LinkedHashMap<>(grant);
    form.put("client_id", access.clientId());
    form.put("client_secret", access.clientSecret());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(access.at("/api/oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(encoded(form)));
    JsonNode answer = object(send(request));
    String token = answer.path("access_token").asText("");
    if (token.isEmpty()) {
      throw new Rejected(Reason.PROTOCOL, "Jobber's answer has no access token");
    }
    String refresh = answer.path("refresh_token").asText(lastRefresh);
    return new Tokens(token, refresh, AccessToken.expiry(token, clock.instant()));
  }

  /// Only `invalid_grant` says that a code or refresh token is dead (RFC 6749, 5.2).
  /// `invalid_client` is a fault of our set-up, a redirect, a 403 or a page of a firewall's are
  /// somebody's in between: no owner is to connect again for them, so they are tried again and
  /// ring.
  private byte[] send(HttpRequest.Builder request) {
    Exchange.Answer answer = http.ask(request);
    if (answer.status() == 200) {
      return answer.body();
    }
    String error = error(answer.body());
    if (error.equals("invalid_grant")) {
      throw new Rejected(Reason.UNAUTHORIZED, "Jobber answered invalid_grant to a grant");
    }
    throw new Unavailable(
        "Jobber answered "
            + answer.status()
            + (ERRORS.contains(error) ? " " + error : "")
            + " to a grant",
        REFUSED_PAUSE);
  }

  private static String error(byte[] body) {
    try {
      return JSON.readTree(body).path("error").asText("");
    } catch (IOException _) {
      return "";
    }
  }

  private static JsonNode object(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException _) {
      throw new Rejected(Reason.PROTOCOL, "Jobber's answer to a grant is no JSON");
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory can be read", impossible);
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException _) {
      throw new Rejected(Reason.PROTOCOL, "Jobber names a time zone that does not exist");
    }
  }

  /// Jobber names no currency for invoices; an account bills in that of its country.
  private static Currency currency(@Nullable String country) {
    try {
      Currency found = country == null ? DOLLAR : Currency.getInstance(Locale.of("", country));
      return found == null ? DOLLAR : found;
    } catch (IllegalArgumentException _) {
      return DOLLAR;
    }
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package com.oodaloo.adapters.jobber;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.oodaloo.adapters.wire.Exchange;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Rejected.Reason;
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
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Jobber's OAuth 2. Its scopes are chosen in Jobber's Developer Center, not in the URL; a refresh
/// gives a new refresh token and kills the old one.
public final class JobberOauth implements JobberAuthorization {
  private static final Currency DOLLAR = Currency.getInstance("USD");
  private static final JsonMapper JSON = new JsonMapper();

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
        answer.user.email.raw);
  }

  /// A code or refresh token that is not accepted is answered 400 or 401; both say the same.
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

  private byte[] send(HttpRequest.Builder request) {
    try {
      return http.send(request);
    } catch (Rejected refused) {
      throw new Rejected(Reason.UNAUTHORIZED, refused.getMessage() + " to a grant");
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

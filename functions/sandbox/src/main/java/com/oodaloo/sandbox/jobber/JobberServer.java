package com.oodaloo.sandbox.jobber;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.VendorIds;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.company.events.WorldEvent;
import com.oodaloo.sandbox.wire.JsonWire;
import com.oodaloo.sandbox.wire.Macs;
import com.sun.net.httpserver.HttpExchange;
import graphql.ExecutionResult;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Jobber over the wire: the bearer check, the version header, the cost bucket, then the graph.
public final class JobberServer {
  private static final String OLDEST_VERSION = "2025-04-16";
  private static final Duration SEARCH_LAG = Duration.ofSeconds(4);

  private final SandboxSettings settings;
  private final InstantSource clock;
  private final Set<Misbehaviour> misbehaviour;
  private final JobberTokens tokens;
  private final JobberOauthServer oauth;
  private final CostBucket bucket;
  private final RequestLimit limit;
  private final JobberGraph graph = new JobberGraph();
  private final List<JobberTopic> unsent = new ArrayList<>();
  private JobberBooks books = new JobberBooks();
  private JobberAccount account;
  private int calls;
  private int throttled;

  public JobberServer(
      SandboxSettings settings, InstantSource clock, Set<Misbehaviour> misbehaviour, World world) {
    this.settings = settings;
    this.clock = clock;
    this.misbehaviour = misbehaviour;
    account = JobberAccount.of(world);
    tokens = new JobberTokens(settings.jobberClientId(), settings.jobberClientSecret(), clock);
    oauth = new JobberOauthServer(settings, tokens, () -> tell("APP_CONNECT"));
    bucket = new CostBucket(clock);
    limit = new RequestLimit(clock);
  }

  /// Empties the books for another company.
  public void install(World world) {
    books = new JobberBooks();
    account = JobberAccount.of(world);
  }

  /// Makes an event happen and keeps its webhooks for [#unsent()] if the app is connected.
  public void apply(WorldEvent event) {
    books.apply(event);
    if (tokens.isConnected()) {
      unsent.addAll(Topics.of(event));
      if (misbehaves(Misbehaviour.TWIN_WEBHOOKS)) {
        unsent.addAll(Topics.of(event));
      }
    }
  }

  /// Makes an event of the company's past happen: nobody is told.
  public void applySilently(WorldEvent event) {
    books.apply(event);
  }

  public boolean hasUnsent() {
    return !unsent.isEmpty();
  }

  /// Returns the webhooks not sent so far, signed, and forgets them.
  public List<OutgoingWebhook> unsent() {
    var webhooks = unsent.stream().map(this::webhook).toList();
    unsent.clear();
    return webhooks;
  }

  /// How many calls were refused for want of points.
  public int throttled() {
    return throttled;
  }

  /// Restores so many points a second instead of 500, for a world whose days pass in a second.
  public void restorePoints(long pointsASecond) {
    bucket.restore(pointsASecond);
  }

  /// The owner ends the connection in Jobber: the tokens die at once and the app is told.
  public void disconnect() {
    tokens.revokeAll();
    tell("APP_DISCONNECT");
  }

  /// Somebody deletes an invoice.
  public void deleteInvoice(String number) {
    deleteInvoiceSilently(number);
    if (tokens.isConnected()) {
      unsent.add(new JobberTopic("INVOICE_DESTROY", VendorIds.invoice(number), clock.instant()));
    }
  }

  /// The same, and no webhook of it ever arrives.
  public void deleteInvoiceSilently(String number) {
    books.deleteInvoice(number);
  }

  public void handle(HttpExchange exchange, String path) throws IOException {
    switch (path) {
      case "/api/oauth/authorize" -> oauth.authorize(exchange);
      case "/api/oauth/token" -> oauth.token(exchange);
      case "/api/graphql" -> graphql(exchange);
      default -> JsonWire.answer(exchange, 404, Map.of("message", "Not found"));
    }
  }

  private void graphql(HttpExchange exchange) throws IOException {
    var bearer = JsonWire.header(exchange, "Authorization");
    var version = JsonWire.header(exchange, "X-JOBBER-GRAPHQL-VERSION");
    calls++;
    if (misbehaves(Misbehaviour.DYING_TOKENS) && calls % 40 == 0) {
      tokens.killAccess();
    }
    if (!limit.takes()) {
      JsonWire.answer(exchange, 429, Map.of("message", "Too many requests"));
    } else if (!bearer.startsWith("Bearer ")
        || !tokens.isValid(bearer.substring("Bearer ".length()))) {
      JsonWire.answer(exchange, 401, Map.of("message", "Access token expired"));
    } else if (version.isEmpty()) {
      JsonWire.answer(
          exchange, 400, Map.of("message", "X-JOBBER-GRAPHQL-VERSION header is required"));
    } else {
      var request = JsonWire.request(exchange);
      JsonWire.answer(exchange, 200, answer(request, version));
    }
  }

  private Map<String, Object> answer(ObjectNode request, String version) {
    var query = JsonWire.text(request, "query");
    Map<String, Object> variables =
        request.path("variables").isObject()
            ? JsonWire.JSON.convertValue(request.get("variables"), new TypeReference<>() {})
            : Map.of();
    var requested = cost(query, variables);
    var emptied = misbehaves(Misbehaviour.THROTTLED_CALLS) && calls % 7 == 0;
    if (emptied || !bucket.has(requested)) {
      throttled++;
      return throttled(requested, version);
    }
    if (misbehaves(Misbehaviour.RESTLESS_ROWS) && calls % 3 == 0) {
      books.touchOldestInvoice(clock.instant());
    }
    var nodes = new JobberNodes(books, account, clock.instant(), manner());
    ExecutionResult result = graph.run(query, variables, nodes, tokens::revokeAll);
    var answer = new LinkedHashMap<>(result.toSpecification());
    var actual = Math.min(requested, QueryCost.actual(answer.get("data")));
    bucket.charge(actual);
    answer.put("extensions", extensions(requested, actual, version));
    return answer;
  }

  private JobberNodes.Manner manner() {
    return new JobberNodes.Manner(
        misbehaves(Misbehaviour.SEARCH_LAG) ? SEARCH_LAG : Duration.ZERO,
        misbehaves(Misbehaviour.UNKNOWN_ENUM_VALUE));
  }

  private boolean misbehaves(Misbehaviour kind) {
    return misbehaviour.contains(kind);
  }

  /// A query that cannot be read costs nothing; the graph says what is wrong with it.
  private static long cost(String query, Map<String, Object> variables) {
    try {
      return QueryCost.requested(Parser.parse(query), variables);
    } catch (InvalidSyntaxException unreadable) {
      return 0;
    }
  }

  private Map<String, Object> throttled(long requested, String version) {
    var answer = new LinkedHashMap<String, Object>();
    var code = Map.of("code", "THROTTLED", "documentation", "https://developer.getjobber.com/docs");
    answer.put("errors", List.of(Map.of("message", "Throttled", "extensions", code)));
    answer.put("extensions", extensions(requested, 0, version));
    return answer;
  }

  /// An unknown version is served as the oldest one, and only this block says so.
  private Map<String, Object> extensions(long requested, long actual, String version) {
    var isOther = misbehaves(Misbehaviour.OTHER_VERSION) || version.compareTo(OLDEST_VERSION) < 0;
    var served = isOther ? OLDEST_VERSION : version;
    var cost = new LinkedHashMap<String, Object>();
    cost.put("requestedQueryCost", requested);
    cost.put("actualQueryCost", actual);
    cost.put("throttleStatus", bucket.status());
    var extensions = new LinkedHashMap<String, Object>();
    extensions.put("cost", cost);
    extensions.put("versioning", Map.of("version", served));
    if (misbehaves(Misbehaviour.UNKNOWN_FIELDS)) {
      extensions.put("region", Map.of("served_from", "us-1"));
    }
    return extensions;
  }

  private void tell(String topic) {
    unsent.add(new JobberTopic(topic, account.id(), clock.instant()));
  }

  private OutgoingWebhook webhook(JobberTopic topic) {
    var at = topic.occurredAt().truncatedTo(ChronoUnit.SECONDS);
    var body =
        """
        {"data":{"webHookEvent":{"topic":"%s","appId":"%s","accountId":"%s","itemId":"%s","occurredAt":"%s"}}}\
        """
            .formatted(topic.name(), settings.jobberClientId(), account.id(), topic.itemId(), at)
            .getBytes(UTF_8);
    var signature = Macs.base64(Macs.hmac(settings.jobberClientSecret(), body));
    return new OutgoingWebhook(
        topic.occurredAt(),
        "/webhooks/jobber",
        Map.of("Content-Type", "application/json", "X-Jobber-Hmac-SHA256", signature),
        body);
  }
}

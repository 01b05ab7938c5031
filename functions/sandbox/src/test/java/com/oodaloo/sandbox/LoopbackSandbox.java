package com.oodaloo.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import com.oodaloo.sandbox.wire.JsonWire;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A sandbox on a real loopback port, with a clock that only moves when a test moves it.
public final class LoopbackSandbox implements AutoCloseable {
  public static final long SEED = 7;
  private static final World DEMO = DemoCompany.world(SEED, 12);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http = HttpClient.newHttpClient();
  private Instant now = DEMO.start();
  private final Sandbox sandbox;

  public LoopbackSandbox(Misbehaviour... misbehaviour) throws IOException {
    sandbox = new Sandbox(settings(), () -> now, Set.of(misbehaviour));
    sandbox.install(DEMO);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    sandbox.routes().forEach(server::createContext);
    server.start();
  }

  public static SandboxSettings settings() {
    return new SandboxSettings(
        URI.create("http://127.0.0.1"),
        "app-id",
        "app-secret",
        "plaid-id",
        "plaid-secret",
        "sk_test",
        "whsec_test",
        SEED);
  }

  public static World demo() {
    return DEMO;
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  public Instant now() {
    return now;
  }

  public void passes(Duration time) {
    now = now.plus(time);
  }

  public void goTo(Instant moment) {
    now = moment;
  }

  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sandbox" + path));
  }

  /// Connects as an app would: the owner says yes, the code becomes tokens.
  public JsonNode connectJobber() throws IOException, InterruptedException {
    var yes =
        send(
            to(
                "/jobber/api/oauth/authorize?response_type=code&client_id=app-id&state=s1&redirect_uri=http%3A%2F%2Fapp%2Fback"));
    var location = yes.headers().firstValue("Location").orElseThrow();
    var code = JsonWire.form(location.substring(location.indexOf('?') + 1)).get("code");
    return JsonWire.JSON.readTree(token("grant_type=authorization_code&code=" + code).body());
  }

  public HttpResponse<String> token(String grant) throws IOException, InterruptedException {
    return send(
        to("/jobber/api/oauth/token")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "client_id=app-id&client_secret=app-secret&" + grant)));
  }

  public HttpResponse<String> graphql(String token, String query)
      throws IOException, InterruptedException {
    var body = JsonWire.JSON.createObjectNode().put("query", query);
    return send(
        to("/jobber/api/graphql")
            .header("Authorization", "Bearer " + token)
            .header("X-JOBBER-GRAPHQL-VERSION", "2026-07-27")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  public JsonNode data(String token, String query) throws IOException, InterruptedException {
    var answer = JsonWire.JSON.readTree(graphql(token, query).body());
    if (answer.has("errors")) {
      throw new AssertionError(answer.get("errors").toString());
    }
    return answer.get("data");
  }

  public JsonNode plaid(String path, ObjectNode body) throws IOException, InterruptedException {
    return JsonWire.JSON.readTree(
        send(to("/plaid" + path)
                .header("PLAID-CLIENT-ID", "plaid-id")
                .header("PLAID-SECRET", "plaid-secret")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())))
            .body());
  }

  /// Links the bank and calls sync once, as one must before Plaid tells of anything.
  public JsonNode connectBank() throws IOException, InterruptedException {
    var none = JsonWire.JSON.createObjectNode();
    var publicToken = plaid("/sandbox/public_token/create", none).path("public_token").asText();
    var item =
        plaid(
            "/item/public_token/exchange",
            JsonWire.JSON.createObjectNode().put("public_token", publicToken));
    plaid("/transactions/sync", sync(item, ""));
    return item;
  }

  public static ObjectNode sync(JsonNode item, String cursor) {
    return JsonWire.JSON
        .createObjectNode()
        .put("access_token", item.path("access_token").asText())
        .put("cursor", cursor)
        .put("count", 500);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
    http.close();
  }
}

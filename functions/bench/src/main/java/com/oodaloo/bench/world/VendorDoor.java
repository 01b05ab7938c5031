package com.oodaloo.bench.world;

import com.oodaloo.local.engines.LoopbackServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Stands between the functions and a sandbox, or several: counts what each vendor is asked, keeps
/// it waiting as the internet would, and passes it on. Whose token it was that went through first
/// while a door led to a sandbox, that one is led there ever after.
public final class VendorDoor implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /// Headers that the client writes itself.
  private static final Set<String> OWN =
      Set.of("connection", "content-length", "host", "http2-settings", "upgrade");

  private final HttpServer server = LoopbackServer.bind(0);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicReference<String> sandbox = new AtomicReference<>("");
  private final AtomicReference<Duration> wait = new AtomicReference<>(Duration.ZERO);
  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Map<String, Integer> asked = new TreeMap<>();

  private VendorDoor() {
    server.createContext("/", this::pass);
    server.start();
  }

  public static VendorDoor open() {
    return new VendorDoor();
  }

  /// The vendors' addresses behind this door, as the functions' environment names them.
  public Map<String, String> addresses() {
    String url = "http://localhost:" + server.getAddress().getPort();
    return Map.of(
        "JOBBER_API_URL", url + "/jobber",
        "PLAID_API_URL", url + "/plaid",
        "STRIPE_API_URL", url + "/stripe");
  }

  /// Leads to this sandbox from now on.
  public void leadTo(String sandboxUrl) {
    sandbox.set(sandboxUrl);
  }

  /// Every request takes so much longer from now on.
  public void keepWaiting(Duration time) {
    wait.set(time);
  }

  /// How many requests each vendor got: `jobber`, `plaid`, `stripe`.
  public synchronized Map<String, Integer> asked() {
    return Map.copyOf(asked);
  }

  public synchronized void reset() {
    asked.clear();
  }

  private synchronized void count(String vendor) {
    asked.merge(vendor, 1, Integer::sum);
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      count(exchange.getRequestURI().getPath().split("/", 3)[1]);
      Thread.sleep(wait.get());
      HttpResponse<byte[]> answer = client.send(request(exchange), BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach((name, values) -> {
            if (isPassed(name)) {
              exchange.getResponseHeaders().put(name, values);
            }
          });
      exchange.sendResponseHeaders(
          answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpRequest request(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(leads(exchange) + exchange.getRequestURI()))
            .timeout(PATIENCE)
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    exchange.getRequestHeaders().forEach((name, values) -> pass(request, name, values));
    return request.build();
  }

  private String leads(HttpExchange exchange) {
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    return bearer == null ? sandbox.get() : known.computeIfAbsent(bearer, _ -> sandbox.get());
  }

  private static void pass(HttpRequest.Builder request, String name, List<String> values) {
    if (isPassed(name)) {
      values.forEach(value -> request.header(name, value));
    }
  }

  private static boolean isPassed(String header) {
    return !header.startsWith(":")
        && OWN.stream().noneMatch(header::equalsIgnoreCase)
        && !header.equalsIgnoreCase("transfer-encoding");
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}

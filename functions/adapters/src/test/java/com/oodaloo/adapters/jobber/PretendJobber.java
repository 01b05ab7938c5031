package com.oodaloo.adapters.jobber;

import com.oodaloo.adapters.jobber.lists.JobberLists;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberSource.Account;
import com.oodaloo.app.sync.jobber.JobberSource.Page;
import com.oodaloo.app.sync.jobber.JobberSource.Request;
import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.BusinessZone;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;

/// A loopback Jobber that gives the answers it was told, in order, and keeps what it was asked.
public final class PretendJobber implements AutoCloseable {
  static final Tokens TOKENS = new Tokens("access-1", "refresh-1", Instant.MAX);
  static final Account ACCOUNT =
      new Account(
          new FirmId("precision"),
          TOKENS,
          new BusinessZone(ZoneId.of("America/Denver")),
          Currency.getInstance("USD"));
  private static final String VERSION = "2026-07-27";

  public record Asked(String path, String authorization, String version, String body) {}

  private record Answer(int status, String body) {}

  public final List<Asked> asked = new ArrayList<>();
  final List<Duration> waited = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final HttpServer server;

  public PretendJobber() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  JobberAccess access() {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    return new JobberAccess(base, "app-id", "app-secret", VERSION, Duration.ofSeconds(5));
  }

  JobberTransport transport() {
    PointsBucket bucket = new PointsBucket(QueryPoints.NOT_KEPT, Clock.systemUTC());
    return new JobberTransport(access(), bucket, waited::add);
  }

  public PretendJobber answers(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  public PretendJobber answers(String body) {
    return answers(200, body);
  }

  /// One page of a list, read as the demo firm reads it.
  public Page page(JobberList list, Instant since, String after) {
    return new JobberLists(transport()).read(new Request(list, ACCOUNT, since, after));
  }

  public List<BookChange> changes(JobberList list) {
    return page(list, Instant.EPOCH, "").changes();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      asked.add(
          new Asked(
              exchange.getRequestURI().getPath(),
              header(exchange, "Authorization"),
              header(exchange, "X-JOBBER-GRAPHQL-VERSION"),
              body));
      var answer = answers.isEmpty() ? new Answer(500, "nothing left") : answers.remove();
      var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    var value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

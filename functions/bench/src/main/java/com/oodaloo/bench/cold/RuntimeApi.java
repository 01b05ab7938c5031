package com.oodaloo.bench.cold;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oodaloo.local.engines.LoopbackServer;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// AWS Lambda's Runtime API for one function process: hands out events, takes answers, and holds a
/// process that wants to be restored from a snapshot until it is told to go on.
final class RuntimeApi implements AutoCloseable {
  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpServer server = LoopbackServer.bind(0);
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private final CountDownLatch restore = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();

  /// What a function answered, and when by `System.nanoTime`.
  record Answer(String body, long atNanos, boolean isError) {}

  RuntimeApi() {
    server.createContext(PREFIX, this::handle);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  void offer(byte[] event) {
    events.add(event);
  }

  /// The next answer.
  ///
  /// @throws IllegalStateException when there is none within a minute
  Answer answer() throws InterruptedException {
    Answer answer = answers.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    if (answer == null) {
      throw new IllegalStateException("no answer within " + PATIENCE);
    }
    return answer;
  }

  /// Waits until the process is ready for its snapshot.
  void awaitSnapshot() throws InterruptedException {
    if (!waiting.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("not ready for a snapshot within " + PATIENCE);
    }
  }

  /// Lets the process go on, as if it had just been restored.
  void restored() {
    restore.countDown();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestURI().getPath().substring(PREFIX.length());
    byte[] body = exchange.getRequestBody().readAllBytes();
    try {
      if (what.equals("invocation/next")) {
        next(exchange);
      } else if (what.equals("restore/next")) {
        waiting.countDown();
        restore.await();
        send(exchange, 200, new byte[0]);
      } else {
        answers.add(
            new Answer(new String(body, UTF_8), System.nanoTime(), !what.endsWith("/response")));
        send(exchange, 202, new byte[0]);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    byte[] event = events.take();
    Map.of(
            "Lambda-Runtime-Aws-Request-Id",
            "request-" + requests.incrementAndGet(),
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(Instant.now().plusSeconds(60).toEpochMilli()),
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:us-east-1:000000000000:function:bench",
            "Content-Type",
            "application/json")
        .forEach(exchange.getResponseHeaders()::set);
    send(exchange, 200, event);
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

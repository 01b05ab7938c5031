package com.oodaloo.local.gateway;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.LoopbackServer;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.Invoker;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;

/// The one port of the local world, on 127.0.0.1.
///
/// It is bound before the functions exist, because their environment contains its address; until
/// [Gateway#open] it answers nothing.
public final class Gateway implements AutoCloseable {
  private final HttpServer server;

  private Gateway(HttpServer server) {
    this.server = server;
  }

  /// Takes the port; 0 takes any free one.
  public static Gateway bind(int port) {
    return new Gateway(LoopbackServer.bind(port));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /// The address on this machine, without a slash at the end.
  public String url() {
    return "http://localhost:" + port();
  }

  /// What is behind the port, apart from the sandbox.
  public record Rooms(
      Stack stack,
      Invoker invoker,
      Mailbox mailbox,
      TimeMachine timeMachine,
      Supplier<Map<String, String>> links) {}

  /// Starts to answer; `vendors` are the sandbox's handlers by their path prefixes.
  public void open(Rooms rooms, Map<String, HttpHandler> vendors) {
    var functions = new FunctionRoutes(rooms.stack(), rooms.invoker(), rooms.timeMachine()::now);
    var mails = new MailboxPages(rooms.mailbox(), rooms.timeMachine().zone());
    var time = new TimePage(rooms.timeMachine());
    vendors.forEach(server::createContext);
    page("/mailbox", exchange -> mails.answer(GatewayEvent.path(exchange)));
    page("/time", time::answer);
    page(
        "/",
        exchange ->
            GatewayEvent.path(exchange).equals("/")
                ? GatewayAnswer.html(IndexPage.of(rooms.links().get()))
                : functions.answer(exchange));
    server.start();
  }

  @FunctionalInterface
  private interface Answering {
    GatewayAnswer answer(HttpExchange exchange) throws IOException;
  }

  private void page(String path, Answering answering) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            answering.answer(exchange).send(exchange);
          }
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

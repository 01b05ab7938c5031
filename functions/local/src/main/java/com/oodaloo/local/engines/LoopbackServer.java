package com.oodaloo.local.engines;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/// The JDK's HTTP server, bound to 127.0.0.1 and nowhere else.
public final class LoopbackServer {
  static {
    // Without it every answer on a kept-alive connection waits 40 ms for a delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private LoopbackServer() {}

  /// A server that is not started yet; port 0 takes any free one.
  ///
  /// @throws UncheckedIOException when the port is taken
  public static HttpServer bind(int port) {
    try {
      var server =
          HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + " of 127.0.0.1 is not free", e);
    }
  }
}

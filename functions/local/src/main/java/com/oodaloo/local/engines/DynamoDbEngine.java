package com.oodaloo.local.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local over HTTP on a free port of 127.0.0.1.
///
/// Its own server would listen on every interface and report each start to AWS, so its request
/// handler is put into a Jetty of ours.
public final class DynamoDbEngine implements AutoCloseable {
  /// Held strongly, or the level is forgotten with the logger.
  private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

  private final Server server;
  private final LocalDynamoDBServerHandler handler;

  private DynamoDbEngine(Server server, LocalDynamoDBServerHandler handler) {
    this.server = server;
    this.handler = handler;
  }

  /// Starts with tables that are forgotten at the end.
  public static DynamoDbEngine inMemory() {
    return start(new LocalDynamoDBRequestHandler(0, true, null, true, false));
  }

  /// Starts with tables kept in the folder, which is made when absent.
  public static DynamoDbEngine inFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep data in " + folder, e);
    }
    return start(
        new LocalDynamoDBRequestHandler(0, false, folder.toAbsolutePath().toString(), true, false));
  }

  private static DynamoDbEngine start(LocalDynamoDBRequestHandler requests) {
    SQLITE.setLevel(Level.OFF);
    @Nullable String noCrossOrigin = null;
    var handler = new LocalDynamoDBServerHandler(requests, noCrossOrigin);
    var server = new Server();
    var connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(new ContextHandler((Handler) handler, "/"));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not start", e);
    }
    return new DynamoDbEngine(server, handler);
  }

  public URI endpoint() {
    int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not stop", e);
    }
    handler.close();
  }
}

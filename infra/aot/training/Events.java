import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// AWS Lambda's Runtime API for one training run: hands out every sample event under a folder,
/// once, then a second time, and writes the word "done" to standard output. `java Events.java
/// FOLDER` prints its port first.
final class Events {
  private static Iterator<Path> events = List.<Path>of().iterator();

  public static void main(String[] arguments) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(arguments[0]))) {
      files =
          all.filter(file -> file.toString().endsWith(".json"))
              .filter(file -> !file.toString().contains("outcomes"))
              .sorted()
              .toList();
    }
    events = Stream.concat(files.stream(), files.stream()).toList().iterator();
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/2018-06-01/runtime/", Events::handle);
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private static synchronized void handle(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    if (!exchange.getRequestURI().getPath().endsWith("invocation/next")) {
      exchange.sendResponseHeaders(202, -1);
      exchange.close();
      return;
    }
    if (!events.hasNext()) {
      System.out.println("done"); // and the caller waits until it is stopped
      return;
    }
    byte[] event = Files.readAllBytes(events.next());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "training");
    exchange
        .getResponseHeaders()
        .set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:us-east-1:000000000000:function:training");
    exchange.sendResponseHeaders(200, event.length);
    exchange.getResponseBody().write(event);
    exchange.close();
  }
}

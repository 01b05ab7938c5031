package com.oodaloo.adapters.jobber;

import com.oodaloo.adapters.jobber.lists.JobberLists;
import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.books.StreamPosition;
import com.oodaloo.app.connect.ConnectJobber;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.HeardNews;
import com.oodaloo.app.connect.InMemoryConnections;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.InMemoryLeases;
import com.oodaloo.app.connect.NameConnection;
import com.oodaloo.app.ingest.AcceptWebhook;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncPreflight;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.app.sync.jobber.SyncJobber;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.Sandbox;
import com.oodaloo.sandbox.SandboxSettings;
import com.oodaloo.sandbox.company.World;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The product's own sync against the sandbox's Jobber over the wire, by one movable clock: a call
/// takes 150 ms of it, a wait for points takes the wait, an invocation has two minutes.
final class SandboxedSync implements AutoCloseable {
  static final Duration CALL = Duration.ofMillis(150);
  private static final Duration INVOCATION = Duration.ofMinutes(2);
  private static final URI BACK = URI.create("http://app.test/back");
  private static final String VERSION = "2026-07-27";

  final WorldClock clock;
  final Sandbox sandbox;
  final InMemoryConnections connections = new InMemoryConnections();
  final InMemoryWakeups wakeups = new InMemoryWakeups();
  final InMemoryWebhookEvents events = new InMemoryWebhookEvents();
  final List<BookChange> written = new ArrayList<>();
  final KeptPoints points = new KeptPoints();
  UnaryOperator<JobberSource> between = source -> source;
  Duration waited = Duration.ZERO;
  private final InMemoryBooks books = new InMemoryBooks(events);
  private final Random nonces = new Random(1);
  private final InMemoryFirms firms = new InMemoryFirms();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final JobberAccess access;
  private final Firm firm;
  private final String account;

  SandboxedSync(World world, Misbehaviour... misbehaviour) throws IOException {
    clock = new WorldClock(world.start());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    SandboxSettings settings =
        new SandboxSettings(base, "app-id", "app-secret", "p", "p", "sk", "whsec", 7);
    sandbox = new Sandbox(settings, clock, Set.of(misbehaviour));
    sandbox.install(world);
    sandbox.routes().forEach(server::createContext);
    server.setExecutor(threads);
    server.start();
    access = JobberAccess.of(URI.create(base + "/sandbox/jobber"), "app-id", "app-secret", VERSION);
    ConnectJobber.Finished.Connected connected = (ConnectJobber.Finished.Connected) connect();
    firm = connected.firm();
    account = connections.of(firm.id()).getFirst().account();
  }

  /// Connects as an owner does: start, yes, callback.
  ConnectJobber.Finished connect() {
    ConnectJobber connect = connecting();
    ConnectJobber.Started started = connect.start(BACK, "");
    return connect.finish(callback(started), BACK);
  }

  /// What Jobber sends back to the browser that was sent there.
  ConnectJobber.Callback callback(ConnectJobber.Started started) {
    Map<String, String> back = callback(started.location());
    return new ConnectJobber.Callback(
        back.getOrDefault("code", ""), back.getOrDefault("state", ""), started.browser());
  }

  ConnectJobber connecting() {
    SignedLinks links = new SignedLinks(new byte[32], clock, nonces);
    return new ConnectJobber(new JobberOauth(access, clock), firms, links, naming());
  }

  private NameConnection naming() {
    return new NameConnection(
        new JobberOauth(access, clock), firms, connections, wakeups, new HeardNews(), clock);
  }

  /// What Jobber's page sends the owner back with.
  Map<String, String> callback(URI authorize) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(authorize).build();
      String query =
          http.send(request, HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .map(location -> URI.create(location).getQuery())
              .orElseThrow();
      return List.of(query.split("&")).stream()
          .map(field -> field.split("=", 2))
          .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException("the sandbox does not answer", broken);
    }
  }

  /// One invocation of the sync.
  SyncOutcome drain(EventKey... keys) {
    Instant end = clock.instant().plus(INVOCATION);
    return sync()
        .drain(
            new SyncRequest(account, List.of(keys)), () -> Duration.between(clock.instant(), end));
  }

  /// As many invocations as it takes, each after its pause; how many that were.
  int drainWhole() {
    for (int number = 1; number < 200; number++) {
      int pauses = wakeups.pauses().size();
      if (!(drain() instanceof SyncOutcome.Unfinished)) {
        return number;
      }
      wakeups.pauses().stream().skip(pauses).forEach(clock::passes);
    }
    throw new AssertionError("200 invocations are not enough");
  }

  /// Lets the world go on until `now` and takes its webhooks in; the keys of those that were new.
  List<EventKey> goesOnTo(Instant now) {
    clock.passes(Duration.between(clock.instant(), now));
    JobberWebhooks reader = new JobberWebhooks(access);
    AcceptWebhook accept = new AcceptWebhook(events, wakeups, clock);
    List<EventKey> accepted = new ArrayList<>();
    for (OutgoingWebhook webhook : sandbox.advanceTo(now)) {
      if (webhook.path().endsWith("jobber")
          && reader.read(webhook.body(), lowerCase(webhook.headers()), clock.instant())
              instanceof Delivery.Genuine(var event)
          && accept.accept(event) == AcceptWebhook.Outcome.ACCEPTED) {
        accepted.add(event.key());
      }
    }
    clock.passes(Duration.ofSeconds(6));
    return accepted;
  }

  FirmBooks kept() {
    return books.load(firm, firm.zone().dayOf(clock.instant()));
  }

  FirmId firm() {
    return firm.id();
  }

  Connection connection() {
    return connections.find(Source.JOBBER, account).orElseThrow();
  }

  private SyncJobber sync() {
    JobberTransport transport =
        new JobberTransport(
            access,
            new PointsBucket(points, clock),
            wait -> {
              waited = waited.plus(wait);
              clock.passes(wait);
            });
    OpenEvents open = new OpenEvents(events, Duration.ofSeconds(5), clock);
    return new SyncJobber(
        new SyncJobber.Ports(
            new SyncPreflight(open, connections, firms, clock),
            open,
            connections,
            new FreshTokens(
                new JobberOauth(access, clock), connections, new InMemoryLeases(), clock),
            between.apply(new TakesTime(new JobberLists(transport), clock)),
            new Recording(books, written),
            books,
            wakeups,
            naming()),
        clock);
  }

  private static Map<String, String> lowerCase(Map<String, String> headers) {
    Map<String, String> lower = new HashMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  /// Keeps what was committed, so that a row written twice is seen.
  private record Recording(BooksWriter ledger, List<BookChange> written) implements BooksWriter {
    @Override
    public StreamPosition position(FirmId firm, String stream) {
      return ledger.position(firm, stream);
    }

    @Override
    public boolean commit(Commit commit) {
      boolean done = ledger.commit(commit);
      if (done) {
        written.addAll(commit.changes());
      }
      return done;
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}

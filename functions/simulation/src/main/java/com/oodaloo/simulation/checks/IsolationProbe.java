package com.oodaloo.simulation.checks;

import static com.oodaloo.simulation.aws.MemoryDynamoDb.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.oodaloo.adapters.sqs.Wakeup;
import com.oodaloo.adapters.sqs.WakeupMessages;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.simulation.scheduler.LambdaContext;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.scheduler.Worker;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.workload.SimulatedBrowser;
import com.oodaloo.simulation.world.HandlerDeployment;
import com.oodaloo.simulation.world.SimulatedSqs;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// One firm's links and messages, with another firm's ids in them, through the real handlers: no
/// answer shows, and no write touches, anything of the other.
public final class IsolationProbe {
  private static final Duration LIFE = Duration.ofDays(14);
  private static final List<String> PAGES =
      List.of(
          "/",
          "/company",
          "/item",
          "/unsubscribe",
          "/settings",
          "/month",
          "/confirm",
          "/bank",
          "/prove");
  private static final List<String> FORMS =
      List.of(
          "/answer",
          "/settings",
          "/account",
          "/unsubscribe",
          "/fresh",
          "/erase",
          "/confirm",
          "/prove");
  private static final List<String> ANSWERS =
      List.of("confirm&alternative=0", "dismiss", "undo", "not-income&kind=transfer", "remember");
  private static final List<String> WISHES =
      List.of("vip", "no-vip", "disconnect", "forget", "plan", "void-links");
  private static final List<String> TABLES =
      List.of("firms", "cursors", "events", "books", "digests");

  private final HandlerDeployment house;
  private final SimulatedWorld world;
  private final Company own;
  private final Company other;
  private final SplittableRandom random;
  private final List<String> ids;
  private final List<String> questions;
  private final Set<String> partitions;
  private final List<String> faults = new ArrayList<>();

  /// @param world is over, and has two firms at least
  public IsolationProbe(HandlerDeployment house, SimulatedWorld world, SplittableRandom random) {
    this.house = house;
    this.world = world;
    this.own = world.plot().companies().getFirst();
    this.other = world.plot().companies().getLast();
    this.random = random;
    this.ids = idsOf(other);
    this.questions = questionsOf(other, world);
    this.partitions =
        Set.of(
            other.id().value(),
            "jobber#" + other.jobber(),
            "plaid#" + other.item(),
            "stripe#" + other.stripe());
    TABLES.forEach(table -> world.tables().watch(table, (key, _) -> written(table, key)));
  }

  /// What went where it must not.
  public List<String> probe(int probes) {
    for (int number = 0; number < probes && faults.size() < 20; number++) {
      switch (random.nextInt(4)) {
        case 0 ->
            ask(SimulatedBrowser.get(any(PAGES), "t=" + token() + "&month=2026-03&id=" + anyId()));
        case 1 -> ask(SimulatedBrowser.post(any(FORMS), form()));
        case 2 -> ask(forged());
        default -> message();
      }
    }
    return List.copyOf(faults);
  }

  private static List<String> idsOf(Company company) {
    return Stream.concat(
            Stream.of(company.id().value(), company.jobber(), company.item(), company.stripe()),
            Stream.of("cli", "inv", "txn", "pay", "po", "acc")
                .flatMap(kind ->
                    Stream.of("", "0", "1", "2", "5", "9").map(n -> kind + company.mark() + n)))
        .toList();
  }

  private void written(String table, String key) {
    String partition = key.substring(0, key.indexOf(' '));
    if (partitions.contains(partition)) {
      faults.add("written in " + table + ": " + key);
    }
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private String anyId() {
    return questions.isEmpty() || random.nextBoolean() ? any(ids) : any(questions);
  }

  private static List<String> questionsOf(Company company, SimulatedWorld world) {
    return world.tables().items("books").stream()
        .filter(item -> text(item, "pk").equals(company.id().value()))
        .filter(item -> item.containsKey("itemId"))
        .map(item -> text(item, "itemId"))
        .distinct()
        .toList();
  }

  /// Of any purpose but the deletion of everything, which would end the probing.
  private String token() {
    return token(
        any(Stream.of(Purpose.values()).filter(purpose -> purpose != Purpose.ERASE).toList()));
  }

  private String token(Purpose purpose) {
    return house.wiring().links().sign(purpose, own.id(), anyId(), LIFE);
  }

  private String form() {
    return "t=" + token() + "&answer=" + any(ANSWERS) + "&do=" + any(WISHES) + fields();
  }

  private String fields() {
    String id = URLEncoder.encode(anyId(), UTF_8);
    return "&client="
        + id
        + "&about="
        + id
        + "&say=mine&source=jobber&account="
        + id
        + "&phrase="
        + id
        + "&day=MONDAY&hour=7&zone=America%2FDenver&recipient=a%40b.example"
        + "&bookkeeper=&invoice="
        + id
        + "&amount=1.00";
  }

  /// The firm in the link exchanged for the other; the mark is what it was.
  private byte[] forged() {
    String token =
        token(any(List.of(Purpose.values())))
            .replace("." + own.id().value() + ".", "." + other.id().value() + ".");
    return random.nextBoolean()
        ? SimulatedBrowser.get(any(PAGES), "t=" + token + "&month=2026-03")
        : SimulatedBrowser.post(any(FORMS), "t=" + token + "&answer=" + any(ANSWERS) + fields());
  }

  /// Now and then with a cookie of the own firm's session, or of one made up for the other.
  private void ask(byte[] event) {
    byte[] shown = random.nextInt(3) == 0 ? SimulatedBrowser.withCookie(event, cookie()) : event;
    look(run(LambdaName.TRAY, shown));
  }

  private String cookie() {
    String secret = "%032x".formatted(random.nextLong(Long.MAX_VALUE));
    String session =
        random.nextBoolean()
            ? house.wiring().ownerSessions().begin(own.id(), own.email()).cookie()
            : other.id().value() + "." + secret;
    return "__Host-oodaloo-session=" + session;
  }

  private void message() {
    String object = "INVOICE_DESTROY|" + anyId() + "|2026-03-09T12:00:00Z";
    switch (random.nextInt(4)) {
      case 0 -> drain(LambdaName.JOBBER_SYNC, event(Source.JOBBER, own.jobber(), object));
      case 1 -> drain(LambdaName.PLAID_SYNC, event(Source.PLAID, own.item(), anyId()));
      case 2 -> drain(LambdaName.STRIPE_SYNC, event(Source.STRIPE, own.stripe(), anyId()));
      default -> drain(LambdaName.RECONCILE, new Wakeup.Reconcile(own.id()));
    }
  }

  private static Wakeup event(Source source, String account, String event) {
    return new Wakeup.Event(EventKey.of(source, account, "2026-03-09#" + event));
  }

  private void drain(LambdaName function, Wakeup wakeup) {
    look(run(function, SimulatedSqs.event(function, WakeupMessages.write(wakeup))));
  }

  private String run(LambdaName function, byte[] event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    Worker worker = new Worker(function, 0, world.agenda().instant().plus(function.timeout()));
    try {
      house
          .handler(function)
          .handleRequest(
              new ByteArrayInputStream(event),
              answer,
              new LambdaContext(worker, world.agenda(), world.story()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answer.toString(UTF_8);
  }

  private void look(String answer) {
    for (String secret :
        List.of("Customer " + other.mark() + " ", "Firm " + other.mark(), other.email())) {
      if (answer.contains(secret)) {
        faults.add("an answer shows " + secret);
      }
    }
  }
}

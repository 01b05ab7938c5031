package com.oodaloo.bench.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.wiring.Wiring;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A firm's owner: connects Jobber and the bank, answers questions, connects again when asked, and
/// presses the button again when a page did not come.
final class Owner {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TRIES = 30;

  private final World world;
  private final Browser browser;
  private final Wiring wiring;
  private final Company company;
  private final SplittableRandom random;
  private final Map<String, Integer> taken = new LinkedHashMap<>();
  private int reconnections;
  private boolean isConnecting;
  private boolean isLeaving;
  private boolean hasReturned;
  private Instant left = Instant.MAX;

  Owner(World world, Wiring wiring, Company company, SplittableRandom random) {
    this.world = world;
    this.browser = new Browser(world.lambdas());
    this.wiring = wiring;
    this.company = company;
    this.random = random;
  }

  Company company() {
    return company;
  }

  /// How many answers were confirmed to the owner, by question.
  Map<String, Integer> taken() {
    return taken;
  }

  int reconnections() {
    return reconnections;
  }

  /// When a page said that everything is deleted, `Instant.MAX` when none did.
  Instant left() {
    return left;
  }

  boolean isLeaving() {
    return isLeaving;
  }

  /// Whether the firm is in its second life.
  boolean hasReturned() {
    return hasReturned;
  }

  void begin() {
    connect(0);
    for (int hour = 4; hour < 44; hour += 2 + random.nextInt(5)) {
      world.agenda().after(Duration.ofHours(hour), this::look);
    }
  }

  private Retries retries() {
    return new Retries(world.agenda(), Duration.ofMinutes(1), TRIES);
  }

  private void connect(int attempt) {
    isConnecting = true;
    browser.ask(
        LambdaName.JOBBER_OAUTH,
        Browser.get("/auth/jobber/start", ""),
        start -> {
          if (start.path("statusCode").asInt() == 302) {
            consent(attempt, state(start), cookie(start));
          } else {
            retries().again(attempt, this::connect);
          }
        });
  }

  private static String state(JsonNode start) {
    String query = URI.create(start.path("headers").path("location").asText()).getRawQuery();
    return query.substring("state=".length());
  }

  /// What the browser keeps of an answer and shows again.
  private static String cookie(JsonNode answer) {
    return answer.path("cookies").path(0).asText().replaceFirst(";.*", "");
  }

  private void consent(int attempt, String state, String cookie) {
    String code = world.jobber().consent(company);
    browser.ask(
        LambdaName.JOBBER_OAUTH,
        Browser.withCookie(
            Browser.get("/auth/jobber/callback", "code=" + code + "&state=" + state), cookie),
        back -> {
          if (back.path("statusCode").asInt() == 302) {
            URI bank = URI.create(back.path("headers").path("location").asText());
            link(0, bank.getRawQuery().substring("t=".length()));
          } else {
            retries().again(attempt, this::connect);
          }
        });
  }

  private void link(int attempt, String invitation) {
    browser.ask(
        LambdaName.PLAID_LINK,
        Browser.get("/connect/bank", "t=" + invitation),
        page -> {
          if (page.path("statusCode").asInt() == 200) {
            exchange(attempt, invitation);
          } else {
            retries().again(attempt, number -> link(number, invitation));
          }
        });
  }

  private void exchange(int attempt, String invitation) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("t", URLDecoder.decode(invitation, UTF_8))
            .put("publicToken", company.item());
    browser.ask(
        LambdaName.PLAID_LINK,
        Browser.post("/connect/bank/exchange", body.toString()),
        end -> {
          isConnecting = end.path("statusCode").asInt() != 200;
          if (isConnecting) {
            retries().again(attempt, number -> exchange(number, invitation));
          }
        });
  }

  /// Reads the tray and the state of the connections, as mail and pages show them.
  private void look() {
    if (isLeaving) {
      return;
    }
    boolean broken =
        wiring.connections().of(company.id()).stream()
            .filter(connection -> connection.source() == Source.JOBBER)
            .anyMatch(connection -> connection.health() != Connection.Health.GOOD);
    if (broken) {
      reconnections++;
      connect(0);
    }
    answer();
  }

  /// Has everything deleted, and presses again until a page says that it is.
  void leave() {
    if (!isLeaving && !isConnecting && world.watch().came(company.id()).isPresent()) {
      isLeaving = true;
      world.stripe().close(company);
      leave(0);
    }
  }

  /// Connects again, as if for the first time; what was before is nobody's business any more.
  private void comeBack() {
    isLeaving = false;
    hasReturned = true;
    left = Instant.MAX;
    taken.clear();
    connect(0);
  }

  private void leave(int attempt) {
    String token = wiring.links().sign(Purpose.ERASE, company.id(), "", Duration.ofMinutes(30));
    browser.ask(
        LambdaName.TRAY,
        Browser.post("/erase", "t=" + URLEncoder.encode(token, UTF_8)),
        page -> {
          if (page.path("body").asText().contains("Everything is deleted")) {
            left = world.agenda().instant();
            if (random.nextBoolean()) {
              world.agenda().after(Duration.ofMinutes(random.nextInt(45)), this::comeBack);
            }
          } else {
            retries().again(attempt, this::leave);
          }
        });
  }

  /// Answers one of the questions, or takes an answer back.
  void answer() {
    List<TrayItem> items = books().tray().items();
    if (!items.isEmpty()) {
      answer(items.get(random.nextInt(items.size())));
    }
  }

  /// Answers what is asked about a line, if anything is.
  void answerAbout(String transactionId) {
    books().tray().items().stream()
        .filter(item -> item.isOpen() && item.question().transactionIds().contains(transactionId))
        .findFirst()
        .ifPresent(this::answer);
  }

  private FirmBooks books() {
    return wiring
        .library()
        .load(company.firm(), company.firm().zone().dayOf(world.agenda().instant()));
  }

  private void answer(TrayItem item) {
    String token =
        wiring.links().sign(Purpose.ANSWER, company.id(), item.id(), Duration.ofDays(14));
    String says =
        item.isAnswered()
            ? "undo"
            : List.of("dismiss", "confirm&alternative=0", "not-income&kind=transfer")
                .get(random.nextInt(3));
    String form = "t=" + URLEncoder.encode(token, UTF_8) + "&answer=" + says;
    browser.ask(
        LambdaName.TRAY,
        Browser.post("/answer", form),
        page -> {
          if (page.path("statusCode").asInt() == 200) {
            taken.merge(item.id(), 1, Integer::sum);
          }
        });
  }
}

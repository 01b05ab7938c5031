package com.oodaloo.simulation.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.simulation.scheduler.LambdaName;
import com.oodaloo.simulation.scheduler.Retries;
import com.oodaloo.simulation.vendors.Company;
import com.oodaloo.simulation.world.SimulatedWorld;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// A firm's owner: connects Jobber and the bank, answers questions, connects again when asked, and
/// may have everything deleted; presses the button again when a page did not come.
public final class Owner {
  private static final int TRIES = 30;

  /// The sweep comes every minute, and deleting a small firm takes some seconds.
  private static final int LATE_MILLIS = 63_000;

  /// How often the owner looks whether it is done: the sweep may have to come again for an hour.
  private static final int LOOKS_MAX = 600;

  private final SimulatedWorld world;
  private final SimulatedBrowser browser;
  private final OwnerOnboarding onboarding;
  private final Wiring wiring;
  private final Company company;
  private final SplittableRandom random;
  private final Map<String, Integer> taken = new LinkedHashMap<>();
  private int reconnections;
  private boolean isLeaving;
  private boolean hasReturned;
  private boolean hasConnectedLate;
  private String oldSession = "";
  private Instant left = Instant.MAX;

  public Owner(SimulatedWorld world, Wiring wiring, Company company, SplittableRandom random) {
    this.world = world;
    this.browser = new SimulatedBrowser(world.lambdas());
    this.onboarding = new OwnerOnboarding(world.jobber(), browser, this::retries, company);
    this.wiring = wiring;
    this.company = company;
    this.random = random;
  }

  public Company company() {
    return company;
  }

  /// How many answers were confirmed to the owner, by question.
  public Map<String, Integer> taken() {
    return taken;
  }

  public int reconnections() {
    return reconnections;
  }

  /// When a page said that nothing is there any more, `Instant.MAX` when none did.
  public Instant left() {
    return left;
  }

  public boolean isLeaving() {
    return isLeaving;
  }

  /// Whether a bank was connected while everything was being deleted.
  public boolean hasConnectedLate() {
    return hasConnectedLate;
  }

  /// Whether the firm is in its second life.
  public boolean hasReturned() {
    return hasReturned;
  }

  /// Whether a session of the life before is kept any more.
  public boolean opensOldLinks() {
    String secret = oldSession.substring(oldSession.lastIndexOf('.') + 1);
    return !oldSession.isEmpty()
        && wiring
            .firmNotes()
            .find(company.id(), "session#" + Sha256.hex(secret), world.agenda().instant())
            .isPresent();
  }

  public void begin() {
    onboarding.begin();
    for (int hour = 4; hour < 44; hour += 2 + random.nextInt(5)) {
      world.agenda().after(Duration.ofHours(hour), this::look);
    }
  }

  private Retries retries() {
    return new Retries(world.agenda(), Duration.ofMinutes(1), TRIES);
  }

  private void connectLate() {
    hasConnectedLate = true;
    onboarding.connectSecond();
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
      onboarding.begin();
    }
    answer();
  }

  /// Has everything deleted, and presses again until a page says that it is.
  public void leave() {
    if (!isLeaving && !onboarding.isUnderWay() && world.watch().came(company.id()).isPresent()) {
      isLeaving = true;
      world.stripe().close(company);
      leave(0);
      if (random.nextBoolean()) {
        world.agenda().after(Duration.ofMillis(random.nextInt(LATE_MILLIS)), this::connectLate);
      }
    }
  }

  /// Connects again, as if for the first time; what was before is nobody's business any more.
  private void comeBack() {
    isLeaving = false;
    hasReturned = true;
    oldSession = onboarding.session();
    left = Instant.MAX;
    taken.clear();
    onboarding.begin();
  }

  /// By the link of the mail that asks once more.
  private void leave(int attempt) {
    String token = wiring.links().sign(Purpose.ERASE, company.id(), "", Duration.ofMinutes(15));
    browser.ask(
        LambdaName.TRAY,
        SimulatedBrowser.post("/confirm", "t=" + URLEncoder.encode(token, UTF_8)),
        page -> {
          if (page.path("body").asText().contains("Everything will be deleted")) {
            lookWhetherGone(0);
          } else {
            retries().again(attempt, this::leave);
          }
        });
  }

  private void lookWhetherGone(int attempt) {
    String token = wiring.links().sign(Purpose.TRAY, company.id(), "", Duration.ofMinutes(15));
    browser.ask(
        LambdaName.TRAY,
        SimulatedBrowser.get("/", "t=" + URLEncoder.encode(token, UTF_8)),
        page -> {
          if (page.path("statusCode").asInt() == 404) {
            left = world.agenda().instant();
            if (random.nextBoolean()) {
              world.agenda().after(Duration.ofMinutes(random.nextInt(45)), this::comeBack);
            }
          } else if (attempt < LOOKS_MAX) {
            world.agenda().after(Duration.ofMinutes(1), () -> lookWhetherGone(attempt + 1));
          }
        });
  }

  /// Answers one of the questions, or takes an answer back.
  void answer() {
    List<TrayItem> items = tray();
    if (!items.isEmpty()) {
      answer(items.get(random.nextInt(items.size())));
    }
  }

  /// Answers what is asked about a line, if anything is.
  void answerAbout(String transactionId) {
    tray().stream()
        .filter(item -> item.isOpen() && item.question().transactionIds().contains(transactionId))
        .findFirst()
        .ifPresent(this::answer);
  }

  /// As the page shows it: nothing of a firm that is gone, whose rows may be half deleted.
  private List<TrayItem> tray() {
    return wiring
        .firms()
        .find(company.id())
        .map(firm -> wiring.library().load(firm, firm.zone().dayOf(world.agenda().instant())))
        .map(books -> books.tray().items())
        .orElse(List.of());
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
        SimulatedBrowser.post("/answer", form),
        page -> {
          if (page.path("statusCode").asInt() == 200) {
            taken.merge(item.id(), 1, Integer::sum);
          }
        });
  }
}

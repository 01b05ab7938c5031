package com.oodaloo.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.cli.deployment.ProjectFolder;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mail;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.functions.LocalSecrets;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.Playback;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The first four weeks of the demo company, played once: the lump is in the tray, and in the mail.
final class FourWeeks implements AutoCloseable {
  private static final Pattern ITEM_LINK = Pattern.compile("href=\"([^\"]*/item\\?t=[^\"]+)\"");
  private static final Pattern SETTINGS_LINK = Pattern.compile("href=\"(settings\\?t=[^\"]+)\"");
  private static final Pattern CONFIRM_LINK =
      Pattern.compile("href=\"([^\"]*/confirm\\?t=[^\"]+)\"");
  private static final long SEED = 1;

  private final World company;
  private final Mailbox mailbox = Mailbox.inMemory();
  private final MovableClock clock;
  private final LocalWorld world;

  /// The one world of all browser tests, closed with the JVM.
  static FourWeeks played() {
    return Holder.PLAYED;
  }

  private static final class Holder {
    private static final FourWeeks PLAYED = shared();
  }

  private static FourWeeks shared() {
    FourWeeks world = new FourWeeks(4);
    Runtime.getRuntime().addShutdownHook(new Thread(world::close));
    return world;
  }

  /// A world for a test that leaves nothing of it.
  static FourWeeks ofItsOwn(int weeks) {
    return new FourWeeks(weeks);
  }

  private FourWeeks(int weeks) {
    company = DemoCompany.world(SEED, weeks);
    clock = MovableClock.standingAt(LocalWorld.opening(company));
    world =
        LocalWorld.start(
            new WorldSettings(
                Stack.read(ProjectFolder.template()),
                new WorldSettings.Address(0, ""),
                new Engines.Choice.InMemory(),
                mailbox,
                clock,
                new WorldSettings.Company(company, SEED),
                Map.of(),
                new SplittableRandom(SEED),
                HandlerMaker::new));
    Instant opening = LocalWorld.opening(company);
    world.connect();
    world.play(new Playback.Course(opening, Duration.ZERO, _ -> {}, _ -> {}));
  }

  @Override
  public void close() {
    world.close();
  }

  /// How many rows are kept of books, cursors and digests. The firms' table keeps a number of the
  /// OAuth that belongs to nobody.
  int rows() {
    world.settle();
    return world.rows("BooksTable") + world.rows("CursorsTable") + world.rows("DigestsTable");
  }

  /// The last Monday mail; a fresh link may have been mailed since.
  private Mail digest() {
    return mailbox.weekly().stream()
        .filter(mail -> ITEM_LINK.matcher(mail.html()).find())
        .reduce((_, later) -> later)
        .orElseThrow();
  }

  Mail lastMail() {
    return mailbox.all().getLast();
  }

  int mails() {
    return mailbox.all().size();
  }

  /// The mail as a mail program shows it: a page of its own, opened from a file.
  String mailUrl(Path folder) throws IOException {
    Path page = folder.resolve("mail.html");
    Files.writeString(page, digest().html());
    return page.toUri().toString();
  }

  /// The link of the last mail's first question.
  String itemUrl() {
    Matcher link = ITEM_LINK.matcher(digest().html());
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  String trayUrl() {
    return world.links().tray();
  }

  String companyUrl() {
    return trayUrl().replace("/tray/?t=", "/tray/company?t=");
  }

  void later(Duration by) {
    world.advance(by);
  }

  /// What a link shows without a browser.
  String page(String url) {
    return world.open(url).body();
  }

  /// The settings, as the tray's page leads to them; without a session they ask for a proof.
  String settingsUrl() {
    Matcher link = SETTINGS_LINK.matcher(page(trayUrl()));
    assertThat(link.find()).isTrue();
    return trayUrl().replaceFirst("/tray/.*", "/tray/" + link.group(1).replace("&amp;", "&"));
  }

  /// The one-time link of the last mail.
  String mailedLink() {
    Matcher link = CONFIRM_LINK.matcher(lastMail().html());
    assertThat(link.find()).isTrue();
    return link.group(1).replace("&amp;", "&");
  }

  /// A form sent by another browser than Chrome.
  void submit(String path, String form) {
    assertThat(world.submit(path, form).status()).isEqualTo(200);
  }

  String trayToken() {
    return trayUrl().substring(trayUrl().indexOf("?t=") + "?t=".length());
  }

  /// The tray as the bookkeeper's copy of the mail leads to it.
  String bookkeeperUrl() {
    return signed(clock, Purpose.READ);
  }

  /// A genuine link to the tray that ended yesterday.
  String expiredUrl() {
    return signed(Clock.offset(clock, Duration.ofDays(-2)), Purpose.TRAY);
  }

  private String signed(Clock at, Purpose purpose) {
    byte[] key =
        LocalSecrets.from(Map.of())
            .getOrDefault("OODALOO_LINK_KEY", "")
            .getBytes(StandardCharsets.UTF_8);
    String token =
        new SignedLinks(key, at, new SplittableRandom(2))
            .sign(purpose, new FirmId(world.firm().orElseThrow()), "", Duration.ofDays(1));
    String bare = trayUrl().substring(0, trayUrl().indexOf("?t="));
    return bare + "?t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
  }

  /// Whether the lump is as it was: open, and nothing settled by the owner.
  boolean isUntouched() {
    world.settle();
    return world.books().tray().open().size() == 1
        && world.books().matches().stream().noneMatch(match -> match.rule().equals("owner"));
  }

  List<String> invoicesOfFirstSuggestion() {
    return world
        .books()
        .tray()
        .open()
        .getFirst()
        .question()
        .alternatives()
        .getFirst()
        .settlements()
        .stream()
        .map(part -> part.invoiceId() + "=" + part.amount().plain())
        .toList();
  }
}

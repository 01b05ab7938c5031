package com.oodaloo.local.browser;

import static com.oodaloo.local.browser.Steps.enter;
import static com.oodaloo.local.browser.Steps.find;
import static com.oodaloo.local.browser.Steps.misses;
import static com.oodaloo.local.browser.Steps.press;
import static com.oodaloo.local.browser.Steps.sees;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.local.browser.Chrome.Look;
import com.oodaloo.local.browser.Chrome.Scheme;
import com.oodaloo.local.browser.Chrome.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The owner's ways through the settings. Every journey but the last ends as it began.
@DisplayName("The owner, in the settings,")
class SettingsJourneyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir private Path folder = Path.of("");

  /// Dark pages differ in colours only, which the rules of accessibility look at.
  static List<Look> looks() {
    return Chrome.looks().stream().filter(look -> look.scheme() == Scheme.LIGHT).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("moves the mail to Friday, names a bookkeeper, pauses, resumes, and moves it back")
  void plan(Look look) {
    ChromeDriver chrome = opened(look);

    plan(chrome, "FRIDAY", "books@ledger.example");
    sees(chrome, "Saved.", "The next one goes out on");
    press(chrome, "Pause the mail");
    sees(chrome, "Paused: no mail is sent until you resume it.");
    press(chrome, "Resume the mail");
    sees(chrome, "The next one goes out on");
    plan(chrome, "MONDAY", "not an address");
    assertThat(find(chrome, By.id("bookkeeper")).isDisplayed()).isTrue();
    chrome.get(FourWeeks.played().settingsUrl());
    plan(chrome, "MONDAY", "");

    sees(chrome, "Saved.");
    assertThat(new Select(find(chrome, By.id("day"))).getFirstSelectedOption().getText())
        .isEqualTo("Monday");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("names a client a VIP, and takes it back")
  void vip(Look look) {
    ChromeDriver chrome = opened(look);
    Select clients = new Select(find(chrome, By.id("client")));
    String name = clients.getOptions().get(1).getText();
    clients.selectByIndex(1);

    press(chrome, "Add");
    sees(chrome, "Saved.", name);
    press(chrome, "No VIP any more");

    misses(chrome, "No VIP any more");
    sees(chrome, "Saved.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("disconnects Jobber, connects it again, and finds it connected")
  void reconnect(Look look) {
    ChromeDriver chrome = opened(look);

    find(chrome, By.cssSelector("button[aria-label='Disconnect Jobber']")).sendKeys(Keys.ENTER);
    sees(chrome, "Saved.", "Disconnected. Nothing is read.");
    find(chrome, By.cssSelector("a[aria-label='Connect Jobber again']")).sendKeys(Keys.ENTER);
    sees(chrome, "Connect your bank");
    chrome.get(FourWeeks.played().settingsUrl());

    assertThat(find(chrome, By.cssSelector("section[aria-label='Jobber']")).getText())
        .contains("Connected.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("downloads the month packet")
  void packet(Look look) throws IOException {
    ChromeDriver chrome = opened(look);
    chrome.executeCdpCommand(
        "Browser.setDownloadBehavior",
        Map.of("behavior", "allow", "downloadPath", folder.toAbsolutePath().toString()));

    press(chrome, "Download");

    Path zip = new WebDriverWait(chrome, PATIENCE).until(_ -> downloaded());
    try (ZipFile packet = new ZipFile(zip.toFile())) {
      assertThat(packet.stream().map(entry -> entry.getName().substring("2025-01-".length())))
          .contains(
              "summary.csv",
              "accounts.csv",
              "postings.csv",
              "unexplained.csv",
              "payouts.csv",
              "receivables.csv",
              "work-in-progress.csv",
              "journal.csv",
              "account-map.csv",
              "open-items.csv",
              "quickbooks-online-bank-journal.csv",
              "xero-bank-journal.csv",
              "quickbooks-desktop-bank-journal.iif");
    }
    press(chrome, "Look at it");
    sees(chrome, "Accounts", "Not explained", "Receivables", "Work in progress");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("shows the bookkeeper everything, and lets them answer nothing")
  void bookkeeper(Look look) {
    ChromeDriver chrome = Chrome.of(look);
    chrome.get(FourWeeks.played().bookkeeperUrl());

    sees(chrome, "the owner answers");
    assertThat(chrome.findElements(By.cssSelector("form[method=post]"))).isEmpty();
    find(chrome, By.linkText("Look closer")).sendKeys(Keys.ENTER);
    sees(chrome, "At the bank", "the owner answers");

    assertThat(chrome.findElements(By.cssSelector("form[method=post]"))).isEmpty();
  }

  @Test
  @DisplayName(
      "proves it is them by mail, makes old links void, deletes everything by mail after two days")
  void deletes() {
    ChromeDriver chrome = Chrome.of(new Look(375, Scheme.LIGHT, Script.OFF));
    try (FourWeeks world = FourWeeks.ofItsOwn(2)) {
      String old = world.settingsUrl();
      chrome.get(old);
      sees(chrome, "Is it you?");
      press(chrome, "Mail me a link");
      sees(chrome, "A link is on its way");
      chrome.get(world.mailedLink());
      press(chrome, "Go on");
      sees(chrome, "What is connected");
      world.later(Duration.ofMinutes(1));
      press(chrome, "Make all links void");
      sees(chrome, "Every link sent so far is void");
      assertThat(world.page(old)).contains("does not open anything");
      press(chrome, "Delete my data …");
      sees(chrome, "What goes:", "What stays:");
      press(chrome, "Mail me the link that deletes everything");
      sees(chrome, "Please confirm by mail");
      chrome.get(world.mailedLink());
      press(chrome, "Yes, delete everything");
      sees(chrome, "Everything will be deleted");
      assertThat(world.rows()).isPositive();
      world.later(Duration.ofHours(49));

      assertThat(world.rows()).isZero();
      chrome.get(world.trayUrl());
      sees(chrome, "no longer there");
    }
  }

  @Test
  @DisplayName("cannot be let in by a link that another browser asked for, nor by one twice")
  void otherBrowser() {
    ChromeDriver chrome = Chrome.of(new Look(375, Scheme.LIGHT, Script.OFF));
    try (FourWeeks world = FourWeeks.ofItsOwn(2)) {
      world.submit("/tray/prove", "t=" + world.trayToken());
      chrome.get(world.mailedLink());
      press(chrome, "Go on");

      sees(chrome, "This link does not work any more");
    }
  }

  private static ChromeDriver opened(Look look) {
    ChromeDriver chrome = Chrome.of(look);
    enter(chrome, FourWeeks.played());
    return chrome;
  }

  private static void plan(ChromeDriver chrome, String day, String bookkeeper) {
    new Select(find(chrome, By.id("day"))).selectByValue(day);
    WebElement box = find(chrome, By.id("bookkeeper"));
    box.clear();
    box.sendKeys(bookkeeper);
    press(chrome, "Save the plan");
  }

  private @Nullable Path downloaded() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".zip")).findFirst().orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

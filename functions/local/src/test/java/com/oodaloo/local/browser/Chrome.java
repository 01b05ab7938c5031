package com.oodaloo.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/// Starts a headless Chromium as an owner's phone or desk has it.
final class Chrome {
  private static final List<Path> BROWSERS =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));
  private static final List<Path> DRIVERS =
      List.of(Path.of("/usr/bin/chromedriver"), Path.of("/usr/lib/chromium-browser/chromedriver"));

  private static final Map<Look, ChromeDriver> OPEN = new HashMap<>();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OPEN.values().forEach(ChromeDriver::quit)));
  }

  private Chrome() {}

  /// How the page is looked at.
  record Look(int width, Scheme scheme, Script script) {
    @Override
    public String toString() {
      return width + " px, " + scheme + ", script " + script;
    }
  }

  enum Scheme {
    LIGHT,
    DARK
  }

  enum Script {
    ON,
    OFF
  }

  /// Every way of looking: phone and desk, light and dark, with script and without.
  static List<Look> looks() {
    return List.of(375, 1280).stream()
        .flatMap(width ->
            List.of(Scheme.values()).stream()
                .flatMap(scheme ->
                    List.of(Script.values()).stream()
                        .map(script -> new Look(width, scheme, script))))
        .toList();
  }

  /// The browser that looks so, started once and closed with the JVM.
  static synchronized ChromeDriver of(Look look) {
    return OPEN.computeIfAbsent(look, Chrome::start);
  }

  private static ChromeDriver start(Look look) {
    Optional<Path> browser = BROWSERS.stream().filter(Files::isExecutable).findFirst();
    Optional<Path> driver = DRIVERS.stream().filter(Files::isExecutable).findFirst();
    boolean found = browser.isPresent() && driver.isPresent();
    if ("required".equals(System.getenv("OODALOO_BROWSER"))) {
      assertThat(found).as("Chromium and chromedriver are installed").isTrue();
    }
    Assumptions.assumeTrue(found, "SKIPPED: no Chromium with chromedriver on this machine");
    return start(look, browser.orElseThrow(), driver.orElseThrow());
  }

  private static ChromeDriver start(Look look, Path browser, Path driver) {
    var options = new ChromeOptions();
    options.setBinary(browser.toString());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    if (look.script() == Script.OFF) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    var service = new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    var chrome = new ChromeDriver(service, options);
    chrome.manage().window().setSize(new Dimension(Math.max(500, look.width()), 900));
    chrome.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", look.width(), "height", 900, "deviceScaleFactor", 1, "mobile", false));
    chrome.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of(
                    "name",
                    "prefers-color-scheme",
                    "value",
                    look.scheme() == Scheme.DARK ? "dark" : "light"))));
    return chrome;
  }
}

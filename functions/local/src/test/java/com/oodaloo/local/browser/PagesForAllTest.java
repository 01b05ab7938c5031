package com.oodaloo.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.oodaloo.local.browser.Chrome.Look;
import com.oodaloo.local.browser.Chrome.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.chrome.ChromeDriver;

/// Every page and the mail, held against the rules of accessibility, on phone and desk, light and
/// dark.
@DisplayName("Every page")
class PagesForAllTest {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  /// What was fetched besides the page; a browser asks for the icon by itself.
  private static final String LOADED =
      "return performance.getEntriesByType('resource').map(e => e.name)"
          + ".filter(name => !name.endsWith('/favicon.ico'))";

  private static final String WIDER =
      "return document.documentElement.scrollWidth > document.documentElement.clientWidth";

  @TempDir private Path folder = Path.of("");

  static List<Look> looks() {
    return Chrome.looks().stream().filter(look -> look.script() == Script.ON).toList();
  }

  private Map<String, String> pages() throws IOException {
    FourWeeks world = FourWeeks.played();
    Map<String, String> pages = new TreeMap<>();
    pages.put("the mail", world.mailUrl(folder));
    pages.put("the tray", world.trayUrl());
    pages.put("a question", world.itemUrl());
    pages.put("the company", world.companyUrl());
    pages.put("the settings", world.settingsUrl());
    pages.put("the upload", world.settingsUrl().replace("/settings?", "/upload?"));
    pages.put("the bookkeeper's tray", world.bookkeeperUrl());
    pages.put("an old link", world.expiredUrl());
    pages.put("a forged link", world.itemUrl() + "x");
    return pages;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("breaks no serious rule of accessibility")
  void accessible(Look look) throws IOException {
    ChromeDriver chrome = Chrome.of(look);
    Steps.enter(chrome, FourWeeks.played());
    Map<String, List<String>> broken = new TreeMap<>();
    for (Map.Entry<String, String> page : pages().entrySet()) {
      chrome.get(page.getValue());
      List<String> rules = serious(chrome);
      if (!rules.isEmpty()) {
        broken.put(page.getKey(), rules);
      }
    }
    assertThat(broken).isEmpty();
  }

  private static List<String> serious(ChromeDriver chrome) {
    return new AxeBuilder()
        .analyze(chrome).getViolations().stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .map(PagesForAllTest::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + " at " + rule.getNodes().getFirst().getHtml();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("is painted from itself alone, and fits the width of its window")
  void alone(Look look) throws IOException {
    ChromeDriver chrome = Chrome.of(look);
    Steps.enter(chrome, FourWeeks.played());
    for (Map.Entry<String, String> page : pages().entrySet()) {
      chrome.get(page.getValue());
      assertThat(chrome.executeScript(LOADED))
          .as(page.getKey() + " loads nothing else")
          .isEqualTo(List.of());
      assertThat(chrome.executeScript(WIDER))
          .as(page.getKey() + " is no wider than the window")
          .isEqualTo(false);
    }
  }
}

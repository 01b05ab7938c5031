package com.oodaloo.local.browser;

import static com.oodaloo.local.browser.Steps.find;
import static com.oodaloo.local.browser.Steps.press;
import static com.oodaloo.local.browser.Steps.sees;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.local.browser.Chrome.Look;
import com.oodaloo.local.browser.Chrome.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/// The owner's ways through mail and tray. Every journey ends with an undo, so that each finds the
/// tray as the last one did.
@DisplayName("The owner")
class OwnerJourneyTest {
  @TempDir private Path folder = Path.of("");

  static List<Look> looks() {
    return Chrome.looks();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("opens the mail, follows its link, confirms a suggestion, and takes it back")
  void confirms(Look look) throws IOException {
    ChromeDriver chrome = Chrome.of(look);

    chrome.get(FourWeeks.played().mailUrl(folder));
    find(chrome, By.partialLinkText("Answer")).click();
    press(chrome, "Suggestion 1 is right");
    sees(chrome, "Thank you.", "Confirmed: it settles");
    press(chrome, "Undo this answer");

    sees(chrome, "Undone. The question is open again.");
    assertThat(FourWeeks.played().isUntouched()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("divides the money by hand, corrects it until it adds up, and takes it back")
  void splits(Look look) {
    ChromeDriver chrome = Chrome.of(look);
    chrome.get(FourWeeks.played().itemUrl());
    List<String> parts = FourWeeks.played().invoicesOfFirstSuggestion();

    fill(chrome, parts.getFirst());
    remainder(chrome, look, "is left to place.");
    press(chrome, "Divide $20,000.00");
    find(chrome, By.cssSelector("[role=alert]"));
    parts.stream().skip(1).forEach(part -> fill(chrome, part));
    remainder(chrome, look, "It adds up: $0.00 is left.");
    press(chrome, "Divide $20,000.00");
    sees(chrome, "Thank you.", "Split: it settles");
    press(chrome, "Undo this answer");

    sees(chrome, "Undone.");
    assertThat(FourWeeks.played().isUntouched()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("says that the money is personal, and takes it back")
  void personal(Look look) {
    ChromeDriver chrome = Chrome.of(look);
    chrome.get(FourWeeks.played().itemUrl());

    new Select(find(chrome, By.id("kind"))).selectByValue("personal");
    press(chrome, "Save");
    sees(chrome, "Not income: it is personal.");
    press(chrome, "Undo this answer");

    sees(chrome, "Undone.");
    assertThat(FourWeeks.played().isUntouched()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("opens a link that is too old, and gets a fresh one by mail")
  void expired(Look look) {
    ChromeDriver chrome = Chrome.of(look);
    int before = FourWeeks.played().mails();

    chrome.get(FourWeeks.played().expiredUrl());
    sees(chrome, "This link is too old", "Nothing was changed.");
    press(chrome, "Send me a fresh link by mail");

    sees(chrome, "A fresh link is on its way");
    assertThat(FourWeeks.played().mails()).as("one a day at most").isBetween(before, before + 1);
    assertThat(FourWeeks.played().lastMail().html()).contains("Open the tray");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("answers in two windows at once: the second sees the first's answer")
  void twice(Look look) {
    ChromeDriver chrome = Chrome.of(look);
    chrome.get(FourWeeks.played().itemUrl());
    String first = chrome.getWindowHandle();
    String second = chrome.switchTo().newWindow(WindowType.TAB).getWindowHandle();
    chrome.get(FourWeeks.played().itemUrl());
    press(chrome, "Suggestion 1 is right");
    sees(chrome, "Thank you.");

    chrome.switchTo().window(first);
    press(chrome, "Suggestion 2 is right");
    sees(chrome, "This question changed before your answer came.", "Confirmed: it settles");

    chrome.switchTo().window(second);
    press(chrome, "Undo this answer");
    sees(chrome, "Undone.");
    chrome.close();
    chrome.switchTo().window(first);
    assertThat(FourWeeks.played().isUntouched()).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("needs no mouse: Tab to the answer, Enter, Tab to the undo, Enter")
  void keyboard(Look look) {
    ChromeDriver chrome = Chrome.of(look);
    chrome.get(FourWeeks.played().itemUrl());

    tabTo(chrome, "Suggestion 1 is right").sendKeys(Keys.ENTER);
    sees(chrome, "Thank you.");
    tabTo(chrome, "Undo this answer").sendKeys(Keys.ENTER);

    sees(chrome, "Undone.");
    assertThat(FourWeeks.played().isUntouched()).isTrue();
  }

  private static void fill(ChromeDriver chrome, String part) {
    int cut = part.lastIndexOf('=');
    WebElement box = chrome.findElement(By.name("amount-" + part.substring(0, cut)));
    box.clear();
    box.sendKeys(part.substring(cut + 1));
  }

  /// Only the script counts along; without it the place stays empty.
  private static void remainder(ChromeDriver chrome, Look look, String says) {
    WebElement rest = chrome.findElement(By.id("rest"));
    if (look.script() == Script.ON) {
      assertThat(rest.getText()).contains(says);
    } else {
      assertThat(rest.isDisplayed()).isFalse();
    }
  }

  private static WebElement tabTo(ChromeDriver chrome, String label) {
    for (int presses = 0; presses < 60; presses++) {
      chrome.switchTo().activeElement().sendKeys(Keys.TAB);
      WebElement focused = chrome.switchTo().activeElement();
      if (focused.getText().equals(label)) {
        return focused;
      }
    }
    throw new AssertionError("60 presses of Tab never reached: " + label);
  }
}

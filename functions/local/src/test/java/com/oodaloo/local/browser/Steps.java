package com.oodaloo.local.browser;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/// What an owner does on a page, with the patience of one.
final class Steps {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Steps() {}

  /// Opens the settings from the tray: signs in with Jobber, unless this browser did already.
  static void enter(ChromeDriver chrome, FourWeeks world) {
    chrome.get(world.trayUrl());
    find(chrome, By.linkText("Settings")).sendKeys(Keys.ENTER);
    new WebDriverWait(chrome, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(page ->
            Stream.of("Is it you?", "What is connected")
                .anyMatch(page.findElement(By.tagName("body")).getText()::contains));
    if (!chrome.findElements(By.linkText("Sign in with Jobber")).isEmpty()) {
      find(chrome, By.linkText("Sign in with Jobber")).sendKeys(Keys.ENTER);
      sees(chrome, "Go on to your settings");
      press(chrome, "Go on");
    }
    sees(chrome, "What is connected");
  }

  static void press(ChromeDriver chrome, String label) {
    find(chrome, button(label)).sendKeys(Keys.ENTER);
  }

  /// Waits for it: a link that was followed only begins to load the next page.
  static WebElement find(ChromeDriver chrome, By what) {
    return new WebDriverWait(chrome, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(page -> page.findElement(what));
  }

  /// Waits until the page says all of that: pressing a button only begins to load the next page.
  static void sees(ChromeDriver chrome, String... words) {
    new WebDriverWait(chrome, PATIENCE)
        .ignoring(WebDriverException.class)
        .withMessage(() -> "the page to say " + List.of(words))
        .until(page ->
            Stream.of(words).allMatch(page.findElement(By.tagName("body")).getText()::contains));
  }

  /// Waits until no such button is there any more: the page before it may say the same words.
  static void misses(ChromeDriver chrome, String label) {
    new WebDriverWait(chrome, PATIENCE)
        .ignoring(WebDriverException.class)
        .withMessage(() -> "the button to be gone: " + label)
        .until(page -> page.findElements(button(label)).isEmpty());
  }

  private static By button(String label) {
    return By.xpath("//button[normalize-space()='" + label + "']");
  }
}

package com.oodaloo.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.local.browser.Chrome.Look;
import com.oodaloo.local.browser.Chrome.Scheme;
import com.oodaloo.local.browser.Chrome.Script;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

@DisplayName("The mail on a phone")
class MailHeightTest {
  private static final int PIXELS_MAX = 2_200;
  private static final int TARGET_MIN = 44;

  @TempDir private Path folder = Path.of("");

  @Test
  @DisplayName("is read in one breath: at most 2,200 pixels, every link high enough for a thumb")
  void height() throws IOException {
    ChromeDriver chrome = Chrome.of(new Look(375, Scheme.LIGHT, Script.ON));
    chrome.get(FourWeeks.played().mailUrl(folder));

    assertThat(chrome.findElement(By.tagName("body")).getSize().getHeight())
        .isBetween(400, PIXELS_MAX);
    assertThat(chrome.findElements(By.tagName("a")))
        .isNotEmpty()
        .allSatisfy(link ->
            assertThat(link.getSize().getHeight())
                .as(link.getText())
                .isGreaterThanOrEqualTo(TARGET_MIN));
  }
}

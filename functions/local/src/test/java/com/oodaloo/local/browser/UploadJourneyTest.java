package com.oodaloo.local.browser;

import static com.oodaloo.local.browser.Steps.enter;
import static com.oodaloo.local.browser.Steps.find;
import static com.oodaloo.local.browser.Steps.press;
import static com.oodaloo.local.browser.Steps.sees;

import com.oodaloo.local.browser.Chrome.Look;
import com.oodaloo.local.browser.Chrome.Scheme;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/// The owner's way with a statement of a bank that no feed reads. Each journey ends as it began.
@DisplayName("The owner, with a bank statement,")
class UploadJourneyTest {
  private static final String MARCH =
      """
      Account Number: 7731
      Date,Description,Amount,Balance
      01/06/2025,MUÑOZ ROOFING,-72.10,8052.90
      01/07/2025,INTEREST,0.42,8053.32
      """;

  @TempDir private Path folder = Path.of("");

  static List<Look> looks() {
    return Chrome.looks().stream().filter(look -> look.scheme() == Scheme.LIGHT).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("looks at it, takes it into a new account, and takes it back")
  void takesAndUndoes(Look look) throws IOException {
    ChromeDriver chrome = opened(look);

    upload(chrome, "march.csv", MARCH.getBytes(Charset.forName("windows-1252")));
    sees(chrome, "MUÑOZ ROOFING", "Balance: $8,053.32 on Jan 7, 2025.");
    new Select(find(chrome, By.id("account"))).selectByValue("new");
    WebElement name = find(chrome, By.id("name"));
    name.clear();
    name.sendKeys("Old Bank " + look.width() + look.script());
    press(chrome, "Take it");
    sees(chrome, "Taken into Old Bank", "2 lines new");
    press(chrome, "Undo the import");

    sees(chrome, "2 lines taken back.");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("looks")
  @DisplayName("is told why a file cannot be read, and chooses another")
  void refused(Look look) throws IOException {
    ChromeDriver chrome = opened(look);

    upload(chrome, "march.xlsx.csv", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    sees(chrome, "Nothing was taken from the file.", "ZIP archive or an Excel workbook");
    upload(chrome, "march.csv", MARCH.getBytes(Charset.forName("windows-1252")));

    sees(chrome, "MUÑOZ ROOFING", "Balance: $8,053.32 on Jan 7, 2025.");
  }

  private void upload(ChromeDriver chrome, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    find(chrome, By.id("file")).sendKeys(file.toAbsolutePath().toString());
    press(chrome, "Look at it first");
  }

  private static ChromeDriver opened(Look look) {
    ChromeDriver chrome = Chrome.of(look);
    enter(chrome, FourWeeks.played());
    find(chrome, By.linkText("Import a bank statement")).sendKeys(Keys.ENTER);
    sees(chrome, "Nothing is taken before you have seen what is in it.");
    return chrome;
  }
}

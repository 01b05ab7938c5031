package com.oodaloo.handlers.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.handlers.pages.connect.ConnectPage;
import com.oodaloo.handlers.pages.parts.PageStyle;
import com.oodaloo.handlers.pages.tray.TrayPages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PagePolicyTest {
  @Test
  @DisplayName("The strict policy allows our own style sheet and our own script, by their hashes")
  void strict() {
    assertThat(PagePolicy.STRICT)
        .contains("default-src 'none'", "style-src 'sha256-", "script-src 'sha256-")
        .doesNotContain("unsafe", "http");
    assertThat(TrayPages.refused()).contains("<style>" + PageStyle.CSS + "</style>");
  }

  @Test
  @DisplayName("The connect page holds the script its policy names, and data only in attributes")
  void connect() {
    String page =
        ConnectPage.render(new ConnectPage.Connect("Precision \u202ELLC", "link-1", "t-\"1"));

    assertThat(page)
        .contains("<script>" + ConnectPage.SCRIPT + "</script>", "<noscript>")
        .contains("data-token=\"t-&#34;1\"")
        .doesNotContain("\u202E");
  }
}

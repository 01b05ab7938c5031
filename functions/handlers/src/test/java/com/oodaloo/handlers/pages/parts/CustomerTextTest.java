package com.oodaloo.handlers.pages.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerTextTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Emerson Lofts                       | Emerson Lofts
          St. Mary's, $1,250.00 on 2025-01-20 | St. Mary's, $1,250.00 on 2025-01-20
          J.R. Smith                          | J. R. Smith
          www.evil.com/pay                    | www. evil. com/pay
          https://evil.com                    | https: //evil. com
          bob@evil.com                        | bob at evil. com
          mailto:bob@evil.com                 | mailto: bob at evil. com
          O'Brien & Söhne                     | O'Brien & Söhne
          """)
  @DisplayName("Names stay readable and nothing in them becomes a link")
  void delinked(String text, String shown) {
    assertThat(CustomerText.delinked(text)).isEqualTo(shown);
  }

  @Test
  @DisplayName("Line breaks, bidi controls and invisible characters are taken out")
  void invisible() {
    assertThat(CustomerText.clean("a\r\nb\u202Ec\u200B\u2066d\u0000\uFEFF\u2028 e"))
        .isEqualTo("a b c d e");
  }

  @Test
  @DisplayName("A very long text ends in an ellipsis")
  void longText() {
    assertThat(CustomerText.clean("\uD83D\uDD28".repeat(500)).codePoints()).hasSize(400);
  }
}

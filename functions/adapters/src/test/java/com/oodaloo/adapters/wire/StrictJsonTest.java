package com.oodaloo.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictJsonTest {
  @Test
  @DisplayName("A number keeps its exact decimal text")
  void exact() {
    String text = "{\"a\":123456789012345678.91}";
    BigDecimal number =
        StrictJson.object(text.getBytes(StandardCharsets.UTF_8))
            .orElseThrow()
            .path("a")
            .decimalValue();
    assertThat(number).isEqualByComparingTo("123456789012345678.91");
  }

  @ParameterizedTest
  @DisplayName("What two readers could understand differently is not read at all")
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "\"a\"",
        "{\"a\":1,\"a\":2}",
        "{}{}",
        "{\"a\":NaN}",
        "{'a':1}",
        "{\"a\":1e1000000000012}",
        "{\"a\":0E6029049041}",
        "{\"a\":4e88888888888888888888884}",
        "{"
      })
  void refused(String text) {
    assertThat(StrictJson.object(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  @DisplayName("Other encodings, broken UTF-8 and deep nesting are not read")
  void encodings() {
    assertThat(StrictJson.object("{}".getBytes(StandardCharsets.UTF_16))).isEmpty();
    assertThat(
            StrictJson.object(new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'}))
        .isEmpty();
    String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
    assertThat(StrictJson.object(deep.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  @DisplayName("A secret never prints itself, not even when it is refused")
  void secrets() {
    assertThat(new Secret("hush-hush").toString()).doesNotContain("hush");
    assertThatThrownBy(() -> new Secret("hush\nhush"))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("hush");
  }
}

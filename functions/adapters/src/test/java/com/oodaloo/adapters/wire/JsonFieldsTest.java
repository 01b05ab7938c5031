package com.oodaloo.adapters.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A field of a vendor's JSON")
class JsonFieldsTest {
  @Test
  @DisplayName("is read as what it is")
  void read() {
    JsonNode json = json("{\"text\":\"a\",\"whole\":-7,\"yes\":true,\"no\":false}");

    assertThat(JsonFields.text(json, "text")).isEqualTo("a");
    assertThat(JsonFields.whole(json, "whole")).hasValue(-7);
    assertThat(JsonFields.truth(json, "yes")).hasValue(true);
    assertThat(JsonFields.truth(json, "no")).hasValue(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"f\":null}", "{\"f\":{}}", "{\"f\":[1]}"})
  @DisplayName("that is absent, null or nested is no text, number, moment or answer")
  void absent(String text) {
    assertThat(JsonFields.text(json(text), "f")).isEmpty();
    assertThat(JsonFields.whole(json(text), "f")).isEqualTo(OptionalLong.empty());
    assertThat(JsonFields.moment(json(text), "f")).isEmpty();
    assertThat(JsonFields.truth(json(text), "f")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1.5", "9223372036854775808", "\"1\"", "true"})
  @DisplayName("with a fraction, too large or quoted is no whole number")
  void noWhole(String number) {
    assertThat(JsonFields.whole(json("{\"f\":" + number + "}"), "f")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1,1970-01-01T00:00:01Z", "253402300799,9999-12-31T23:59:59Z"})
  @DisplayName("counts its seconds from 1970 to 9999")
  void moments(long second, Instant moment) {
    assertThat(JsonFields.moment(json("{\"f\":" + second + "}"), "f")).hasValue(moment);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 253_402_300_800L, Long.MAX_VALUE, Long.MIN_VALUE})
  @DisplayName("before or after that is no moment, and never an exception")
  void noMoment(long second) {
    assertThat(JsonFields.moment(json("{\"f\":" + second + "}"), "f")).isEmpty();
  }

  private static JsonNode json(String text) {
    return StrictJson.object(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }
}

package com.oodaloo.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The key of a webhook event")
class EventKeyTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 10);

  @Test
  @DisplayName("is spelt by firm and event, and read back whatever the sender's id contains")
  void readBack() {
    EventKey key = new EventKey(Source.JOBBER, "MQ==", DAY, "INVOICE_UPDATE#Mg==#17");

    assertThat(key.owner()).isEqualTo("jobber#MQ==");
    assertThat(key.event()).isEqualTo("2025-01-10#INVOICE_UPDATE#Mg==#17");
    assertThat(EventKey.of(Source.JOBBER, "MQ==", key.event())).isEqualTo(key);
  }

  @Test
  @DisplayName("is not read from a text without a day")
  void noDay() {
    assertThatThrownBy(() -> EventKey.of(Source.STRIPE, "own", "evt_1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("<day>#<external id>");
    assertThatThrownBy(() -> EventKey.of(Source.STRIPE, "own", "#evt_1"))
        .isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("names its source by a word that is read back")
  void source(Source source) {
    assertThat(source.word()).isLowerCase();
    assertThat(Source.of(source.word())).isEqualTo(source);
  }
}

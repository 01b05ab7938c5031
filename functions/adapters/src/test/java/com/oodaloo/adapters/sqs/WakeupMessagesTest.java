package com.oodaloo.adapters.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Wake-up messages")
class WakeupMessagesTest {
  @Test
  @DisplayName("say source, account and event, and are read back")
  void event() {
    Wakeup wakeup =
        new Wakeup.Event(new EventKey(Source.PLAID, "item-1", Examples.TODAY, "i#C#\"x\""));

    assertThat(WakeupMessages.write(wakeup))
        .isEqualTo(
            """
            {"source":"plaid","account":"item-1","event":"2025-03-05#i#C#\\"x\\""}\
            """);
    assertThat(WakeupMessages.parse(WakeupMessages.write(wakeup))).contains(wakeup);
  }

  @Test
  @DisplayName("without an event name the account alone")
  void account() {
    Wakeup wakeup = new Wakeup.Account(Source.JOBBER, "acct-1");

    assertThat(WakeupMessages.write(wakeup))
        .isEqualTo("{\"source\":\"jobber\",\"account\":\"acct-1\"}");
    assertThat(WakeupMessages.parse(WakeupMessages.write(wakeup))).contains(wakeup);
  }

  @Test
  @DisplayName("to reconcile name the firm")
  void reconcile() {
    Wakeup wakeup = new Wakeup.Reconcile(Examples.FIRM_ID);

    assertThat(WakeupMessages.write(wakeup)).isEqualTo("{\"firm\":\"precision\"}");
    assertThat(WakeupMessages.parse(WakeupMessages.write(wakeup))).contains(wakeup);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "7",
        "{",
        "{}",
        "{\"firm\":\"not a firm\"}",
        "{\"firm\":7}",
        "{\"source\":\"plaid\"}",
        "{\"source\":\"venmo\",\"account\":\"a\"}",
        "{\"source\":\"plaid\",\"account\":\"a\",\"event\":\"e-1\"}",
        "{\"source\":\"plaid\",\"account\":\"a\",\"event\":\"2025-13-05#e\"}",
        "{\"source\":\"plaid\",\"account\":\"a\",\"event\":null}"
      })
  @DisplayName("that are no wake-up ask for nothing")
  void nothing(String body) {
    assertThat(WakeupMessages.parse(body)).isEmpty();
  }
}

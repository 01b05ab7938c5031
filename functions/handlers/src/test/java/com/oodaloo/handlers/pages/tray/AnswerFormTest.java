package com.oodaloo.handlers.pages.tray;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.tray.OwnerSays;
import com.oodaloo.domain.Sample;
import com.oodaloo.domain.decision.NotIncome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerFormTest {
  @Test
  @DisplayName("A split takes the filled fields, as people write dollars")
  void split() {
    AnswerForm.Read read =
        read(
            Map.of(
                "answer", "split",
                "t", "token",
                "amount-E005_1", " $5,000.00 ",
                "amount-E006_1", "",
                "amount-E007_1", "7000.5",
                "amount-C003_1", "0"));

    assertThat(read)
        .isEqualTo(
            new AnswerForm.Read.Understood(
                new OwnerSays.Split(
                    List.of(
                        Sample.settlement("E005_1=5000.00"),
                        Sample.settlement("E007_1=7000.50")))));
  }

  @Test
  @DisplayName("Confirm, not income, dismiss and undo are read")
  void others() {
    assertThat(read(Map.of("answer", "confirm", "alternative", "1")))
        .isEqualTo(new AnswerForm.Read.Understood(new OwnerSays.Confirm(1)));
    assertThat(read(Map.of("answer", "not-income", "kind", "client-refund")))
        .isEqualTo(
            new AnswerForm.Read.Understood(
                new OwnerSays.ThisIsNotIncome(NotIncome.Kind.CLIENT_REFUND)));
    assertThat(read(Map.of("answer", "dismiss")))
        .isEqualTo(new AnswerForm.Read.Understood(new OwnerSays.Dismiss()));
    assertThat(read(Map.of("answer", "undo")))
        .isEqualTo(new AnswerForm.Read.Understood(new OwnerSays.Undo()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "1e9", "5.001", "five", "99999999999999", "NaN", "5,00€"})
  @DisplayName("What is no amount in dollars and cents is said, never guessed")
  void noAmount(String typed) {
    assertThat(read(Map.of("answer", "split", "amount-E005_1", typed)))
        .isInstanceOf(AnswerForm.Read.Unclear.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "x", "99999999999"})
  @DisplayName("A suggestion that is no number is unclear")
  void noSuggestion(String index) {
    assertThat(read(Map.of("answer", "confirm", "alternative", index)))
        .isInstanceOf(AnswerForm.Read.Unclear.class);
  }

  @Test
  @DisplayName("A form without an answer or with an unknown kind is unclear")
  void unclear() {
    assertThat(read(Map.of())).isInstanceOf(AnswerForm.Read.Unclear.class);
    assertThat(read(Map.of("answer", "not-income", "kind", "gold")))
        .isInstanceOf(AnswerForm.Read.Unclear.class);
  }

  private static AnswerForm.Read read(Map<String, String> form) {
    return AnswerForm.read(form, Sample.USD);
  }
}

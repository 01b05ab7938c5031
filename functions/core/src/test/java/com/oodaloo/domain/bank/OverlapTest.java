package com.oodaloo.domain.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines that two sources both tell")
class OverlapTest {
  private static BankTransaction line(String id, int day, long cents, String text, String check) {
    return new BankTransaction(
        id,
        "acc",
        LocalDate.of(2025, 3, day),
        Money.usd(cents),
        text,
        "",
        "",
        check,
        "",
        "",
        BankTransaction.State.POSTED);
  }

  private static BankTransaction line(String id, int day, long cents, String text) {
    return line(id, day, cents, text, "");
  }

  private static Map<String, String> twins(List<BankTransaction> told, BankTransaction... kept) {
    Map<String, String> ids = new TreeMap<>();
    Overlap.between(told, Arrays.asList(kept)).forEach((id, twin) -> ids.put(id, twin.id()));
    return ids;
  }

  @Test
  @DisplayName("are those of one day and amount, however worded, each once")
  void sameDay() {
    assertThat(
            twins(
                List.of(line("n1", 3, 500, "ZELLE"), line("n2", 3, 500, "ZELLE")),
                line("k1", 3, 500, "Zelle from Dana")))
        .containsExactly(Map.entry("n1", "k1"));
  }

  @Test
  @DisplayName("may be told three days apart in the same words, not in others")
  void nearby() {
    assertThat(twins(List.of(line("n", 6, 500, "ACH, Acme")), line("k", 3, 500, "ach acme")))
        .containsKey("n");
    assertThat(twins(List.of(line("n", 7, 500, "ACH Acme")), line("k", 3, 500, "ACH Acme")))
        .isEmpty();
    assertThat(twins(List.of(line("n", 6, 500, "ACH Acme")), line("k", 3, 500, "ACH Baker")))
        .isEmpty();
  }

  @Test
  @DisplayName("are not two checks of different numbers")
  void checks() {
    assertThat(twins(List.of(line("n", 3, -500, "CHECK", "1")), line("k", 3, -500, "CHECK", "2")))
        .isEmpty();
  }
}

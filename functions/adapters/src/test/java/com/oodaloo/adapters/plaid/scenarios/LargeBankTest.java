package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.oodaloo.app.Unavailable;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.plaid.PlaidFault;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A bank of 20,000 lines, read at Plaid's limit of 50 calls a minute")
class LargeBankTest {
  private static final int LINES = 20_000;
  private static final int PAGES = LINES / 500;
  private static final String SYNC = "/transactions/sync";
  private final BankStory story =
      new BankStory(Misbehaviour.RATE_LIMITS, Misbehaviour.REPEATED_LINES);

  @BeforeEach
  void fill() {
    for (int i = 0; i < LINES; i++) {
      story.bank.teller().post(line("t" + i, Bank.CHECKING, Bank.DAY.minusDays(i % 365), i, "L"));
    }
    story.link().sync();
    story.bank.plaid.unsent(story.clock.instant());
  }

  @AfterEach
  void close() {
    story.close();
  }

  private void assertComplete() {
    assertThat(story.lines()).hasSize(LINES);
    assertThat(story.lines().stream().map(BankTransaction::id).collect(Collectors.toSet()))
        .hasSize(LINES);
    assertThat(story.lines().stream().mapToLong(row -> row.amount().cents()).sum())
        .isEqualTo((long) LINES * (LINES - 1) / 2);
  }

  @Test
  @DisplayName("comes from nothing without a dropped or doubled row, below the limit")
  void whole() {
    int calls = story.bank.troubles().calls(SYNC);
    story.sync();

    assertComplete();
    assertThat(story.bank.troubles().calls(SYNC) - calls).isEqualTo(PAGES);
  }

  @Test
  @DisplayName("comes whole though every seventh page says that lines changed meanwhile")
  void mutating() {
    try (BankStory restless = new BankStory(Misbehaviour.MUTATING_PAGES)) {
      for (int i = 0; i < 1_200; i++) {
        restless.bank.teller().post(line("t" + i, i));
      }
      restless.connected();
      restless.sync();
      restless.bank.teller().post(line("last", 1));
      restless.sync();

      assertThat(restless.lines()).hasSize(1_201);
    }
  }

  @Test
  @DisplayName("killed at every page in turn leaves nothing behind, and is whole in the end")
  void killed() {
    for (int page = 0; page < PAGES; page++) {
      story.bank.troubles().after(SYNC, page, PlaidFault.INTERNAL);
      assertThatThrownBy(story::sync).isInstanceOf(Unavailable.class);
      assertThat(story.lines()).isEmpty();
      assertThat(story.cursor()).isEmpty();
    }
    story.sync();

    assertComplete();
  }
}

package com.oodaloo.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.Sample;
import com.oodaloo.domain.decision.DecisionEvent.Settled;
import com.oodaloo.domain.decision.DecisionEvent.Undone;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was decided about a line is noted again only where it is something else")
class DecisionEventTest {
  private static final Instant MONDAY = Instant.parse("2025-01-13T12:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2025-01-14T12:00:00Z");
  private static final DecisionEvent MATCHED =
      DecisionEvent.of(Sample.matched("t1", "i1=400.00"), MONDAY);
  private static final DecisionEvent LOAN =
      DecisionEvent.of(Sample.notIncome("t1", NotIncome.Kind.LOAN), MONDAY);

  private static DecisionHistory history(DecisionEvent... events) {
    return new DecisionHistory("t1", List.of(events));
  }

  @Test
  @DisplayName("the same match on another day is no news")
  void sameMatch() {
    assertThat(history(MATCHED).news(DecisionEvent.of(Sample.matched("t1", "i1=400.00"), TUESDAY)))
        .isEmpty();
  }

  @Test
  @DisplayName("another amount, invoice, rule or verdict is news")
  void otherMatch() {
    DecisionEvent amount = DecisionEvent.of(Sample.matched("t1", "i1=300.00"), TUESDAY);
    DecisionEvent asked = DecisionEvent.of(Sample.match("t1", Verdict.ASK, "i1=400.00"), TUESDAY);
    DecisionEvent owner =
        new Settled(TUESDAY, Verdict.AUTO, "owner", List.of(Sample.settlement("i1=400.00")));

    assertThat(history(MATCHED).news(amount)).contains(amount);
    assertThat(history(MATCHED).news(asked)).contains(asked);
    assertThat(history(MATCHED).news(owner)).contains(owner);
    assertThat(history(MATCHED).news(LOAN)).contains(LOAN);
  }

  @Test
  @DisplayName("what it is kept out as is news, why it is so is none")
  void keptOut() {
    DecisionEvent said =
        DecisionEvent.of(
            new NotIncome("t1", NotIncome.Kind.LOAN, Verdict.AUTO, List.of("You said so.")),
            TUESDAY);
    DecisionEvent asked =
        DecisionEvent.of(new NotIncome("t1", NotIncome.Kind.LOAN, Verdict.ASK, List.of()), TUESDAY);
    DecisionEvent tax = DecisionEvent.of(Sample.notIncome("t1", NotIncome.Kind.TAX), TUESDAY);

    assertThat(said)
        .isEqualTo(
            new DecisionEvent.KeptOut(TUESDAY, Verdict.AUTO, NotIncome.Kind.LOAN, "You said so."));
    assertThat(history(LOAN).news(said)).isEmpty();
    assertThat(history(LOAN).news(asked)).contains(asked);
    assertThat(history(LOAN).news(tax)).contains(tax);
    assertThat(history(LOAN).news(MATCHED)).contains(MATCHED);
  }

  @Test
  @DisplayName("that nothing stands any more is news once, and only where something stood")
  void undone() {
    assertThat(DecisionHistory.none("t1").newsOfNothing(TUESDAY)).isEmpty();
    assertThat(history(MATCHED).newsOfNothing(TUESDAY)).contains(new Undone(TUESDAY));
    assertThat(history(MATCHED, new Undone(MONDAY)).newsOfNothing(TUESDAY)).isEmpty();
    assertThat(DecisionHistory.none("t1").news(MATCHED)).contains(MATCHED);
  }

  @Test
  @DisplayName("after two hundred changes nothing is noted any more")
  void most() {
    List<DecisionEvent> most = Collections.nCopies(DecisionHistory.MAX_EVENTS - 1, LOAN);

    assertThat(new DecisionHistory("t1", most).news(MATCHED)).contains(MATCHED);
    assertThat(
            new DecisionHistory("t1", Collections.nCopies(DecisionHistory.MAX_EVENTS, LOAN))
                .news(MATCHED))
        .isEmpty();
  }

  @Test
  @DisplayName("what it settled last is that of the last match made without asking")
  void settledLast() {
    DecisionEvent asked = DecisionEvent.of(Sample.match("t1", Verdict.ASK, "i2=9.00"), TUESDAY);
    DecisionEvent later = DecisionEvent.of(Sample.matched("t1", "i3=300.00"), TUESDAY);

    assertThat(history(MATCHED, later, asked, LOAN, new Undone(TUESDAY)).settledLast())
        .containsExactly(Sample.settlement("i3=300.00"));
    assertThat(history(asked, LOAN).settledLast()).isEmpty();
  }

  @Test
  @DisplayName(
      "transfers, loans, the owner's and personal money are apart from earning and spending")
  void apart() {
    assertThat(List.of(NotIncome.Kind.values()).stream().filter(NotIncome.Kind::isApart))
        .containsExactly(
            NotIncome.Kind.TRANSFER,
            NotIncome.Kind.LOAN,
            NotIncome.Kind.OWNER,
            NotIncome.Kind.PERSONAL);
  }
}

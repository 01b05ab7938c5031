package com.oodaloo.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.bench.accuracy.Grade.Outcome;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.Difference;
import com.oodaloo.domain.decision.Match;
import com.oodaloo.domain.decision.NotIncome;
import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.decision.Settlement;
import com.oodaloo.domain.decision.Verdict;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import com.oodaloo.sandbox.worlds.Profile;
import com.oodaloo.sandbox.worlds.draft.LineTruth.ClientMoney;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GraderTest {
  private static final ContractorWorld WORLD = ContractorWorld.of(Profile.FEW_CARD_PAYOUTS, 1_001);

  /// Some line that settles exactly one invoice, in one right way.
  private static final ClientMoney MONEY =
      WORLD.truths().stream()
          .filter(ClientMoney.class::isInstance)
          .map(ClientMoney.class::cast)
          .filter(money -> money.right().size() == 1)
          .filter(money -> money.right().getFirst().settlements().size() == 1)
          .findFirst()
          .orElseThrow();

  private static final Settlement TRUE = MONEY.right().getFirst().settlements().getFirst();
  private static final Settlement FALSE = new Settlement("somebody-else", TRUE.amount());
  private static final Settlement ONE_CENT_LESS =
      new Settlement(TRUE.invoiceId(), TRUE.amount().minus(Money.usd(1)));

  @Test
  @DisplayName("An automatic match is right only with the true invoice and its exact cents")
  void automatic() {
    assertThat(outcome(matched(TRUE))).isEqualTo(Outcome.RIGHT);
    assertThat(outcome(matched(FALSE))).isEqualTo(Outcome.WRONG);
    assertThat(outcome(matched(ONE_CENT_LESS))).isEqualTo(Outcome.WRONG);
  }

  @Test
  @DisplayName("A question is good when the true invoice is among its first three alternatives")
  void questions() {
    assertThat(outcome(asked(FALSE, FALSE, TRUE))).isEqualTo(Outcome.ASKED_WELL);
    assertThat(outcome(asked(FALSE, FALSE, FALSE, TRUE))).isEqualTo(Outcome.ASKED_BADLY);
    assertThat(outcome(asked())).isEqualTo(Outcome.ASKED_BADLY);
  }

  @Test
  @DisplayName("Client money that is thrown out as noise is a wrong decision, silence is a miss")
  void losing() {
    NotIncome noise = new NotIncome(MONEY.lineId(), NotIncome.Kind.REFUND, Verdict.AUTO, List.of());

    assertThat(outcome(new Decisions(List.of(), List.of(noise), List.of(), List.of())))
        .isEqualTo(Outcome.WRONG);
    assertThat(outcome(new Decisions(List.of(), List.of(), List.of(), List.of())))
        .isEqualTo(Outcome.MISSED);
  }

  private static Outcome outcome(Decisions decisions) {
    return Grader.grades(WORLD, decisions).stream()
        .filter(grade -> grade.line().id().equals(MONEY.lineId()))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static Decisions matched(Settlement settlement) {
    Match match =
        new Match(
            MONEY.lineId(),
            Verdict.AUTO,
            "exact",
            MONEY.payoutId(),
            MONEY.payments(),
            List.of(settlement),
            Difference.none(TRUE.amount()),
            99,
            List.of(),
            "");
    return new Decisions(List.of(match), List.of(), List.of(), List.of());
  }

  private static Decisions asked(Settlement... alternatives) {
    List<Question.Alternative> offered =
        Arrays.stream(alternatives)
            .map(settlement ->
                new Question.Alternative(
                    List.of(settlement), Difference.none(TRUE.amount()), List.of()))
            .toList();
    Question question =
        new Question(
            "q",
            Question.Kind.SEVERAL_FIT,
            List.of(MONEY.lineId()),
            "What is it?",
            offered,
            List.of());
    return new Decisions(List.of(), List.of(), List.of(question), List.of());
  }
}

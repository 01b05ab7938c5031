package com.oodaloo.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.bench.engines.Engine;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.matching.Matcher;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import com.oodaloo.sandbox.worlds.Profile;
import com.oodaloo.sandbox.worlds.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The gate: on worlds nobody tuned on, the product's matcher stays above these floors.
class AccuracyFloorTest {
  private static final int WORLDS = 30;

  @ParameterizedTest
  @EnumSource(Profile.class)
  @DisplayName(
      "On judging worlds, precision and recall keep their floors and nothing is over-claimed")
  void floors(Profile profile) {
    Matcher matcher = Engine.OODALOO.matcher();
    Tally tally = new Tally();
    for (long seed : Seeds.JUDGING.first(WORLDS)) {
      ContractorWorld world = ContractorWorld.of(profile, seed);
      tally.add(world, matcher.decide(world.books(), Answers.NONE));
    }

    Floors held = Floors.of(profile);
    assertThat(tally.overclaimed()).as("invoices over-claimed").isZero();
    assertThat(tally.precision()).as("precision").isGreaterThanOrEqualTo(held.precision());
    assertThat(tally.recall()).as("recall").isGreaterThanOrEqualTo(held.recall());
    assertThat(tally.covered()).as("top three").isGreaterThanOrEqualTo(held.covered());
  }
}

package com.oodaloo.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.models.IngestModel.Budget;
import com.oodaloo.models.IngestModel.Duplicate;
import com.oodaloo.models.IngestModel.Flaw;
import com.oodaloo.models.IngestModel.Order;
import com.oodaloo.models.IngestModel.Protocol;
import com.oodaloo.models.IngestModel.Sweep;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Of the ways to take a webhook in, in every interleaving")
class IngestModelTest {
  private static final Budget SMALL = new Budget(1, 1, 1, 1, 1, 0);
  private static final Budget EXPIRING = new Budget(1, 1, 1, 1, 1, 1);

  private static Protocol protocol(Duplicate duplicate, Sweep sweep, Flaw... flaws) {
    return new Protocol(Order.RECORD_FIRST, duplicate, sweep, List.of(flaws));
  }

  private static Protocol chosen(Flaw... flaws) {
    return protocol(Duplicate.WOKEN_AGAIN, Sweep.NOT_DONE, flaws);
  }

  private static Protocol ordered(Order order, Duplicate duplicate, Sweep sweep) {
    return new Protocol(order, duplicate, sweep, List.of());
  }

  @Test
  @DisplayName("the chosen one keeps every promise, whatever two crashes and all the rest do")
  void promisesKept() {
    Exploration explored = new IngestModel(chosen()).explored(Budget.ALL);

    assertThat(explored.broken()).isEmpty();
    assertThat(explored.states()).isGreaterThan(200_000);
  }

  @Test
  @DisplayName("the chosen one is never beyond hope, and an expired DONE row changes nothing")
  void neverHopeless() {
    assertThat(new IngestModel(chosen()).hopeless(EXPIRING)).isEmpty();
    assertThat(new IngestModel(chosen()).explored(EXPIRING).broken()).isEmpty();
  }

  @Test
  @DisplayName("sound ones that were not chosen are sound here too")
  void otherSoundOnes() {
    Protocol minimal = protocol(Duplicate.WOKEN_AGAIN, Sweep.PENDING, Flaw.NO_STATUS);
    Protocol sweepAlone = protocol(Duplicate.ACKNOWLEDGED, Sweep.NOT_DONE);

    assertThat(new IngestModel(minimal).explored(SMALL).broken()).isEmpty();
    assertThat(new IngestModel(sweepAlone).explored(SMALL).broken()).isEmpty();
  }

  @ParameterizedTest(name = "{0} is rejected")
  @MethodSource("bad")
  void rejected(String name, Protocol protocol, Budget budget, String broken) {
    assertThat(new IngestModel(protocol).isBroken(broken, budget)).isTrue();
  }

  static Stream<Arguments> bad() {
    String acknowledged = "acknowledged is processed";
    String recorded = "recorded is processed";
    Protocol naive = protocol(Duplicate.ACKNOWLEDGED, Sweep.NONE, Flaw.NO_STATUS);
    Protocol deleting =
        protocol(Duplicate.ACKNOWLEDGED, Sweep.NONE, Flaw.NO_STATUS, Flaw.DELETES_ROW);
    Duplicate wakes = Duplicate.WOKEN_AGAIN;
    return Stream.of(
        Arguments.of("A naive", naive, Budget.CALM_QUEUE, acknowledged),
        Arguments.of("A0 naive, one lost reply", naive, new Budget(0, 1, 0, 0, 0, 0), acknowledged),
        Arguments.of("B row deleted", deleting, Budget.CALM_QUEUE, acknowledged),
        Arguments.of(
            "B0 row deleted, one failure", deleting, new Budget(0, 0, 1, 0, 0, 0), acknowledged),
        Arguments.of(
            "P refused while in progress",
            protocol(Duplicate.REFUSED, Sweep.NONE),
            Budget.CALM_QUEUE,
            recorded),
        Arguments.of(
            "C1 acknowledged, no sweep",
            protocol(Duplicate.ACKNOWLEDGED, Sweep.NONE),
            Budget.CALM_QUEUE,
            acknowledged),
        Arguments.of("C2 no sweep", protocol(wakes, Sweep.NONE), Budget.CALM_QUEUE, recorded),
        Arguments.of("D* sweep of PENDING", protocol(wakes, Sweep.PENDING), SMALL, acknowledged),
        Arguments.of("O* outbox", ordered(Order.OUTBOX, wakes, Sweep.NONE), SMALL, acknowledged),
        Arguments.of(
            "E* enqueue first",
            ordered(Order.ENQUEUE_FIRST, Duplicate.ACKNOWLEDGED, Sweep.NONE),
            SMALL,
            acknowledged),
        Arguments.of("G-u marked always", chosen(Flaw.MARKS_ALWAYS), SMALL, "never back"),
        Arguments.of(
            "G-t expires in any status", chosen(Flaw.EXPIRES_EARLY), EXPIRING, acknowledged),
        Arguments.of("G-n not idempotent", chosen(Flaw.REPEATS_EFFECT), SMALL, "once"));
  }
}

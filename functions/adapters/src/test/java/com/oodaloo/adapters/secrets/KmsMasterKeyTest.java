package com.oodaloo.adapters.secrets;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A vault under KMS")
class KmsMasterKeyTest {
  private static final Tokens TOKENS = new Tokens("access-1", "refresh-1", NOW);
  private static final Bound BOUND = new Bound(FIRM_ID, Source.JOBBER, 1);

  private final PretendKms kms = new PretendKms();
  private final Passing clock = new Passing();
  private final TokenVault vault = vault();

  private TokenVault vault() {
    return new TokenVault(new DataKeys(new KmsMasterKey(kms, "key-1"), clock));
  }

  private static final class Passing extends Clock {
    Instant now = NOW;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  @DisplayName("asks for one key a firm, source and quarter of an hour, and once to open it")
  void remembers() {
    String sealed = vault.seal(BOUND, TOKENS);
    for (int again = 0; again < 50; again++) {
      vault.seal(new Bound(FIRM_ID, Source.JOBBER, again), TOKENS);
      assertThat(vault.open(BOUND, sealed)).isEqualTo(TOKENS);
    }
    assertThat(kms.calls).containsExactly("generate key-1 AES_256", "decrypt");

    clock.now = NOW.plus(DataKeys.KEPT_FOR);
    vault.seal(BOUND, TOKENS);
    vault.open(BOUND, sealed);
    assertThat(kms.calls).hasSize(4);
  }

  @Test
  @DisplayName("seals a hundred times under one key, then takes another")
  void bounded() {
    for (int seal = 0; seal <= DataKeys.SEALS_MAX; seal++) {
      vault.seal(BOUND, TOKENS);
    }
    assertThat(kms.calls).hasSize(2);
  }

  @Test
  @DisplayName("does not open a neighbour's row: KMS itself refuses the other context")
  void context() {
    String sealed = vault.seal(BOUND, TOKENS);
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> vault.open(new Bound(new FirmId("neighbour"), Source.JOBBER, 1), sealed))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Rejected.Reason.UNAUTHORIZED));
    assertThat(kms.calls).contains("decrypt");
  }

  @Test
  @DisplayName("waits for a KMS that is down: nothing is taken for lost")
  void down() {
    String sealed = vault.seal(BOUND, TOKENS);
    kms.isDown = true;
    clock.now = NOW.plus(Duration.ofHours(1));
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> vault.open(BOUND, sealed));
    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> vault().seal(BOUND, TOKENS));
  }
}

package com.oodaloo.app.connect;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.connect.Leases.Lease;
import com.oodaloo.domain.firm.FirmId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every store of leases keeps to.
public abstract class LeasesContract {
  protected abstract Leases leases();

  @Test
  @DisplayName("a lease that is held is given to nobody else")
  void oneHolder() {
    assertThat(leases().take(lease("anna"), NOW)).isTrue();
    assertThat(leases().take(lease("ben"), NOW.plusSeconds(59))).isFalse();
  }

  @Test
  @DisplayName("a lease that ended is given to the next, who ever died with it")
  void ended() {
    leases().take(lease("anna"), NOW);

    assertThat(leases().take(lease("ben"), NOW.plusSeconds(60))).isTrue();
  }

  @Test
  @DisplayName("a lease that was given back can be taken at once")
  void givenBack() {
    leases().take(lease("anna"), NOW);
    leases().release(lease("anna"));

    assertThat(leases().take(lease("ben"), NOW)).isTrue();
  }

  @Test
  @DisplayName("who lost the lease meanwhile gives nothing back")
  void notOurs() {
    leases().take(lease("anna"), NOW);
    leases().take(lease("ben"), NOW.plusSeconds(60));
    leases().release(lease("anna"));

    assertThat(leases().take(lease("cleo"), NOW.plusSeconds(30))).isFalse();
  }

  @Test
  @DisplayName("other firms and other work have leases of their own")
  void independent() {
    leases().take(lease("anna"), NOW);

    assertThat(leases().take(new Lease(FIRM_ID, "other", "ben", NOW.plusSeconds(60)), NOW))
        .isTrue();
    FirmId neighbour = new FirmId("neighbour");
    assertThat(leases().take(new Lease(neighbour, "work", "ben", NOW.plusSeconds(60)), NOW))
        .isTrue();
  }

  private static Lease lease(String holder) {
    return new Lease(FIRM_ID, "work", holder, NOW.plusSeconds(60));
  }
}

package com.oodaloo.app.settings;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.FreshTokens;
import com.oodaloo.app.connect.InMemoryConnections;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.connect.InMemoryLeases;
import com.oodaloo.app.connect.PretendAuthorization;
import com.oodaloo.app.connect.PretendBank;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Deleting all that is kept about a firm")
class EraseFirmTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final InMemoryFirms firms = new InMemoryFirms();
  private final InMemoryConnections connections = new InMemoryConnections();
  private final PretendAuthorization jobber = new PretendAuthorization();
  private final PretendBank bank = new PretendBank();
  private final CountedRows rows = new CountedRows();

  @BeforeEach
  void connected() {
    firms.save(Examples.firm(), NOW);
    save(Source.JOBBER, "acct-1", PretendAuthorization.first(Duration.ofHours(1)));
    save(Source.PLAID, "item-1", Tokens.lasting("access-sandbox-1"));
    save(Source.STRIPE, "acct_1", Tokens.lasting("none"));
  }

  @Test
  @DisplayName("ends every connection at its vendor first, and leaves no token")
  void connectionsEnd() {
    assertThat(erase()).isEqualTo(new EraseFirm.Outcome.Gone(300));

    assertThat(bank.removed()).containsExactly("access-sandbox-1");
    assertThat(jobber.isDisconnected()).isTrue();
    assertThat(connections.of(FIRM_ID))
        .allSatisfy(connection -> {
          assertThat(connection.health()).isEqualTo(Connection.Health.DISCONNECTED);
          assertThat(connection.tokens().access()).isEmpty();
        });
  }

  @Test
  @DisplayName("goes in bounded pages, and a run that was cut off is finished by the next one")
  void resumed() {
    rows.left = 4000;

    assertThat(erase()).isEqualTo(new EraseFirm.Outcome.Going(3000));
    assertThat(erase()).isEqualTo(new EraseFirm.Outcome.Gone(1000));
    assertThat(erase()).isEqualTo(new EraseFirm.Outcome.Gone(0));
    assertThat(bank.removed()).as("ended once").hasSize(1);
  }

  @Test
  @DisplayName("deletes no row while a vendor cannot be told, but no mail is due any more")
  void vendorSilent() {
    bank.silent(true);

    assertThat(erase()).isEqualTo(new EraseFirm.Outcome.VendorSilent());
    assertThat(rows.left).isEqualTo(300);
    assertThat(firms.digestDue(NOW, 1)).isEmpty();
    assertThat(rows.forgetAt).as("the firm is still there").isEmpty();

    bank.silent(false);
    assertThat(erase()).isEqualTo(new EraseFirm.Outcome.Gone(300));
  }

  @Test
  @DisplayName("leaves a firm that nothing is known of alone: it may just be coming anew")
  void unknown() {
    rows.isKnown = false;

    assertThat(erase()).isEqualTo(new EraseFirm.Outcome.Gone(0));
    assertThat(rows.left).isEqualTo(300);
  }

  @Test
  @DisplayName("ends a bank as well that is connected while the others end")
  void connectedMeanwhile() {
    rows.meanwhile = () -> save(Source.PLAID, "item-2", Tokens.lasting("access-2"));

    assertThat(erase()).isEqualTo(new EraseFirm.Outcome.Gone(300));
    assertThat(bank.removed()).containsExactly("access-sandbox-1", "access-2");
  }

  @Test
  @DisplayName("is looked over once more when whatever was at work then has ended")
  void forgotten() {
    erase();
    rows.left = 3_500;
    assertThat(finish(Duration.ofMinutes(14))).isZero();

    assertThat(finish(Duration.ofMinutes(15))).as("more rows than one run takes").isZero();
    assertThat(finish(Duration.ofMinutes(16))).as("still taken").isZero();
    assertThat(finish(Duration.ofMinutes(17))).isEqualTo(1);
    assertThat(rows.left).isZero();
    assertThat(finish(Duration.ofMinutes(20))).isZero();
  }

  private int finish(Duration later) {
    return new FinishErasures(rows, Clock.offset(CLOCK, later)).finish();
  }

  private EraseFirm.Outcome erase() {
    var tokens = new FreshTokens(jobber, connections, new InMemoryLeases(), CLOCK);
    var end = new EndConnection(jobber, tokens, bank, connections);
    return new EraseFirm(firms, end, rows, CLOCK).erase(FIRM_ID);
  }

  private void save(Source source, String account, Tokens tokens) {
    connections.save(
        new Connection(FIRM_ID, source, account, tokens, Connection.Health.GOOD, NOW, NOW, 0));
  }

  private static final class CountedRows implements FirmRows {
    private int left = 300;
    private Optional<Instant> forgetAt = Optional.empty();
    private Runnable meanwhile = () -> {};
    private boolean isKnown = true;

    @Override
    public boolean empty(FirmId firm, Instant at) {
      meanwhile.run();
      forgetAt = Optional.of(at);
      return isKnown;
    }

    @Override
    public int delete(FirmId firm, int limit) {
      int now = Math.min(left, limit);
      left -= now;
      return now;
    }

    @Override
    public List<FirmId> takeEmptied(Instant now, Instant again, int limit) {
      List<FirmId> taken =
          forgetAt.filter(at -> !at.isAfter(now)).stream().map(_ -> FIRM_ID).toList();
      taken.forEach(_ -> forgetAt = Optional.of(again));
      return taken;
    }

    @Override
    public boolean forget(FirmId firm, Instant again, Instant now) {
      forgetAt = Optional.empty();
      return true;
    }
  }
}

package com.oodaloo.app.connect;

import static com.oodaloo.app.Examples.FIRM_ID;
import static com.oodaloo.app.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.Examples;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import com.oodaloo.domain.time.BusinessZone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What every store of firms keeps to.
public abstract class FirmsContract {
  private static final Instant NEXT = NOW.plus(Duration.ofDays(7));

  protected abstract Firms firms();

  private static Firms.DigestDue due(String firm, Instant at) {
    return new Firms.DigestDue(new FirmId(firm), at);
  }

  @Test
  @DisplayName("a firm is found as it was saved last, but for the address it was saved with first")
  void found() {
    Firm renamed =
        new Firm(
            FIRM_ID,
            "Precision Decks LLC",
            Examples.firm().zone(),
            Examples.firm().currency(),
            Examples.firm().email());
    Firm byAnother =
        new Firm(
            FIRM_ID,
            renamed.name(),
            renamed.zone(),
            renamed.currency(),
            "office@precision.example");
    firms().save(Examples.firm(), NOW);
    assertThat(firms().find(FIRM_ID)).contains(Examples.firm());

    firms().save(byAnother, NOW);
    assertThat(firms().find(FIRM_ID)).contains(renamed);
    assertThat(firms().find(new FirmId("neighbour"))).isEmpty();
  }

  @Test
  @DisplayName("a firm saved again keeps the time of its digest")
  void keepsDigestTime() {
    firms().save(Examples.firm(), NOW);
    firms().save(Examples.firm(), NEXT);

    assertThat(firms().digestDue(NEXT, 10)).containsExactly(due("precision", NOW));
  }

  @Test
  @DisplayName("due digests come oldest first up to the limit")
  void oldestFirst() {
    firms().save(Examples.firm("third"), NOW.plusMillis(1500));
    firms().save(Examples.firm("first"), NOW);
    firms().save(Examples.firm("second"), NOW.plusMillis(500));
    firms().save(Examples.firm("notyet"), NEXT);

    assertThat(firms().digestDue(NOW.plusSeconds(9), 10))
        .containsExactly(
            due("first", NOW),
            due("second", NOW.plusMillis(500)),
            due("third", NOW.plusMillis(1500)));
    assertThat(firms().digestDue(NOW.plusSeconds(9), 1)).containsExactly(due("first", NOW));
  }

  @Test
  @DisplayName("the due moment is moved once, and not by one who saw an older one")
  void movedOnce() {
    firms().save(Examples.firm(), NOW);
    firms().digestNext(due("precision", NOW), NEXT);
    firms().digestNext(due("precision", NOW), NEXT.plusSeconds(1));

    assertThat(firms().digestDue(NEXT, 10)).containsExactly(due("precision", NEXT));
  }

  @Test
  @DisplayName("moving the digest of a firm nobody knows does nothing")
  void unknownFirm() {
    firms().digestNext(due("ghost", NOW), NEXT);

    assertThat(firms().digestDue(NEXT, 10)).isEmpty();
    assertThat(firms().find(new FirmId("ghost"))).isEmpty();
  }

  @Test
  @DisplayName("a stopped digest is never due again")
  void stopped() {
    firms().save(Examples.firm(), NOW);
    firms().digestStop(FIRM_ID);

    assertThat(firms().digestDue(NEXT, 10)).isEmpty();
    assertThat(firms().find(FIRM_ID)).isPresent();
  }

  @Test
  @DisplayName("a plan is kept whole, moves the mail, and outlives a profile written anew")
  void planned() {
    MailPlan friday =
        new MailPlan(
            DayOfWeek.FRIDAY,
            16,
            new BusinessZone(ZoneId.of("America/New_York")),
            "owner@precision.example",
            "books@ledger.example",
            MailPlan.Delivery.SENDING);
    firms().save(Examples.firm(), NOW);
    firms().plan(FIRM_ID, friday, NEXT);
    firms().save(Examples.firm(), NOW);

    assertThat(firms().find(FIRM_ID)).contains(Examples.firm().with(friday));
    assertThat(firms().digestDue(NOW, 10)).isEmpty();
    assertThat(firms().digestDue(NEXT, 10)).containsExactly(due("precision", NEXT));
  }

  @Test
  @DisplayName("a paused plan is due no more, and due again once it is resumed")
  void paused() {
    MailPlan plan = Examples.firm().mail();
    firms().save(Examples.firm(), NOW);
    firms().plan(FIRM_ID, plan.with(MailPlan.Delivery.OFF), NOW);

    assertThat(firms().digestDue(NEXT, 10)).isEmpty();
    assertThat(firms().find(FIRM_ID)).map(firm -> firm.mail().isSending()).contains(false);

    firms().plan(FIRM_ID, plan, NEXT);
    assertThat(firms().digestDue(NEXT, 10)).containsExactly(due("precision", NEXT));
    assertThat(firms().find(FIRM_ID)).contains(Examples.firm());
  }

  @Test
  @DisplayName("VIPs are the owner's word, and stay when the profile is written anew")
  void vips() {
    firms().save(Examples.firm(), NOW);
    firms().vips(FIRM_ID, Set.of("cl-7", "cl-9"));
    firms().save(Examples.firm(), NOW);
    assertThat(firms().find(FIRM_ID)).map(Firm::vips).contains(Set.of("cl-7", "cl-9"));

    firms().vips(FIRM_ID, Set.of());
    assertThat(firms().find(FIRM_ID)).map(Firm::vips).contains(Set.of());
  }

  @Test
  @DisplayName("nothing is kept of a plan for a firm nobody knows")
  void planOfNobody() {
    firms().plan(new FirmId("ghost"), Examples.firm().mail(), NOW);
    firms().vips(new FirmId("ghost"), Set.of("cl-7"));

    assertThat(firms().find(new FirmId("ghost"))).isEmpty();
    assertThat(firms().digestDue(NEXT, 10)).isEmpty();
  }

  @Test
  @DisplayName("a one-time number is used up by its first use, per firm")
  void usedOnce() {
    assertThat(firms().useOnce(FIRM_ID, "4f2a", NEXT)).isTrue();
    assertThat(firms().useOnce(FIRM_ID, "4f2a", NEXT)).isFalse();
    assertThat(firms().useOnce(FIRM_ID, "4f2b", NEXT)).isTrue();
    assertThat(firms().useOnce(new FirmId("neighbour"), "4f2a", NEXT)).isTrue();
  }
}

package com.oodaloo.app.access;

import static com.oodaloo.app.Examples.FIRM_ID;
import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.access.ChangeRecipient.Outcome;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A change of the recipient")
class ChangeRecipientTest {
  private static final String THIEF = "thief@evil.example";
  private static final String OTHER = "thief2@evil.example";

  private final AccessHouse house = new AccessHouse();
  private final String owner = house.address();

  private void moved(String to) {
    house.recipient.ask(house.firms.find(FIRM_ID).orElseThrow(), to, AccessHouse.BASE);
    house.passes(Duration.ofMinutes(1));
    String token = house.mailed(OwnerMail.Kind.CONFIRM_ADDRESS, to);
    assertThat(house.recipient.confirm(token, AccessHouse.BASE)).isEqualTo(Outcome.DONE);
    assertThat(house.recipient.confirm(token, AccessHouse.BASE)).isEqualTo(Outcome.REFUSED);
    house.passes(Duration.ofMinutes(1));
  }

  @Test
  @DisplayName("is confirmed from there, makes all links before void, and can be undone once")
  void undone() {
    String old = house.links.sign(Purpose.TRAY, FIRM_ID, "");
    String session = house.sessions.begin(FIRM_ID, "").cookie();
    moved(THIEF);
    assertThat(house.address()).isEqualTo(THIEF);
    assertThat(house.links.check(old, Purpose.TRAY))
        .isInstanceOf(SignedLinks.Checked.Refused.class);
    assertThat(house.sessions.open(session)).isEmpty();

    house.revoke.revoke(FIRM_ID);
    house.passes(Duration.ofDays(6));
    String undo = house.mailed(OwnerMail.Kind.ADDRESS_CHANGED, owner);
    assertThat(house.recipient.undo(undo, AccessHouse.BASE)).isEqualTo(Outcome.DONE);
    assertThat(house.address()).isEqualTo(owner);
    assertThat(house.recipient.undo(undo, AccessHouse.BASE)).isEqualTo(Outcome.REFUSED);
  }

  @Test
  @DisplayName("of several, all are undone by the first address, and by no other")
  void several() {
    moved(THIEF);
    moved(OTHER);
    assertThat(house.mailed(OwnerMail.Kind.ADDRESS_CHANGED, THIEF)).isEmpty();

    String undo = house.mailed(OwnerMail.Kind.ADDRESS_CHANGED, owner);
    assertThat(house.recipient.undo(undo, AccessHouse.BASE)).isEqualTo(Outcome.DONE);
    assertThat(house.address()).isEqualTo(owner);
  }

  @Test
  @DisplayName("cannot be undone after seven days; a Jobber admin takes it back even then")
  void late() {
    moved(THIEF);
    house.passes(Duration.ofDays(7));
    String undo = house.mailed(OwnerMail.Kind.ADDRESS_CHANGED, owner);
    assertThat(house.recipient.undo(undo, AccessHouse.BASE)).isEqualTo(Outcome.REFUSED);

    house.recipient.recover(FIRM_ID, owner, AccessHouse.BASE);
    assertThat(house.address()).isEqualTo(owner);
    assertThat(house.mailed(OwnerMail.Kind.ADDRESS_TAKEN_BACK, THIEF)).isEmpty();
  }
}

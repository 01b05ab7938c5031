package com.oodaloo.app.access;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.RevokeLinks;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.digest.DigestTime;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Moves the weekly mail, and with it the account, to another address.
///
/// The new address confirms; the one before is told and may undo it for seven days, which makes
/// every link and session void. Of several changes within the seven days it is the address before
/// the first that may undo them all: otherwise whoever took the account could undo the undoing.
///
/// Whoever has lost the address comes back by Jobber, as an admin of the account, or by whoever
/// runs Oodaloo; that is told to both, and no link undoes it.
public final class ChangeRecipient {
  static final Duration CONFIRM_LIFE = Duration.ofHours(24);
  static final Duration UNDO_LIFE = Duration.ofDays(7);
  private static final String BEFORE = "recipient";

  private final Firms firms;
  private final FirmNotes notes;
  private final SignedLinks links;
  private final RevokeLinks revoke;
  private final TellOwner owner;
  private final Clock clock;

  /// The ports that a change needs.
  public record Ports(
      Firms firms, FirmNotes notes, SignedLinks links, RevokeLinks revoke, TellOwner owner) {}

  public ChangeRecipient(Ports ports, Clock clock) {
    this.firms = ports.firms();
    this.notes = ports.notes();
    this.links = ports.links();
    this.revoke = ports.revoke();
    this.owner = ports.owner();
    this.clock = clock;
  }

  public enum Outcome {
    DONE,
    /// The link is old, used or void, or the firm is gone.
    REFUSED
  }

  /// Asks the new address; nothing is changed yet.
  public void ask(Firm firm, String address, URI base) {
    String token = links.sign(Purpose.RECIPIENT, firm.id(), address, CONFIRM_LIFE);
    owner.send(firm, new OwnerMail(OwnerMail.Kind.CONFIRM_ADDRESS, address, token, ""), base);
  }

  /// The new address says yes.
  public Outcome confirm(String token, URI base) {
    return once(token, Purpose.RECIPIENT)
        .flatMap(valid -> firms.find(valid.firm()).map(firm -> moved(firm, valid.item(), base)))
        .orElse(Outcome.REFUSED);
  }

  private Outcome moved(Firm firm, String address, URI base) {
    String last = firm.mail().recipient();
    String first = notes.find(firm.id(), BEFORE, clock.instant()).orElse(last);
    notes.put(firm.id(), BEFORE, first, clock.instant().plus(UNDO_LIFE));
    move(firm, address);
    String undo = links.sign(Purpose.NOT_ME, firm.id(), first, UNDO_LIFE);
    tell(firm, OwnerMail.Kind.ADDRESS_CHANGED, first, undo, address, base);
    if (!last.equals(first)) {
      tell(firm, OwnerMail.Kind.ADDRESS_CHANGED, last, "", address, base);
    }
    tell(firm, OwnerMail.Kind.ADDRESS_IS_YOURS, address, "", last, base);
    return Outcome.DONE;
  }

  /// The address before says that it was not them.
  public Outcome undo(String token, URI base) {
    return once(token, Purpose.NOT_ME)
        .filter(valid -> isBefore(valid.firm(), valid.item()))
        .flatMap(valid -> firms.find(valid.firm()).map(firm -> back(firm, valid.item(), base)))
        .orElse(Outcome.REFUSED);
  }

  private boolean isBefore(FirmId firm, String address) {
    return notes.find(firm, BEFORE, clock.instant()).filter(address::equals).isPresent();
  }

  /// By an admin of the Jobber account, or by whoever runs Oodaloo.
  public Outcome recover(FirmId id, String address, URI base) {
    return firms.find(id).map(firm -> back(firm, address, base)).orElse(Outcome.REFUSED);
  }

  private Outcome back(Firm firm, String address, URI base) {
    String last = firm.mail().recipient();
    notes.remove(firm.id(), BEFORE);
    move(firm, address);
    tell(firm, OwnerMail.Kind.ADDRESS_IS_YOURS, address, "", last, base);
    if (!last.equals(address)) {
      tell(firm, OwnerMail.Kind.ADDRESS_TAKEN_BACK, last, "", address, base);
    }
    return Outcome.DONE;
  }

  /// From here on every link and session made before is void.
  private void move(Firm firm, String address) {
    MailPlan plan = firm.mail().withRecipient(address);
    firms.plan(firm.id(), plan, DigestTime.nextAfter(clock.instant(), plan));
    revoke.revoke(firm.id());
  }

  private void tell(
      Firm firm, OwnerMail.Kind kind, String to, String token, String about, URI base) {
    owner.send(firm, new OwnerMail(kind, to, token, about), base);
  }

  private Optional<SignedLinks.Checked.Valid> once(String token, Purpose purpose) {
    return links.check(token, purpose) instanceof SignedLinks.Checked.Valid valid
            && firms.useOnce(valid.firm(), valid.nonce(), valid.expires())
        ? Optional.of(valid)
        : Optional.empty();
  }
}

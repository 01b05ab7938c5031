package com.oodaloo.app.access;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The way to the deletion of everything: the owner asks for it in a session, confirms it by a
/// mailed link, and can take it back for the days of grace.
public final class LeaveForGood {
  /// What holds unless a test world says otherwise.
  public static final Duration GRACE = Duration.ofDays(2);

  private static final Duration CONFIRM_LIFE = Duration.ofMinutes(15);

  private final Firms firms;
  private final DueErasures due;
  private final SignedLinks links;
  private final TellOwner owner;
  private final Duration grace;
  private final Clock clock;

  public LeaveForGood(
      Firms firms,
      DueErasures due,
      SignedLinks links,
      TellOwner owner,
      Duration grace,
      Clock clock) {
    this.firms = firms;
    this.due = due;
    this.links = links;
    this.owner = owner;
    this.grace = grace;
    this.clock = clock;
  }

  /// Mails the link that confirms; nothing is deleted yet. False when the firm is gone.
  public boolean ask(FirmId id, URI base) {
    Optional<Firm> firm = firms.find(id);
    firm.ifPresent(it ->
        tell(
            it,
            OwnerMail.Kind.CONFIRM_ERASE,
            links.sign(Purpose.ERASE, id, "", CONFIRM_LIFE),
            "",
            base));
    return firm.isPresent();
  }

  /// When everything will be deleted; empty for a link that is old, used or void.
  public Optional<Instant> confirm(String token, URI base) {
    return once(token, Purpose.ERASE)
        .flatMap(valid -> firms.find(valid.firm()))
        .map(firm -> scheduled(firm, base));
  }

  private Instant scheduled(Firm firm, URI base) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(grace);
    String keep = links.sign(Purpose.KEEP, firm.id(), "", grace);
    tell(firm, OwnerMail.Kind.ERASE_DUE, keep, at.toString(), base);
    due.schedule(firm.id(), at);
    return at;
  }

  /// By the link in the mail that told of it.
  public boolean keep(String token) {
    return once(token, Purpose.KEEP).filter(valid -> keep(valid.firm())).isPresent();
  }

  /// By an owner in a session.
  public boolean keep(FirmId firm) {
    return due.cancel(firm);
  }

  public Optional<Instant> at(FirmId firm) {
    return due.at(firm);
  }

  private void tell(Firm firm, OwnerMail.Kind kind, String token, String about, URI base) {
    owner.send(firm, new OwnerMail(kind, firm.mail().recipient(), token, about), base);
  }

  private Optional<SignedLinks.Checked.Valid> once(String token, Purpose purpose) {
    return links.check(token, purpose) instanceof SignedLinks.Checked.Valid valid
            && firms.useOnce(valid.firm(), valid.nonce(), valid.expires())
        ? Optional.of(valid)
        : Optional.empty();
  }
}

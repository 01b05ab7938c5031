package com.oodaloo.app.access;

import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.app.links.LinkUse;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// Fresh proof that somebody is the owner: a link that works once, for 15 minutes, in the browser
/// that asked for it alone. It is mailed to the confirmed address, or handed to the browser of an
/// account admin who just signed in at Jobber.
///
/// Ten minutes is what ASVS 6.5.5 allows an out-of-band code; 15 are the mail's, which may wait in
/// a greylist, and the browser's own secret stands beside it.
public final class FreshProof {
  public static final Duration LIFE = Duration.ofMinutes(15);
  static final int MAILS_MAX = 5;
  private static final String COUNTED = "proofs";

  private final Firms firms;
  private final SignedLinks links;
  private final LinkUse use;
  private final OwnerSessions sessions;
  private final TellOwner owner;
  private final Clock clock;

  /// The ports that proving needs.
  public record Ports(
      Firms firms, SignedLinks links, LinkUse use, OwnerSessions sessions, TellOwner owner) {}

  public FreshProof(Ports ports, Clock clock) {
    this.firms = ports.firms();
    this.links = ports.links();
    this.use = ports.use();
    this.sessions = ports.sessions();
    this.owner = ports.owner();
    this.clock = clock;
  }

  public enum Asked {
    SENT,
    /// Five in one hour are enough: nobody fills the owner's mailbox.
    TOO_OFTEN,
    UNKNOWN_FIRM
  }

  /// A secret for a browser that has none.
  public String browser() {
    return links.nonce();
  }

  public Asked ask(FirmId id, String browser, URI base) {
    Optional<Firm> firm = firms.find(id);
    if (firm.isEmpty()) {
      return Asked.UNKNOWN_FIRM;
    }
    if (!use.spend(new SignedLinks.Stamp(id, COUNTED), MAILS_MAX, clock.instant())) {
      return Asked.TOO_OFTEN;
    }
    String token = token(id, Sha256.hex(browser), "");
    owner.send(
        firm.get(),
        new OwnerMail(OwnerMail.Kind.PROOF, firm.get().mail().recipient(), token, ""),
        base);
    return Asked.SENT;
  }

  /// The link for whoever proved themselves already, here or at Jobber, and goes on to another of
  /// our hosts in the browser whose secret has that hash.
  public String token(FirmId firm, String browserHash, String address) {
    return links.sign(Purpose.PROOF, firm, browserHash + " " + address, LIFE);
  }

  /// Begins the session, once; empty for a link that is old, used, void, or another browser's.
  public Optional<Session> claim(String token, String browser) {
    if (!(links.check(token, Purpose.PROOF) instanceof SignedLinks.Checked.Valid valid)) {
      return Optional.empty();
    }
    String[] item = valid.item().split(" ", 2);
    boolean same =
        MessageDigest.isEqual(
            item[0].getBytes(StandardCharsets.UTF_8),
            Sha256.hex(browser).getBytes(StandardCharsets.UTF_8));
    return same
            && firms.find(valid.firm()).isPresent()
            && firms.useOnce(valid.firm(), valid.nonce(), valid.expires())
        ? Optional.of(sessions.begin(valid.firm(), item.length > 1 ? item[1] : ""))
        : Optional.empty();
  }
}

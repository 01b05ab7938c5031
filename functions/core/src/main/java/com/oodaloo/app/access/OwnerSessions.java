package com.oodaloo.app.access;

import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.app.links.LinkUse;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// The sessions that fresh proof begins: 30 minutes without a look end one, twelve hours end any
/// (ASVS 7.3.1, 7.3.2). The browser's secret is 128 random bits and exchanged every five minutes;
/// only its hash is kept, and goes with the firm. Making all links void ends them, too.
public final class OwnerSessions {
  public static final Duration IDLE = Duration.ofMinutes(30);
  static final Duration LONGEST = Duration.ofHours(12);
  static final Duration EXCHANGED_AFTER = Duration.ofMinutes(5);

  /// Requests that were under way while the secret was exchanged.
  static final Duration STILL_GOOD = Duration.ofMinutes(1);

  private static final String NAME = "session#";
  private static final String CUT = "|";
  private static final Pattern COOKIE =
      Pattern.compile("(?<firm>[A-Za-z0-9_-]{1,64})\\.(?<secret>[0-9a-f]{32})");

  private final FirmNotes notes;
  private final LinkUse use;
  private final SignedLinks links;
  private final Clock clock;

  /// @param links gives random secrets
  public OwnerSessions(FirmNotes notes, LinkUse use, SignedLinks links, Clock clock) {
    this.notes = notes;
    this.use = use;
    this.links = links;
    this.clock = clock;
  }

  /// What is kept of one.
  private record Kept(String family, Instant born, Instant exchanged, String address) {
    static Kept of(String text) {
      String[] parts = text.split("\\|", 4);
      return new Kept(parts[0], Instant.parse(parts[1]), Instant.parse(parts[2]), parts[3]);
    }

    String text() {
      return String.join(CUT, family, born.toString(), exchanged.toString(), address);
    }

    Kept exchangedAt(Instant now) {
      return new Kept(family, born, now, address);
    }
  }

  /// @param address of the Jobber admin who signed in, empty after a mailed link
  public Session begin(FirmId firm, String address) {
    Instant now = now();
    return kept(firm, new Kept(links.nonce(), now, now, address), now);
  }

  /// Total: any cookie is answered.
  public Optional<Session> open(String cookie) {
    var parts = COOKIE.matcher(cookie);
    if (!parts.matches()) {
      return Optional.empty();
    }
    FirmId firm = new FirmId(parts.group("firm"));
    String name = name(parts.group("secret"));
    Instant now = now();
    return notes
        .find(firm, name, now)
        .map(Kept::of)
        .filter(kept -> isGood(firm, kept, now))
        .map(kept -> opened(firm, name, kept, now));
  }

  public void end(String cookie) {
    var parts = COOKIE.matcher(cookie);
    if (parts.matches()) {
      notes.remove(new FirmId(parts.group("firm")), name(parts.group("secret")));
    }
  }

  private boolean isGood(FirmId firm, Kept kept, Instant now) {
    return kept.born().plus(LONGEST).isAfter(now)
        && !kept.born().isBefore(use.since(firm, Purpose.PROOF));
  }

  private Session opened(FirmId firm, String name, Kept kept, Instant now) {
    if (kept.exchanged().plus(EXCHANGED_AFTER).isAfter(now)) {
      return new Session(firm, kept.family(), "", kept.address());
    }
    Kept exchanged = kept.exchangedAt(now);
    notes.put(firm, name, exchanged.text(), now.plus(STILL_GOOD));
    return kept(firm, exchanged, now);
  }

  private Session kept(FirmId firm, Kept kept, Instant now) {
    String secret = links.nonce();
    notes.put(firm, name(secret), kept.text(), now.plus(IDLE));
    return new Session(firm, kept.family(), firm.value() + "." + secret, kept.address());
  }

  private static String name(String secret) {
    return NAME + Sha256.hex(secret);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}

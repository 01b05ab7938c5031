package com.oodaloo.app.access;

import com.oodaloo.domain.firm.FirmId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/// Who looked at or changed what of a firm, and when; kept for 90 days and shown to the owner.
///
/// Never a token, an address, an amount or a name: who is told by the kind of link, a hash of its
/// id, a truncated network address and the family of the browser.
public final class Trail {
  static final Duration KEPT = Duration.ofDays(90);
  private static final String NAME = "trail#";
  private static final String CUT = "|";

  /// Names count down to it, so that the newest come first.
  private static final long END = 999_999_999_999_999L;

  private final FirmNotes notes;
  private final Supplier<String> nonce;
  private final Clock clock;

  /// @param nonce tells apart what happens in one millisecond
  public Trail(FirmNotes notes, Supplier<String> nonce, Clock clock) {
    this.notes = notes;
    this.nonce = nonce;
    this.clock = clock;
  }

  public record Step(Instant at, String who, String what) {}

  public void add(FirmId firm, String who, String what) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String name = NAME + "%015d".formatted(END - now.toEpochMilli()) + "#" + nonce.get();
    notes.put(firm, name, now + CUT + who.replace(CUT, " ") + CUT + what, now.plus(KEPT));
  }

  /// The last steps, the newest first.
  public List<Step> last(FirmId firm, int limit) {
    return notes.list(firm, NAME, limit).stream().map(note -> step(note.text())).toList();
  }

  private static Step step(String text) {
    String[] parts = text.split("\\|", 3);
    return new Step(Instant.parse(parts[0]), parts[1], parts[2]);
  }
}

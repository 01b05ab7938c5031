package com.oodaloo.app.operate;

import com.oodaloo.app.connect.Connection.Health;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.operate.FirmHealth.Ailment;
import com.oodaloo.app.operate.FirmHealth.Kind;
import com.oodaloo.app.operate.FirmHealth.SourceHealth;
import com.oodaloo.app.settings.Readings;
import com.oodaloo.domain.firm.Firm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Looks at every firm: what was read when, what waits, which tokens are dead or dying. Reads only.
public final class ExamineFirms {
  private static final int EVENTS_MAX = 100;
  private static final Duration UNREAD = Duration.ofHours(13);
  private static final Duration STUCK = Duration.ofMinutes(30);
  private static final Duration DIGEST_LATE = Duration.ofHours(3);
  private static final int DYING_DAYS = 14;

  private final FirmDirectory census;
  private final Readings readings;
  private final WebhookEvents events;
  private final Clock clock;

  public ExamineFirms(FirmDirectory census, Readings readings, WebhookEvents events, Clock clock) {
    this.census = census;
    this.readings = readings;
    this.events = events;
    this.clock = clock;
  }

  public List<FirmHealth> all() {
    return census.all().stream().map(this::health).toList();
  }

  private FirmHealth health(FirmDirectory.Entry entry) {
    List<SourceHealth> sources =
        entry.links().stream()
            .filter(link -> link.health() != Health.DISCONNECTED)
            .map(link -> source(entry, link))
            .toList();
    return new FirmHealth(entry.firm(), entry.course(), sources, ailments(entry, sources));
  }

  private SourceHealth source(FirmDirectory.Entry entry, FirmDirectory.Link link) {
    List<WebhookEvent> open =
        events.open(link.source(), link.account(), clock.instant(), EVENTS_MAX);
    return new SourceHealth(
        link.source(),
        link.account(),
        readings.last(entry.firm(), link.stream()),
        open.size(),
        open.stream().map(WebhookEvent::receivedAt).min(Instant::compareTo).orElse(Instant.MAX));
  }

  private List<Ailment> ailments(FirmDirectory.Entry entry, List<SourceHealth> sources) {
    List<Ailment> ailments = new ArrayList<>();
    if (entry.course() == Firm.Course.PAUSED) {
      ailments.add(new Ailment(Kind.PAUSED, "its syncs and mails are stopped"));
    }
    entry.links().stream()
        .filter(link -> link.health() == Health.NEEDS_RECONNECT)
        .forEach(link -> ailments.add(new Ailment(Kind.TOKEN_REFUSED, link.source().word())));
    census.endings(entry.firm()).stream()
        .filter(day -> day.isBefore(today().plusDays(DYING_DAYS)))
        .forEach(day -> ailments.add(new Ailment(Kind.TOKEN_DYING, "a bank, on " + day)));
    if (entry.digestAt().isBefore(clock.instant().minus(DIGEST_LATE))) {
      ailments.add(new Ailment(Kind.DIGEST_LATE, "due since " + entry.digestAt()));
    }
    sources.forEach(source -> late(entry, source, ailments));
    return ailments;
  }

  /// A refused connection is not read, which needs no second line; Stripe is read when it tells.
  private void late(FirmDirectory.Entry entry, SourceHealth source, List<Ailment> ailments) {
    boolean good =
        entry.links().stream()
            .filter(link -> link.account().equals(source.account()))
            .anyMatch(link -> link.health() == Health.GOOD);
    Instant now = clock.instant();
    if (good && source.source() != Source.STRIPE && source.lastRead().isBefore(now.minus(UNREAD))) {
      ailments.add(new Ailment(Kind.UNREAD, source.source().word() + " " + since(source)));
    }
    if (source.oldestEvent().isBefore(now.minus(STUCK))) {
      ailments.add(
          new Ailment(Kind.EVENT_STUCK, source.source().word() + " since " + source.oldestEvent()));
    }
  }

  private static String since(SourceHealth source) {
    return source.lastRead().equals(Instant.EPOCH) ? "never" : "since " + source.lastRead();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}

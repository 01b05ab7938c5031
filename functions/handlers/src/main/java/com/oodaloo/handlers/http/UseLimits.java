package com.oodaloo.handlers.http;

import com.oodaloo.app.links.LinkUse;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.pages.parts.NoticePage;
import java.time.Clock;
import java.util.function.Supplier;

/// How often a firm's pages may be looked at, its packets fetched and its forms sent within one
/// hour, by whatever links and sessions: nothing costs without end.
public final class UseLimits {
  static final int LOOKS_MAX = 2_000;
  static final int PACKETS_MAX = 60;
  static final int ACTS_MAX = 600;

  private final LinkUse use;
  private final Clock clock;

  public UseLimits(LinkUse use, Clock clock) {
    this.use = use;
    this.clock = clock;
  }

  HttpAnswer within(FirmId firm, HttpEvent event, Supplier<HttpAnswer> page) {
    return isWithin(firm, event) ? page.get() : tooMany();
  }

  private boolean isWithin(FirmId firm, HttpEvent event) {
    if (!event.isRead()) {
      return spend(new SignedLinks.Stamp(firm, "acts"), ACTS_MAX);
    }
    return event.path().endsWith("/month")
        ? spend(new SignedLinks.Stamp(firm, "packets"), PACKETS_MAX)
        : spend(new SignedLinks.Stamp(firm, "looks"), LOOKS_MAX);
  }

  boolean spend(SignedLinks.Stamp stamp, int max) {
    return use.spend(stamp, max, clock.instant());
  }

  static HttpAnswer tooMany() {
    return HttpAnswer.page(
            429,
            NoticePage.render(
                NoticePage.Notice.of("Too often", "Please try this link again in an hour.")))
        .with("retry-after", "3600");
  }
}

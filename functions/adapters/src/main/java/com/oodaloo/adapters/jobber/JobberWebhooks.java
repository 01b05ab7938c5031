package com.oodaloo.adapters.jobber;

import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Believes a webhook that Jobber signed, and reduces it to which item of which account changed.
///
/// Jobber sends no event id, so its identity is topic, item and the full text of its moment: two
/// changes of one item in two seconds are two events.
public final class JobberWebhooks implements WebhookReader {
  public static final String HEADER = "x-jobber-hmac-sha256";
  static final int BODY_BYTES_MAX = 1 << 18;

  private static final String TOPIC_FORM = "[A-Z_]{1,64}";
  private static final String ID_FORM = "[A-Za-z0-9+/=_:-]{1,200}";

  private final List<JobberSignature> signatures;

  /// @param secrets the OAuth client secret, or two while one replaces the other
  public JobberWebhooks(List<String> secrets) {
    if (secrets.isEmpty()) {
      throw new IllegalArgumentException("a client secret is needed");
    }
    this.signatures = secrets.stream().map(JobberSignature::new).toList();
  }

  public JobberWebhooks(JobberAccess access) {
    this(List.of(access.clientSecret()));
  }

  @Override
  public Delivery read(byte[] body, Map<String, String> headers, Instant now) {
    if (body.length > BODY_BYTES_MAX) {
      return new Delivery.Refused("body too large");
    }
    String header = headers.getOrDefault(HEADER, "");
    if (header.isEmpty()) {
      return new Delivery.Refused("no signature header");
    }
    return isSigned(body, header)
        ? JobberEvent.parse(body)
            .map(event -> signed(event, now))
            .orElseGet(() -> new Delivery.Malformed("no webhook event"))
        : new Delivery.Refused("wrong signature");
  }

  /// All are tried, so that the time taken does not tell which.
  private boolean isSigned(byte[] body, String header) {
    boolean found = false;
    for (JobberSignature signature : signatures) {
      found |= signature.signs(body, header);
    }
    return found;
  }

  private static Delivery signed(JobberEvent event, Instant now) {
    if (!event.topic().matches(TOPIC_FORM)) {
      return new Delivery.Malformed("no topic");
    }
    if (!JobberNotices.isRead(event.topic())) {
      return new Delivery.Ignored(event.topic());
    }
    if (!event.accountId().matches(ID_FORM) || !event.itemId().matches(ID_FORM)) {
      return new Delivery.Malformed("no account or item id");
    }
    return day(event.occurredAt())
        .<Delivery>map(day -> genuine(event, day, now))
        .orElseGet(() -> new Delivery.Malformed("no moment"));
  }

  private static Delivery genuine(JobberEvent event, LocalDate day, Instant now) {
    String item = JobberIds.kept(event.itemId());
    String externalId = event.topic() + "|" + item + "|" + event.occurredAt();
    EventKey key = new EventKey(Source.JOBBER, JobberIds.kept(event.accountId()), day, externalId);
    return new Delivery.Genuine(new WebhookEvent(key, event.topic(), item, now));
  }

  private static Optional<LocalDate> day(String moment) {
    try {
      return Optional.of(
          OffsetDateTime.parse(moment).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}

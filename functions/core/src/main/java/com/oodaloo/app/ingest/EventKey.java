package com.oodaloo.app.ingest;

import java.time.LocalDate;

/// The dedup key of a webhook event: (source, external id, day bucket) within the account the
/// sender names.
///
/// `account` is the firm as the vendor calls it (Jobber account, Plaid item, Stripe account).
/// `externalId` identifies the event, never only the object: two true changes never share one.
/// `day` is the UTC day of the event.
public record EventKey(Source source, String account, LocalDate day, String externalId) {
  /// The firm part of the key, `jobber#<account>`.
  public String owner() {
    return source.word() + "#" + account;
  }

  /// The event part of the key, `<day>#<external id>`.
  public String event() {
    return day + "#" + externalId;
  }

  /// Reads the two parts back.
  ///
  /// @throws IllegalArgumentException when they are not of that form
  /// @throws java.time.DateTimeException when the day is none
  public static EventKey of(Source source, String account, String event) {
    int cut = event.indexOf('#');
    if (cut < 0) {
      throw new IllegalArgumentException("an event key is <day>#<external id>");
    }
    return new EventKey(
        source, account, LocalDate.parse(event.substring(0, cut)), event.substring(cut + 1));
  }
}

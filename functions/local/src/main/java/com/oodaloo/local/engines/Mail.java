package com.oodaloo.local.engines;

import java.time.Instant;
import java.util.List;

/// A mail as the mailbox keeps it; `number` counts from 1 in the order of arrival.
public record Mail(
    int number,
    Instant at,
    String from,
    List<String> to,
    String subject,
    String html,
    String text,
    List<Header> headers) {

  public Mail {
    to = List.copyOf(to);
    headers = List.copyOf(headers);
  }

  /// A header the sender asked for, such as `List-Unsubscribe`.
  public record Header(String name, String value) {}

  /// The id SES answers with: the same run gives the same ids.
  public String messageId() {
    return "local-%06d".formatted(number);
  }

  Mail numbered(int next) {
    return new Mail(next, at, from, to, subject, html, text, headers);
  }
}

package com.oodaloo.local.engines;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// A mail as the mailbox keeps it; `number` counts from 1 in the order of arrival, `tag` is the
/// message tag `digest`, empty without one.
public record Mail(
    int number,
    Instant at,
    String from,
    List<String> to,
    String subject,
    String html,
    String text,
    List<Header> headers,
    String tag) {
  private static final Pattern WEEKLY = Pattern.compile(".*_(copy-)?\\d{4}-W\\d\\d");

  public Mail {
    to = List.copyOf(to);
    headers = List.copyOf(headers);
  }

  /// A header the sender asked for, such as `List-Unsubscribe`.
  public record Header(String name, String value) {}

  /// Whether it is a firm's mail about a week, or the copy of one, and not about a link or an
  /// access.
  @JsonIgnore
  public boolean isWeekly() {
    return WEEKLY.matcher(tag).matches();
  }

  /// The id SES answers with: the same run gives the same ids.
  public String messageId() {
    return "local-%06d".formatted(number);
  }

  Mail numbered(int next) {
    return new Mail(next, at, from, to, subject, html, text, headers, tag);
  }
}

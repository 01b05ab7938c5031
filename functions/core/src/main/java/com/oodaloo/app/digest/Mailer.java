package com.oodaloo.app.digest;

/// Sends mail. Returns the id the mail service gave it.
public interface Mailer {
  String send(Mail mail);

  /// One mail to one person. `tag` names firm and week for the service's events, `unsubscribeUrl`
  /// becomes the one-click header.
  record Mail(
      String to, String subject, String html, String text, String tag, String unsubscribeUrl) {}
}

package com.oodaloo.app.digest;

import com.oodaloo.domain.digest.Digest;

/// Writes a digest down as a mail to the firm's owner, with its signed links.
public interface DigestWriter {
  Mailer.Mail write(Digest digest);

  /// The same mail for the bookkeeper, whose links show and answer nothing. Asked for only where
  /// the firm has one.
  Mailer.Mail copy(Digest digest);
}

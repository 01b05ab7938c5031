package com.oodaloo.app.digest;

import com.oodaloo.domain.digest.Digest;

/// Writes a digest down as a mail to the firm's owner, with its signed links.
public interface DigestWriter {
  Mailer.Mail write(Digest digest);
}

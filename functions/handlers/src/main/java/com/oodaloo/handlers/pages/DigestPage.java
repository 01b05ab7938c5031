package com.oodaloo.handlers.pages;

import com.oodaloo.domain.digest.Digest;

/// Renders a digest as mail.
public final class DigestPage {
  private DigestPage() {}

  public static DigestMail render(Digest digest, DigestLinks links) {
    return new DigestMail("", "", "");
  }
}

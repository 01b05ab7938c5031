package com.oodaloo.app.access;

import com.oodaloo.app.hashing.Sha256;
import com.oodaloo.domain.firm.FirmId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// An owner who proved who they are a short while ago. Never printed, never logged.
///
/// `family` stays while the cookie's secret is exchanged. `cookie` is what the browser has to show
/// from now on, empty where it keeps the one it has. `address` is that of the Jobber admin who
/// signed in, empty where a mailed link was the proof.
public record Session(FirmId firm, String family, String cookie, String address) {
  /// What every form of the session's pages carries: a page of another site cannot know it.
  public String formToken() {
    return Sha256.hex("form " + family).substring(0, 32);
  }

  public boolean isForm(String shown) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), formToken().getBytes(StandardCharsets.UTF_8));
  }

  public boolean isByJobber() {
    return !address.isEmpty();
  }

  @Override
  public String toString() {
    return "Session[hidden]";
  }
}

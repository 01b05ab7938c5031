package com.oodaloo.local.world;

import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.FirmId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/// Makes the link to a firm's tray that the last line of `run` shows: signed as the mails' links are.
final class TrayLink {
  private static final Duration VALIDITY = Duration.ofDays(30);

  private TrayLink() {}

  static String of(String trayUrl, String firm, String linkKey, Clock clock) {
    var links =
        new SignedLinks(linkKey.getBytes(StandardCharsets.UTF_8), clock, new SecureRandom());
    return trayUrl + "/?link=" + links.sign(Purpose.TRAY, new FirmId(firm), "", VALIDITY);
  }
}

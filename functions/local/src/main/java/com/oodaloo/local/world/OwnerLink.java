package com.oodaloo.local.world;

import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.FirmId;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The address that opens a firm's tray, signed as the links in the mails are.
record OwnerLink(String publicUrl, Map<String, String> secrets, WorldSettings settings) {
  /// The tray's bare address as long as there is no firm.
  String tray(String firm) {
    String tray = publicUrl + "/tray";
    return firm.isEmpty() ? tray : tray + "/?t=" + token(new FirmId(firm));
  }

  private String token(FirmId firm) {
    String key = secrets.getOrDefault("OODALOO_LINK_KEY", "").split(",", 2)[0];
    return new SignedLinks(
            key.getBytes(StandardCharsets.UTF_8), settings.clock(), settings.random())
        .sign(Purpose.TRAY, firm, "");
  }
}

package com.oodaloo.handlers.pages;

/// Where the tray's pages lead: to the list, the charts, and the settings ("" for who may only
/// look). `packetToken` downloads the month packets, "" where the settings offer them.
public record TrayWays(String list, String company, String settings, String packetToken) {
  /// The one who looks and cannot answer.
  public boolean onlyRead() {
    return settings.isEmpty();
  }
}

package com.oodaloo.handlers.pages.digest;

import java.util.function.UnaryOperator;

/// The signed links of one mail: `answer` from a tray item's id to its URL, the tray itself, the
/// way out, the page of the bank accounts and the settings (empty where the reader gets none), and
/// the company page.
public record DigestLinks(
    UnaryOperator<String> answer,
    String trayUrl,
    String unsubscribeUrl,
    String bankUrl,
    String settingsUrl,
    String companyUrl) {
  /// For a page of the tray, which has its own ways.
  public static final DigestLinks NONE = new DigestLinks(item -> "", "", "", "", "", "");

  /// A mail that leads neither to the bank page nor to the settings.
  public DigestLinks(
      UnaryOperator<String> answer, String trayUrl, String unsubscribeUrl, String companyUrl) {
    this(answer, trayUrl, unsubscribeUrl, "", "", companyUrl);
  }
}

package com.oodaloo.handlers.pages;

import java.util.function.UnaryOperator;

/// The signed links of one mail: `answer` from a tray item's id to its URL, the tray itself, the
/// way out, and the page of the bank accounts (empty for none).
public record DigestLinks(
    UnaryOperator<String> answer, String trayUrl, String unsubscribeUrl, String bankUrl) {
  /// A mail that leads to no bank page.
  public DigestLinks(UnaryOperator<String> answer, String trayUrl, String unsubscribeUrl) {
    this(answer, trayUrl, unsubscribeUrl, "");
  }
}

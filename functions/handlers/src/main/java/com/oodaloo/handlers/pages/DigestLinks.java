package com.oodaloo.handlers.pages;

import java.util.function.UnaryOperator;

/// The signed links of one mail: `answer` from a tray item's id to its URL, the tray itself, and
/// the way out.
public record DigestLinks(UnaryOperator<String> answer, String trayUrl, String unsubscribeUrl) {}

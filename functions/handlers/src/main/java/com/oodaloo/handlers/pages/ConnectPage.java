package com.oodaloo.handlers.pages;

/// The page that opens Plaid Link.
public final class ConnectPage {
  public static final String CONTENT_POLICY = "";

  private ConnectPage() {}

  public static String render(String linkToken, String invitation) {
    return linkToken + invitation;
  }
}

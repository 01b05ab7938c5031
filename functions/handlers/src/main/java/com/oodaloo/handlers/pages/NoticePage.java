package com.oodaloo.handlers.pages;

/// Short pages that say one thing.
public final class NoticePage {
  private NoticePage() {}

  public static String jobberDeclined() {
    return "";
  }

  public static String jobberStartAgain() {
    return "";
  }

  public static String linkExpired() {
    return "";
  }

  public static String linkRefused() {
    return "";
  }
}

package com.oodaloo.adapters.jobber;

/// Ids as Jobber writes them: base64, seen both with and without its padding, so they are kept
/// without.
public final class JobberIds {
  private JobberIds() {}

  public static String kept(String id) {
    int end = id.length();
    while (end > 0 && id.charAt(end - 1) == '=') {
      end--;
    }
    return id.substring(0, end);
  }
}

package com.oodaloo.sandbox.worlds.draft;

/// What the bank writes about a line. Empty where it gives nothing.
public record LineText(
    String description, String counterparty, String checkNumber, String channel, String category) {
  public static LineText of(String description, String category) {
    return new LineText(description, "", "", "other", category);
  }
}

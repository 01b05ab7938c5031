package com.oodaloo.sandbox.worlds;

/// What the bank writes about a line. Empty where it gives nothing.
record LineText(
    String description, String counterparty, String checkNumber, String channel, String category) {
  static LineText of(String description, String category) {
    return new LineText(description, "", "", "other", category);
  }
}

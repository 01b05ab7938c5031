package com.oodaloo.adapters.wire;

/// A key or password on its way to a header. Never prints itself.
///
/// Only visible ASCII: HTTP clients quote a header value they dislike in their exception, so that
/// one stray line break in the environment would put the secret into the log.
public record Secret(String value) {
  public Secret {
    if (value.isEmpty() || !value.chars().allMatch(c -> c > ' ' && c <= '~')) {
      throw new IllegalArgumentException("a secret must be visible ASCII, without spaces");
    }
  }

  @Override
  public String toString() {
    return "Secret[hidden]";
  }
}

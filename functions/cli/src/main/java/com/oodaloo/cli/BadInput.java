package com.oodaloo.cli;

/// What the user gave cannot be used; the message says what to give instead. Exit status 2.
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadInput(String message) {
    super(message);
  }
}

package com.oodaloo.cli.template;

/// Where a message or event goes that could not be worked off.
public sealed interface DeadLetter {
  /// Nowhere: a dead-letter queue itself, or a function whose caller gets the error in the answer.
  record Absent() implements DeadLetter {}

  record To(String queueId) implements DeadLetter {}
}

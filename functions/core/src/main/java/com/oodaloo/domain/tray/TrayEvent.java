package com.oodaloo.domain.tray;

import com.oodaloo.domain.decision.Question;
import java.time.Instant;

/// One entry of a tray item's history. Events are appended and never changed.
public sealed interface TrayEvent {
  Instant at();

  /// The question was opened, or its wording or alternatives changed while open.
  public record Asked(Instant at, Question question) implements TrayEvent {}

  /// `by` says through what the owner answered ("mail link", "tray page").
  record Answered(Instant at, String by, TrayAnswer answer) implements TrayEvent {}

  /// The answer holds for this payer's later money too.
  record Remembered(Instant at, String by) implements TrayEvent {}

  /// It held for one time only, after all; the answer itself stands.
  record Forgotten(Instant at, String by) implements TrayEvent {}

  record Undone(Instant at, String by) implements TrayEvent {}

  /// The doubt is gone: new evidence explained the transaction, or it vanished at the bank.
  record Withdrawn(Instant at) implements TrayEvent {}
}

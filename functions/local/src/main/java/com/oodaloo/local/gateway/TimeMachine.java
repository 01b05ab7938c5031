package com.oodaloo.local.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// What the time machine's page needs of the world.
public interface TimeMachine {
  Instant now();

  /// Where the firm is.
  ZoneId zone();

  /// Lets the time pass and everything happen that falls due in it; returns what happened, in
  /// words.
  String advance(Duration by);
}

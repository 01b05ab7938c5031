package com.oodaloo.app.sync;

import java.time.Duration;

/// How much time Lambda still gives the invocation.
public interface TimeLeft {
  Duration now();

  /// Nobody is going to stop us.
  TimeLeft PLENTY = () -> Duration.ofDays(1);
}

package com.oodaloo.handlers.queue;

import com.oodaloo.handlers.wiring.BareContext;
import java.util.ArrayList;
import java.util.List;

/// The context of an invocation that has so many milliseconds left, and what was logged in it.
public final class QueueContext implements BareContext {
  private final List<String> lines = new ArrayList<>();
  private int remainingMillis;

  public QueueContext(int remainingMillis) {
    this.remainingMillis = remainingMillis;
  }

  void leave(int millis) {
    remainingMillis = millis;
  }

  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public String getAwsRequestId() {
    return "r-1";
  }

  @Override
  public String getFunctionName() {
    return "function";
  }

  @Override
  public int getRemainingTimeInMillis() {
    return remainingMillis;
  }

  @Override
  public void log(String message) {
    lines.add(message);
  }
}

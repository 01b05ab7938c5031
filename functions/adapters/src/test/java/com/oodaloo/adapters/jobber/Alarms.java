package com.oodaloo.adapters.jobber;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/// Keeps what is logged.
final class Alarms extends Handler {
  final List<LogRecord> lines = new CopyOnWriteArrayList<>();

  @Override
  public void publish(LogRecord line) {
    lines.add(line);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}

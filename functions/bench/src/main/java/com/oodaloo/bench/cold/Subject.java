package com.oodaloo.bench.cold;

import java.util.function.Supplier;

/// A function to be measured: its id in the template, the class that serves it, its first event (a
/// new one each time) and a piece of the answer that shows it did its work.
record Subject(
    String name, String functionId, String handler, Supplier<byte[]> event, String answers) {
  boolean isRightly(String answer) {
    return answer.contains(answers);
  }
}

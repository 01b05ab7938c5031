package com.oodaloo.adapters.statement;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a file, line by line; at most a hundred are told.
final class Faults {
  private static final int MAX = 100;

  private final List<String> all = new ArrayList<>();

  void at(long line, String what) {
    add("line " + line + ": " + what);
  }

  void add(String what) {
    if (all.size() < MAX) {
      all.add(what);
    }
  }

  boolean areNone() {
    return all.isEmpty();
  }

  List<String> all() {
    return List.copyOf(all);
  }
}

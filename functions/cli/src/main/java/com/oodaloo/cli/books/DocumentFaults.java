package com.oodaloo.cli.books;

import java.util.ArrayList;
import java.util.List;

/// What is wrong in one document, one line a fault: `invoices[3].totalCents: expected an integer`.
final class DocumentFaults {
  private final List<String> lines = new ArrayList<>();

  void add(String path, String says) {
    lines.add((path.isEmpty() ? "document" : path) + ": " + says);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}

package com.oodaloo.domain.profit;

import java.time.LocalDate;

/// Days from the first to the last, both included.
record Span(LocalDate first, LocalDate last) {
  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}

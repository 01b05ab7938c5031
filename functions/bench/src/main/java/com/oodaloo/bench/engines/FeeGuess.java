package com.oodaloo.bench.engines;

import com.oodaloo.domain.invoice.Invoice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Some set of two to six invoices that makes the amount, less 2.9 % and 30 cents each, within a
/// dollar. The first set found is taken.
final class FeeGuess {
  private static final int MAX_CANDIDATES = 20;
  private static final int MAX_PARTS = 6;
  private static final long CLOSE_CENTS = 100;

  private final List<Invoice> candidates;
  private final Deque<Invoice> taken = new ArrayDeque<>();

  private FeeGuess(List<Invoice> candidates) {
    this.candidates = candidates;
  }

  static List<Invoice> bundle(long cents, List<Invoice> near) {
    FeeGuess guess =
        new FeeGuess(
            near.stream().filter(invoice -> net(invoice) < cents).limit(MAX_CANDIDATES).toList());
    return guess.finds(cents, 0) ? List.copyOf(guess.taken) : List.of();
  }

  private boolean finds(long left, int from) {
    if (taken.size() > 1 && Math.abs(left) <= CLOSE_CENTS) {
      return true;
    }
    for (int i = from; i < candidates.size() && taken.size() < MAX_PARTS; i++) {
      Invoice next = candidates.get(i);
      if (net(next) <= left + CLOSE_CENTS) {
        taken.push(next);
        if (finds(left - net(next), i + 1)) {
          return true;
        }
        taken.pop();
      }
    }
    return false;
  }

  private static long net(Invoice invoice) {
    long cents = invoice.total().cents();
    return cents - cents * 29 / 1_000 - 30;
  }
}

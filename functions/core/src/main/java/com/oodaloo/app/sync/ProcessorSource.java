package com.oodaloo.app.sync;

import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.BusinessZone;
import java.time.Instant;
import java.util.List;

/// Reads the payouts of a firm's own card processor with their balance transactions (Stripe).
public interface ProcessorSource {
  Payout payout(String account, String payoutId, BusinessZone zone);

  /// One page of the payouts, newest first: a webhook that was lost loses nothing.
  Page page(Listing listing);

  /// The payouts made at or after `since` (`Instant.EPOCH`: all); `after` is the cursor of the page
  /// before, empty for the first.
  record Listing(String account, Instant since, String after, BusinessZone zone) {}

  /// `next` is empty when this was the last page; `unreadable` names payouts that were left out.
  record Page(List<Payout> payouts, String next, List<String> unreadable) {
    public Page {
      payouts = List.copyOf(payouts);
      unreadable = List.copyOf(unreadable);
    }
  }
}

package com.oodaloo.app.sync;

import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.time.BusinessZone;

/// Reads one payout of a firm's own card processor with its balance transactions (Stripe).
public interface ProcessorSource {
  Payout payout(String account, String payoutId, BusinessZone zone);
}

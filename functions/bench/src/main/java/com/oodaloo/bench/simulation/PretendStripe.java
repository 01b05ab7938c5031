package com.oodaloo.bench.simulation;

import com.oodaloo.app.Rejected;
import com.oodaloo.domain.payout.Payout;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Stripe's payouts, by account.
final class PretendStripe {
  private final Map<String, Map<String, Payout>> payouts = new TreeMap<>();

  void put(Company company, Payout payout) {
    payouts.computeIfAbsent(company.stripe(), _ -> new TreeMap<>()).put(payout.id(), payout);
  }

  Payout payout(String account, String id) {
    return Optional.ofNullable(payouts.getOrDefault(account, Map.of()).get(id))
        .orElseThrow(() -> new Rejected(Rejected.Reason.PROTOCOL, "no such payout"));
  }

  Collection<Payout> truth(Company company) {
    return payouts.getOrDefault(company.stripe(), Map.of()).values();
  }
}

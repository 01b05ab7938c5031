package com.oodaloo.simulation.vendors;

import com.oodaloo.app.Rejected;
import com.oodaloo.domain.payout.Payout;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Stripe's payouts, by account.
public final class PretendStripe {
  private final Map<String, Map<String, Payout>> payouts = new TreeMap<>();
  private final Set<String> closed = new HashSet<>();

  public void put(Company company, Payout payout) {
    payouts.computeIfAbsent(company.stripe(), _ -> new TreeMap<>()).put(payout.id(), payout);
  }

  /// Nothing comes any more, and what came is nobody's: the firm takes no cards of its own.
  public void close(Company company) {
    payouts.remove(company.stripe());
    closed.add(company.stripe());
  }

  public boolean isClosed(Company company) {
    return closed.contains(company.stripe());
  }

  public Payout payout(String account, String id) {
    return Optional.ofNullable(payouts.getOrDefault(account, Map.of()).get(id))
        .orElseThrow(() -> new Rejected(Rejected.Reason.PROTOCOL, "no such payout"));
  }

  public Collection<Payout> truth(Company company) {
    return payouts.getOrDefault(company.stripe(), Map.of()).values();
  }
}

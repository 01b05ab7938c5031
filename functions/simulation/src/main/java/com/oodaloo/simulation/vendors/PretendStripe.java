package com.oodaloo.simulation.vendors;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.domain.payout.Payout;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Stripe's payouts, by account.
public final class PretendStripe {
  private static final int PAGE_ROWS = 2;
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

  /// Two payouts a page, newest first, as Stripe lists them.
  public ProcessorSource.Page page(ProcessorSource.Listing listing) {
    List<Payout> all =
        payouts.getOrDefault(listing.account(), Map.of()).values().stream()
            .filter(payout -> !listing.zone().dayOf(listing.since()).isAfter(payout.created()))
            .sorted(Comparator.comparing(Payout::created).thenComparing(Payout::id).reversed())
            .toList();
    int from = all.stream().map(Payout::id).toList().indexOf(listing.after()) + 1;
    int to = Math.min(all.size(), from + PAGE_ROWS);
    String next = to < all.size() ? all.get(to - 1).id() : "";
    return new ProcessorSource.Page(all.subList(from, to), next, List.of());
  }

  public Collection<Payout> truth(Company company) {
    return payouts.getOrDefault(company.stripe(), Map.of()).values();
  }
}

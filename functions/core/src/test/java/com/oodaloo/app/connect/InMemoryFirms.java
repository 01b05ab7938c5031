package com.oodaloo.app.connect;

import com.oodaloo.app.operate.Pauses;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The firms in memory, for the tests of use cases.
public final class InMemoryFirms implements Firms, Pauses {
  private final Map<FirmId, Firm> firms = new LinkedHashMap<>();
  private final Map<FirmId, Instant> due = new LinkedHashMap<>();
  private final Map<FirmId, MailPlan> plans = new LinkedHashMap<>();
  private final Map<FirmId, Set<String>> vips = new LinkedHashMap<>();
  private final Set<FirmId> left = new HashSet<>();
  private final Set<FirmId> paused = new HashSet<>();
  private final Set<String> used = new HashSet<>();

  @Override
  public synchronized Optional<Firm> find(FirmId id) {
    MailPlan.Delivery delivery =
        due.containsKey(id) ? MailPlan.Delivery.SENDING : MailPlan.Delivery.OFF;
    return Optional.ofNullable(firms.get(id))
        .map(firm ->
            firm.with(plans.getOrDefault(id, firm.mail()).with(delivery))
                .withVips(vips.getOrDefault(id, Set.of()))
                .on(paused.contains(id) ? Firm.Course.PAUSED : Firm.Course.RUNNING));
  }

  @Override
  public synchronized boolean save(Firm firm, Instant digestAt) {
    if (left.contains(firm.id())) {
      return false;
    }
    String email = Optional.ofNullable(firms.get(firm.id())).orElse(firm).email();
    firms.put(firm.id(), new Firm(firm.id(), firm.name(), firm.zone(), firm.currency(), email));
    due.putIfAbsent(firm.id(), digestAt);
    return true;
  }

  @Override
  public synchronized boolean pause(FirmId firm, Instant at) {
    return firms.containsKey(firm) && (paused.add(firm) || paused.contains(firm));
  }

  @Override
  public synchronized boolean resume(FirmId firm) {
    paused.remove(firm);
    return firms.containsKey(firm);
  }

  @Override
  public synchronized List<DigestDue> digestDue(Instant now, int limit) {
    return due.entrySet().stream()
        .filter(entry -> !entry.getValue().isAfter(now))
        .map(entry -> new DigestDue(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(DigestDue::at))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void digestNext(DigestDue from, Instant nextAt) {
    due.computeIfPresent(from.firm(), (_, at) -> at.equals(from.at()) ? nextAt : at);
  }

  @Override
  public synchronized void digestStop(FirmId firm) {
    due.remove(firm);
  }

  @Override
  public synchronized void plan(FirmId firm, MailPlan plan, Instant nextAt) {
    if (!firms.containsKey(firm)) {
      return;
    }
    plans.put(firm, plan);
    if (plan.isSending()) {
      due.put(firm, nextAt);
    } else {
      due.remove(firm);
    }
  }

  @Override
  public synchronized void vips(FirmId firm, Set<String> clients) {
    if (firms.containsKey(firm)) {
      vips.put(firm, Set.copyOf(clients));
    }
  }

  /// What is left of a firm whose data was deleted: nothing, and it cannot come anew yet.
  public synchronized void remove(FirmId firm) {
    List.of(firms, due, plans, vips).forEach(rows -> rows.remove(firm));
    left.add(firm);
  }

  public synchronized void forget(FirmId firm) {
    left.remove(firm);
  }

  @Override
  public synchronized boolean useOnce(FirmId firm, String nonce, Instant expires) {
    return used.add(firm + "/" + nonce);
  }
}

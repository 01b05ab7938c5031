package com.oodaloo.simulation.world;

import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.simulation.scheduler.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Watches rows while they are written: an event goes from PENDING over ENQUEUED to DONE and never
/// back, and a stream's version only grows.
public final class InvariantChecker {
  private static final List<String> ORDER = List.of("PENDING", "ENQUEUED", "DONE");

  private final VirtualTime agenda;
  private final Map<String, Instant> recorded = new HashMap<>();
  private final Map<String, Integer> reached = new HashMap<>();
  private final Map<String, Instant> came = new HashMap<>();
  private final Set<String> paused = new HashSet<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final List<String> faults = new java.util.ArrayList<>();
  private Duration longest = Duration.ZERO;

  InvariantChecker(VirtualTime agenda) {
    this.agenda = agenda;
  }

  /// The longest that an event took from its recording until it was done.
  public Duration longest() {
    return longest;
  }

  public List<String> faults() {
    return faults;
  }

  /// @param item as it is now, empty when it was deleted
  void event(String key, Map<String, AttributeValue> item) {
    AttributeValue status = item.get("status");
    int now = status == null ? -1 : ORDER.indexOf(status.s());
    if (now < reached.getOrDefault(key, 0)) {
      faults.add("an event went back to " + status + ": " + key);
    }
    if (now == ORDER.size() - 1 && reached.getOrDefault(key, 0) < now) {
      Instant from = recorded.getOrDefault(key, agenda.instant());
      Duration took = Duration.between(from, agenda.instant());
      longest = longest.compareTo(took) < 0 ? took : longest;
    }
    recorded.putIfAbsent(key, agenda.instant());
    reached.put(key, now);
    if (item.containsKey("ttl") && now != ORDER.size() - 1) {
      faults.add("an event that is not done would expire: " + key);
    }
  }

  /// A firm is there from the first row on that says where its mail goes, until one says no more.
  ///
  /// @param key firm and kind of row, `f-1 PROFILE`
  void firm(String key, Map<String, AttributeValue> item) {
    if (key.endsWith(" PROFILE")) {
      String firm = key.substring(0, key.indexOf(' '));
      if (item.containsKey("email")) {
        came.putIfAbsent(firm, agenda.instant());
      } else {
        came.remove(firm);
      }
      if (item.containsKey("pausedAt")) {
        paused.add(firm);
      }
    }
  }

  /// Whether the firm's syncs and mails were stopped for a while.
  public boolean wasPaused(FirmId firm) {
    return paused.contains(firm.value());
  }

  /// When the firm came, empty as long as nobody connected it.
  public Optional<Instant> came(FirmId firm) {
    return Optional.ofNullable(came.get(firm.value()));
  }

  /// A stream that is deleted with all of its firm may begin anew.
  void cursor(String key, Map<String, AttributeValue> item) {
    if (item.isEmpty()) {
      versions.remove(key);
    }
    AttributeValue version = item.get("version");
    if (version != null) {
      long now = Long.parseLong(version.n());
      if (now < versions.getOrDefault(key, 0L)) {
        faults.add("a stream went back to version " + now + ": " + key);
      }
      versions.put(key, now);
    }
  }
}

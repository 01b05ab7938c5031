package com.oodaloo.sandbox.plaid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The faults that were asked for, and how often each endpoint was called.
public final class RequestedFaults {
  private record Planned(String path, int call, int times, PlaidFault fault) {
    boolean isAt(String asked, int number) {
      return path.equals(asked) && number >= call && number < call + times;
    }
  }

  private final List<Planned> planned = new ArrayList<>();
  private final Map<String, Integer> calls = new HashMap<>();

  /// The next call of an endpoint fails so.
  public void next(String path, PlaidFault fault) {
    after(path, 0, fault);
  }

  /// The call after that many good ones fails so.
  public void after(String path, int good, PlaidFault fault) {
    planned.add(new Planned(path, calls(path) + good + 1, 1, fault));
  }

  /// Every call from now on fails so, until `clear`.
  public void always(String path, PlaidFault fault) {
    planned.add(new Planned(path, calls(path) + 1, 1_000_000, fault));
  }

  public void clear() {
    planned.clear();
  }

  /// Returns how often an endpoint was called.
  public int calls(String path) {
    return calls.getOrDefault(path, 0);
  }

  Optional<PlaidFault> at(String path) {
    var number = calls.merge(path, 1, Integer::sum);
    return planned.stream()
        .filter(fault -> fault.isAt(path, number))
        .findFirst()
        .map(Planned::fault);
  }
}

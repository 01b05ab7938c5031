package com.oodaloo.domain.digest;

import java.util.List;

/// What the owner can do about money without answering anything: whom to call, what to invoice,
/// what to look into, and what cards cost.
public record ToDo(List<Call> calls, List<Unbilled> unbilled, List<Alert> alerts, FeeMeter fees) {
  public ToDo {
    calls = List.copyOf(calls);
    unbilled = List.copyOf(unbilled);
    alerts = List.copyOf(alerts);
  }
}

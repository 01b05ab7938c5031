package com.oodaloo.simulation.vendors;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// The bus of a simulated world: what was told on it, in order, told twice or not.
public final class SimulatedEventBus {
  private final List<String> details = new ArrayList<>();

  public PutEventsResponse taken(PutEventsRequest put) {
    put.entries().forEach(entry -> details.add(entry.detail()));
    return PutEventsResponse.builder()
        .failedEntryCount(0)
        .entries(
            put.entries().stream()
                .map(_ -> PutEventsResultEntry.builder().eventId("e-" + details.size()).build())
                .toList())
        .build();
  }

  /// The details told so far.
  public List<String> details() {
    return List.copyOf(details);
  }
}

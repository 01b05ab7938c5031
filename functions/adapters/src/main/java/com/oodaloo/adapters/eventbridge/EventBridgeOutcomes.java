package com.oodaloo.adapters.eventbridge;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.outcomes.Outcome;
import com.oodaloo.app.outcomes.Outcomes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/// Puts outcomes on a bus, ten a call. Entries that the bus did not take are put again, a few times
/// and no more: the caller has work of its own.
public final class EventBridgeOutcomes implements Outcomes {
  /// What the events of Oodaloo say they come from.
  public static final String SOURCE = "oodaloo";

  /// What EventBridge takes in one call.
  private static final int ENTRIES_MAX = 10;

  private static final int PUTS_MAX = 3;

  private final EventBridgeClient client;
  private final String bus;
  private final Clock clock;

  public EventBridgeOutcomes(EventBridgeClient client, String bus, Clock clock) {
    this.client = client;
    this.bus = bus;
    this.clock = clock;
  }

  @Override
  public void tell(List<Outcome> outcomes) {
    List<PutEventsRequestEntry> entries = outcomes.stream().map(this::entry).toList();
    for (int start = 0; start < entries.size(); start += ENTRIES_MAX) {
      put(entries.subList(start, Math.min(start + ENTRIES_MAX, entries.size())));
    }
  }

  private PutEventsRequestEntry entry(Outcome outcome) {
    return PutEventsRequestEntry.builder()
        .eventBusName(bus)
        .source(SOURCE)
        .detailType(OutcomeEvents.detailType(outcome))
        .detail(OutcomeEvents.detail(outcome))
        .time(clock.instant())
        .build();
  }

  private void put(List<PutEventsRequestEntry> entries) {
    List<PutEventsRequestEntry> left = entries;
    for (int attempt = 0; attempt < PUTS_MAX; attempt++) {
      left = refused(left);
      if (left.isEmpty()) {
        return;
      }
    }
    throw new Unavailable(left.size() + " outcomes were not taken", Duration.ofMinutes(1));
  }

  /// Those of the entries that the bus did not take; it answers in their order.
  private List<PutEventsRequestEntry> refused(List<PutEventsRequestEntry> entries) {
    List<PutEventsResultEntry> results =
        new ArrayList<>(
            AwsCalls.call("telling", () -> client.putEvents(put -> put.entries(entries)))
                .entries());
    return IntStream.range(0, entries.size())
        .filter(number -> number >= results.size() || results.get(number).errorCode() != null)
        .mapToObj(entries::get)
        .toList();
  }
}

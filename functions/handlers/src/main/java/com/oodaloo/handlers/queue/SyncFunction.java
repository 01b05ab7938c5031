package com.oodaloo.handlers.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.Trace;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.app.sync.WakeDueSyncs;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.Measure;
import com.oodaloo.handlers.WorkLog;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// What the sync functions share: a queue's batch drains accounts, a schedule wakes those due.
public final class SyncFunction {
  private static final int NAMED_MAX = 5;

  private final Source source;
  private final BiFunction<SyncRequest, TimeLeft, SyncOutcome> sync;
  private final WakeDueSyncs wake;
  private final QueueBatch<SyncRequest> batch;
  private final String work;

  /// How the messages of a queue are read, and come again.
  public record Messages(WakeupReader reader, Redelivery redelivery) {}

  public SyncFunction(
      Source source,
      Function<SyncRequest, SyncOutcome> sync,
      WakeDueSyncs wake,
      Messages messages) {
    this(source, (request, _) -> sync.apply(request), wake, messages);
  }

  /// @param sync may stop when its time runs out, having asked for another wake-up
  public SyncFunction(
      Source source,
      BiFunction<SyncRequest, TimeLeft, SyncOutcome> sync,
      WakeDueSyncs wake,
      Messages messages) {
    this.source = source;
    this.sync = sync;
    this.wake = wake;
    this.work = source.name().toLowerCase(Locale.ROOT) + "-sync";
    this.batch =
        new QueueBatch<>(
            new QueueBatch.Reading<>(
                messages.reader()::sync, SyncRequest::account, SyncRequest::with),
            this::drain,
            messages.redelivery(),
            work);
  }

  public byte[] handle(JsonNode event, Context context) {
    if (QueueBatch.isOne(event)) {
      return batch.handle(event, context);
    }
    WorkLog log = new WorkLog(context, work);
    int woken = Trace.during(context.getAwsRequestId(), () -> wake.wake(source));
    log.done("", "WOKEN " + woken);
    return Json.bytes(Json.object());
  }

  private WorkResult drain(SyncRequest request, TimeLeft left) {
    SyncOutcome drain = sync.apply(request, left);
    return switch (drain) {
      case SyncOutcome.Synced(int changes, List<String> unreadable) ->
          result(
              "SYNCED", unreadable, Map.of(Measure.SYNCS_DONE, 1, Measure.ROWS_WRITTEN, changes));
      case SyncOutcome.Unfinished(List<String> unreadable) ->
          result(WorkLog.name(drain), unreadable, Map.of());
      case SyncOutcome.Held _,
          SyncOutcome.AlreadyDone _,
          SyncOutcome.UnknownFirm _,
          SyncOutcome.Paused _,
          SyncOutcome.ReconnectNeeded _,
          SyncOutcome.Disconnected _ ->
          WorkResult.of(WorkLog.name(drain));
      case SyncOutcome.TooEarly _, SyncOutcome.LostRace _ ->
          throw new Unavailable(WorkLog.name(drain), Duration.ofSeconds(5));
    };
  }

  /// The line names the first records that were left out, so that somebody can look at them.
  private static WorkResult result(
      String outcome, List<String> unreadable, Map<Measure, Integer> counts) {
    if (unreadable.isEmpty()) {
      return new WorkResult(outcome, counts);
    }
    Map<Measure, Integer> all = new EnumMap<>(Measure.class);
    all.putAll(counts);
    all.put(Measure.RECORDS_UNREADABLE, unreadable.size());
    String named = String.join(", ", unreadable.stream().limit(NAMED_MAX).toList());
    return new WorkResult(outcome + " WITHOUT " + named, all);
  }
}

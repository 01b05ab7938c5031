package com.oodaloo.handlers.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.sync.Drain;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.WakeDueSyncs;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.WorkLog;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;

/// What the sync functions share: a queue's batch drains accounts, a schedule wakes those due.
public final class SyncFunction {
  private final Source source;
  private final Function<SyncRequest, Drain> sync;
  private final WakeDueSyncs wake;
  private final WakeupReader wakeups;
  private final String work;

  public SyncFunction(
      Source source, Function<SyncRequest, Drain> sync, WakeDueSyncs wake, WakeupReader wakeups) {
    this.source = source;
    this.sync = sync;
    this.wake = wake;
    this.wakeups = wakeups;
    this.work = source.name().toLowerCase(Locale.ROOT) + "-sync";
  }

  public byte[] handle(JsonNode event, Context context) {
    if (QueueBatch.isOne(event)) {
      return QueueBatch.handle(event, this::drain, work, context);
    }
    WorkLog log = new WorkLog(context, work);
    log.done("", "WOKEN " + wake.wake(source));
    return Json.bytes(Json.object());
  }

  private String drain(String body) {
    Drain drain = sync.apply(wakeups.sync(body));
    return switch (drain) {
      case Drain.Synced _, Drain.AlreadyDone _, Drain.UnknownFirm _, Drain.Paused _ ->
          WorkLog.name(drain);
      case Drain.TooEarly _, Drain.LostRace _ ->
          throw new Unavailable(WorkLog.name(drain), Duration.ofSeconds(5));
    };
  }
}

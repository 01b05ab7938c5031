package com.oodaloo.handlers.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Trace;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.ingest.RetryPause;
import com.oodaloo.app.sync.TimeLeft;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.Measure;
import com.oodaloo.handlers.WorkLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/// The batches of one queue. Messages of a batch that are about the same thing are joined, worked
/// once, and done or come again together; the other messages are not touched by a failure
/// (partial-batch response, AWS Lambda's SQS guide).
///
/// What failed comes again after a pause of its own (`RetryPause`), not when the queue's visibility
/// time-out is over. Work that is left when less than `RESERVE_MILLIS` remain of the invocation
/// comes again, instead of being cut off in the middle.
///
/// @param <T> what one message asks for
public final class QueueBatch<T> {
  static final int RESERVE_MILLIS = 30_000;

  private final Reading<T> reading;
  private final BiFunction<T, TimeLeft, WorkResult> worker;
  private final Redelivery redelivery;
  private final String work;

  /// How a body becomes what it asks for, what that is about, and how two about the same are one.
  public record Reading<T>(
      Function<String, T> read, Function<T, Object> about, BinaryOperator<T> join) {}

  /// @param worker does what is asked and says how it ended; raises when it must come again
  /// @param work the name of the work in the log
  public QueueBatch(
      Reading<T> reading,
      BiFunction<T, TimeLeft, WorkResult> worker,
      Redelivery redelivery,
      String work) {
    this.reading = reading;
    this.worker = worker;
    this.redelivery = redelivery;
    this.work = work;
  }

  private record Group<T>(T asked, List<JsonNode> messages) {}

  public static boolean isOne(JsonNode event) {
    return event.path("Records").isArray();
  }

  /// The partial-batch response.
  public byte[] handle(JsonNode event, Context context) {
    List<String> failed = new ArrayList<>();
    Map<Object, Group<T>> groups = new LinkedHashMap<>();
    for (JsonNode message : event.path("Records")) {
      if (!isRead(message, groups, context)) {
        failed.add(id(message));
      }
    }
    for (Group<T> group : groups.values()) {
      if (!isDone(group, context)) {
        group.messages().forEach(message -> failed.add(id(message)));
      }
    }
    return response(failed);
  }

  private static byte[] response(List<String> failed) {
    ObjectNode response = Json.object();
    ArrayNode failures = response.putArray("batchItemFailures");
    failed.forEach(id -> failures.addObject().put("itemIdentifier", id));
    return Json.bytes(response);
  }

  private static String id(JsonNode message) {
    return message.path("messageId").asText();
  }

  private boolean isRead(JsonNode message, Map<Object, Group<T>> groups, Context context) {
    try {
      T asked = reading.read().apply(message.path("body").asText());
      groups.merge(
          reading.about().apply(asked), new Group<>(asked, List.of(message)), this::joined);
      return true;
    } catch (RuntimeException e) {
      return comesAgain(id(message), e, new WorkLog(context, work, trace(List.of(message))));
    }
  }

  private Group<T> joined(Group<T> one, Group<T> other) {
    List<JsonNode> messages = new ArrayList<>(one.messages());
    messages.addAll(other.messages());
    return new Group<>(reading.join().apply(one.asked(), other.asked()), messages);
  }

  private boolean isDone(Group<T> group, Context context) {
    String trace = trace(group.messages());
    WorkLog log = new WorkLog(context, work, trace);
    String about = reading.about().apply(group.asked()).toString();
    if (context.getRemainingTimeInMillis() < RESERVE_MILLIS) {
      log.warn(about, "OUT_OF_TIME: comes again", Map.of(Measure.FAILURES_OUT_OF_TIME, 1));
      return false;
    }
    try {
      WorkResult worked = Trace.during(trace, () -> worker.apply(group.asked(), left(context)));
      log.done(about, worked.outcome(), worked.counts());
      return true;
    } catch (RuntimeException e) {
      group.messages().forEach(message -> postpone(message, e));
      return comesAgain(about, e, log);
    }
  }

  /// Why these messages were sent.
  private static String trace(List<JsonNode> messages) {
    return Trace.joined(
        messages.stream()
            .map(message ->
                message.path("messageAttributes").path("trace").path("stringValue").asText(""))
            .toList());
  }

  private void postpone(JsonNode message, RuntimeException failure) {
    String arn = message.path("eventSourceARN").asText();
    int deliveries = message.path("attributes").path("ApproximateReceiveCount").asInt(1);
    redelivery.after(
        new Redelivery.Received(
            arn.substring(arn.lastIndexOf(':') + 1), message.path("receiptHandle").asText()),
        RetryPause.of(failure, id(message), deliveries));
  }

  private static TimeLeft left(Context context) {
    return () -> Duration.ofMillis(context.getRemainingTimeInMillis());
  }

  private static boolean comesAgain(String about, RuntimeException why, WorkLog log) {
    log.warn(about, why.getClass().getSimpleName() + ": comes again", Map.of(kind(why), 1));
    return false;
  }

  private static Measure kind(RuntimeException failure) {
    return switch (failure) {
      case Unavailable _ -> Measure.FAILURES_UNAVAILABLE;
      case Rejected _ -> Measure.FAILURES_REJECTED;
      default -> Measure.FAILURES_UNEXPECTED;
    };
  }
}

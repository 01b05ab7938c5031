package com.oodaloo.handlers.queue;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.handlers.Json;
import com.oodaloo.handlers.WorkLog;
import java.util.HashMap;
import java.util.Map;

/// An SQS event, message by message. A message that fails is reported as failed and comes again;
/// the others of its batch are done (partial-batch response, AWS Lambda's SQS guide).
public final class QueueBatch {
  private QueueBatch() {}

  /// Handles one message's body and says how it ended. Raises when the message must come again.
  @FunctionalInterface
  public interface MessageHandler {
    String handle(String body);
  }

  public static boolean isOne(JsonNode event) {
    return event.path("Records").isArray();
  }

  /// The partial-batch response. Messages of one batch that ask for the very same thing are handled
  /// once, and done or come again together.
  public static byte[] handle(
      JsonNode event, MessageHandler handler, String work, Context context) {
    ObjectNode response = Json.object();
    ArrayNode failures = response.putArray("batchItemFailures");
    Map<String, Boolean> handled = new HashMap<>();
    for (JsonNode message : event.path("Records")) {
      String id = message.path("messageId").asText();
      boolean done =
          handled.computeIfAbsent(
              message.path("body").asText(),
              body -> handle(id, body, handler, new WorkLog(context, work)));
      if (!done) {
        failures.addObject().put("itemIdentifier", id);
      }
    }
    return Json.bytes(response);
  }

  private static boolean handle(String id, String body, MessageHandler handler, WorkLog log) {
    try {
      log.done(id, handler.handle(body));
      return true;
    } catch (RuntimeException e) {
      log.warn(id, e.getClass().getSimpleName() + ": comes again");
      return false;
    }
  }
}

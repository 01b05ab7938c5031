package com.oodaloo.local.queues;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.QueueMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The event a batch of messages becomes, and the answer that says which of them failed.
public final class SqsEvent {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SqsEvent() {}

  public static byte[] write(String queueArn, List<QueueMessage> messages) {
    ObjectNode event = JSON.createObjectNode();
    var records = event.putArray("Records");
    messages.forEach(message -> record(records.addObject(), queueArn, message));
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void record(ObjectNode node, String queueArn, QueueMessage message) {
    node.put("messageId", message.id());
    node.put("receiptHandle", message.receiptHandle());
    node.put("body", message.body());
    ObjectNode attributes = node.putObject("attributes");
    attributes.put("ApproximateReceiveCount", Integer.toString(message.receiveCount()));
    attributes.put("SentTimestamp", message.sentTimestamp());
    attributes.put("SenderId", "local");
    attributes.put("ApproximateFirstReceiveTimestamp", message.sentTimestamp());
    ObjectNode said = node.putObject("messageAttributes");
    message
        .attributes()
        .forEach((name, value) ->
            said.putObject(name).put("stringValue", value).put("dataType", "String"));
    node.put("md5OfBody", md5(message.body()));
    node.put("eventSource", "aws:sqs");
    node.put("eventSourceARN", queueArn);
    node.put("awsRegion", Engines.REGION);
  }

  private static String md5(String body) {
    try {
      var digest = MessageDigest.getInstance("MD5");
      return HexFormat.of().formatHex(digest.digest(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The ids of the messages that failed.
  ///
  /// As with Lambda, an answer that cannot be understood, or that names a message not in the batch,
  /// fails the whole batch; an empty one fails nothing.
  public static Set<String> failed(byte[] answer, List<QueueMessage> batch) {
    Set<String> ids = ids(batch);
    var failed = new HashSet<String>();
    try {
      for (JsonNode item : JSON.readTree(answer).path("batchItemFailures")) {
        failed.add(item.path("itemIdentifier").asText());
      }
    } catch (IOException e) {
      return ids;
    }
    return ids.containsAll(failed) ? failed : ids;
  }

  public static Set<String> ids(List<QueueMessage> batch) {
    return batch.stream().map(QueueMessage::id).collect(Collectors.toSet());
  }
}

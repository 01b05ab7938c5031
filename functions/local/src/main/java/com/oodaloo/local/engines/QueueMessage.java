package com.oodaloo.local.engines;

import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// A message as received: the receipt handle belongs to this one delivery. `attributes` are what
/// its sender said besides the body.
public record QueueMessage(
    String id,
    String receiptHandle,
    String body,
    int receiveCount,
    String sentTimestamp,
    Map<String, String> attributes) {
  public QueueMessage {
    attributes = Map.copyOf(attributes);
  }

  static QueueMessage of(Message message) {
    var attributes = message.attributes();
    return new QueueMessage(
        message.messageId(),
        message.receiptHandle(),
        message.body(),
        Integer.parseInt(
            attributes.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")),
        attributes.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0"),
        texts(message));
  }

  /// The attributes that are texts: no others are sent.
  private static Map<String, String> texts(Message message) {
    return message.messageAttributes().entrySet().stream()
        .filter(attribute -> attribute.getValue().stringValue() != null)
        .collect(
            Collectors.toMap(Map.Entry::getKey, attribute -> attribute.getValue().stringValue()));
  }
}

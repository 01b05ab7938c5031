package com.oodaloo.local.engines;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/// A message as received: the receipt handle belongs to this one delivery.
public record QueueMessage(
    String id, String receiptHandle, String body, int receiveCount, String sentTimestamp) {

  static QueueMessage of(Message message) {
    var attributes = message.attributes();
    return new QueueMessage(
        message.messageId(),
        message.receiptHandle(),
        message.body(),
        Integer.parseInt(
            attributes.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")),
        attributes.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0"));
  }
}

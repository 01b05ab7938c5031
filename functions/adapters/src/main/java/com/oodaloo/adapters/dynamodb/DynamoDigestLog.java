package com.oodaloo.adapters.dynamodb;

import com.oodaloo.app.digest.DigestLog;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.Week;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The digests table: PENDING with the end of its lease, then SENT for ever.
public final class DynamoDigestLog implements DigestLog {
  private static final String PENDING = "PENDING";
  private static final String SENT = "SENT";

  private final DynamoDbClient client;
  private final String table;

  public DynamoDigestLog(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.table = tables.digests();
  }

  @Override
  public boolean claim(FirmId firm, Week week, Instant now, Instant until) {
    Map<String, AttributeValue> item =
        ItemWriter.item(firm.value(), week.toString())
            .text("status", PENDING)
            .sortedMoment("claimedUntil", until)
            .done();
    return Rows.written(
        "claim of a digest",
        () ->
            client.putItem(put ->
                put.tableName(table)
                    .item(item)
                    .conditionExpression(
                        "attribute_not_exists(pk)"
                            + " OR (#status = :pending AND claimedUntil <= :now)")
                    .expressionAttributeNames(Map.of("#status", "status"))
                    .expressionAttributeValues(
                        Map.of(
                            ":pending", ItemWriter.value(PENDING),
                            ":now", ItemWriter.value(Moments.text(now))))));
  }

  @Override
  public void sent(FirmId firm, Week week, String messageId, Instant at) {
    Rows.written(
        "record of a sent digest",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(firm.value(), week.toString()))
                    .updateExpression(
                        "SET #status = :sent, #v = :v, messageId = :id, sentAt = :at"
                            + " REMOVE claimedUntil")
                    .expressionAttributeNames(Map.of("#status", "status", "#v", "v"))
                    .expressionAttributeValues(
                        Map.of(
                            ":sent", ItemWriter.value(SENT),
                            ":v", ItemWriter.schema(),
                            ":id", ItemWriter.value(messageId),
                            ":at", ItemWriter.value(at.toString())))));
  }
}

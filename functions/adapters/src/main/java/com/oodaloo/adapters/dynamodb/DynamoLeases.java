package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.connect.Leases;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Leases in the firms table, one row a kind of work, cleared by the table's own clock when they
/// are long over.
public final class DynamoLeases implements Leases {
  private static final String LEASE = "LEASE#";

  private final DynamoDbClient client;
  private final String table;

  public DynamoLeases(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.table = tables.firms();
  }

  @Override
  public boolean take(Lease lease, Instant now) {
    Map<String, AttributeValue> item =
        ItemWriter.item(lease.firm().value(), LEASE + lease.work())
            .text("holder", lease.holder())
            .text("until", Moments.text(lease.until()))
            .number("ttl", lease.until().getEpochSecond())
            .done();
    return Rows.written(
        "taking of a lease",
        () ->
            client.putItem(put ->
                put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR #until <= :now")
                    .expressionAttributeNames(Map.of("#until", "until"))
                    .expressionAttributeValues(
                        Map.of(":now", ItemWriter.value(Moments.text(now))))));
  }

  /// Ends the lease instead of deleting its row: the sync's role may not delete here.
  @Override
  public void release(Lease lease) {
    Rows.written(
        "end of a lease",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(lease.firm().value(), LEASE + lease.work()))
                    .updateExpression("SET #until = :ended")
                    .conditionExpression("holder = :holder")
                    .expressionAttributeNames(Map.of("#until", "until"))
                    .expressionAttributeValues(
                        Map.of(
                            ":ended", ItemWriter.value(Moments.text(Instant.EPOCH)),
                            ":holder", ItemWriter.value(lease.holder())))));
  }
}

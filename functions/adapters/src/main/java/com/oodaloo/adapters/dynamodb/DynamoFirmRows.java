package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.FirmItems;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.settings.FirmRows;
import com.oodaloo.domain.firm.FirmId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Deletes a firm's rows: books, cursors and digests first, then what is kept of the firm itself.
///
/// The profile is emptied and goes last: it stands in the due index until the firm is forgotten.
/// Events are kept under the vendors' accounts; they hold ids only and expire by themselves.
public final class DynamoFirmRows implements FirmRows {
  /// The key of the due index that holds the firms that left.
  private static final String LEFT = "left";

  /// What one batch of deletes may hold.
  private static final int BATCH = 25;

  private static final int TRIES = 5;

  private final DynamoDbClient client;
  private final Rows rows;
  private final List<String> tables;
  private final String firms;

  public DynamoFirmRows(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.tables = List.of(tables.books(), tables.cursors(), tables.digests());
    this.firms = tables.firms();
  }

  @Override
  public int delete(FirmId firm, int limit) {
    for (String table : tables) {
      List<String> found = keys(table, firm, limit);
      if (!found.isEmpty()) {
        return deleted(table, firm, found);
      }
    }
    List<String> others =
        keys(firms, firm, limit).stream().filter(sk -> !sk.equals(DynamoFirms.PROFILE)).toList();
    return deleted(firms, firm, others);
  }

  @Override
  public boolean empty(FirmId firm, Instant forgetAt) {
    Map<String, AttributeValue> empty =
        ItemWriter.item(firm.value(), DynamoFirms.PROFILE)
            .text("dueShard", LEFT)
            .text("dueAt", Moments.text(forgetAt))
            .done();
    return Rows.written(
        "emptying of a profile",
        () ->
            client.putItem(put ->
                put.tableName(firms)
                    .item(empty)
                    .conditionExpression(FirmItems.IS_THERE + " OR dueShard = :left")
                    .expressionAttributeValues(Map.of(":left", ItemWriter.value(LEFT)))));
  }

  @Override
  public List<FirmId> takeEmptied(Instant now, Instant again, int limit) {
    return rows.due(firms, List.of(LEFT), now, limit).stream()
        .filter(row ->
            rows.postponed(firms, ItemWriter.key(row.pk(), row.sk()), row.moment("dueAt"), again))
        .map(row -> new FirmId(row.pk()))
        .toList();
  }

  /// In this order, so that the firm cannot come anew while its old links are good.
  @Override
  public boolean forget(FirmId firm, Instant again, Instant now) {
    Map<String, AttributeValue> left = DynamoLinkUse.left(firm, now);
    write(firms, List.of(WriteRequest.builder().putRequest(put -> put.item(left)).build()));
    return Rows.written(
        "forgetting of a firm",
        () ->
            client.deleteItem(delete ->
                delete
                    .tableName(firms)
                    .key(ItemWriter.key(firm.value(), DynamoFirms.PROFILE))
                    .conditionExpression("dueAt = :again")
                    .expressionAttributeValues(
                        Map.of(":again", ItemWriter.value(Moments.text(again))))));
  }

  private List<String> keys(String table, FirmId firm, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :firm")
            .projectionExpression("pk, sk")
            .expressionAttributeValues(Map.of(":firm", ItemWriter.value(firm.value())))
            .limit(limit);
    return rows.query(query, limit).stream().map(ItemReader::sk).toList();
  }

  private int deleted(String table, FirmId firm, List<String> keys) {
    for (int from = 0; from < keys.size(); from += BATCH) {
      write(
          table,
          keys.subList(from, Math.min(keys.size(), from + BATCH)).stream()
              .map(sk -> request(ItemWriter.key(firm.value(), sk)))
              .toList());
    }
    return keys.size();
  }

  private static WriteRequest request(Map<String, AttributeValue> key) {
    return WriteRequest.builder().deleteRequest(DeleteRequest.builder().key(key).build()).build();
  }

  /// What a busy table left undone is asked for again.
  private void write(String table, List<WriteRequest> batch) {
    List<WriteRequest> left = new ArrayList<>(batch);
    for (int attempt = 0; attempt < TRIES && !left.isEmpty(); attempt++) {
      List<WriteRequest> now = List.copyOf(left);
      left =
          AwsCalls.call(
                  "write of a batch in " + table,
                  () -> client.batchWriteItem(write -> write.requestItems(Map.of(table, now))))
              .unprocessedItems()
              .getOrDefault(table, List.of());
    }
    if (!left.isEmpty()) {
      throw new Unavailable(table + " is busy", Duration.ofSeconds(5));
    }
  }
}

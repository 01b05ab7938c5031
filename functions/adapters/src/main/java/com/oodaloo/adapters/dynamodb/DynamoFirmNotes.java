package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.access.FirmNotes;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Beside the firm's profile, as `NOTE#<name>` with a `ttl`; what DynamoDB has not yet deleted is
/// told by the moment in the row. They go with the firm's rows.
public final class DynamoFirmNotes implements FirmNotes {
  private static final String NOTE = "NOTE#";

  private final DynamoDbClient client;
  private final Rows rows;
  private final String table;

  public DynamoFirmNotes(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.table = tables.firms();
  }

  @Override
  public void put(FirmId firm, String name, String text, Instant until) {
    Map<String, AttributeValue> item =
        ItemWriter.item(firm.value(), NOTE + name)
            .text("text", text)
            .moment("until", until)
            .number("ttl", until.getEpochSecond() + 1)
            .done();
    AwsCalls.call("note of a firm", () -> client.putItem(put -> put.tableName(table).item(item)));
  }

  @Override
  public Optional<String> find(FirmId firm, String name, Instant now) {
    return rows.find(table, firm.value(), NOTE + name)
        .filter(row -> row.moment("until").isAfter(now))
        .map(row -> row.text("text"));
  }

  @Override
  public boolean remove(FirmId firm, String name) {
    return Rows.written(
        "removal of a firm's note",
        () ->
            client.deleteItem(delete ->
                delete
                    .tableName(table)
                    .key(ItemWriter.key(firm.value(), NOTE + name))
                    .conditionExpression("attribute_exists(pk)")));
  }

  @Override
  public List<Note> list(FirmId firm, String prefix, int limit) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :firm AND begins_with(sk, :prefix)")
            .expressionAttributeValues(
                Map.of(
                    ":firm", ItemWriter.value(firm.value()),
                    ":prefix", ItemWriter.value(NOTE + prefix)))
            .limit(limit);
    return rows.query(query, limit).stream().map(DynamoFirmNotes::note).toList();
  }

  private static Note note(ItemReader row) {
    return new Note(row.sk().substring(NOTE.length()), row.text("text"));
  }
}

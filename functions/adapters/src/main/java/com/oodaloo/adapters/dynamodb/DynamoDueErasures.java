package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.access.DueErasures;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Beside the firm's profile, as `ERASE`, in the due index under a key of its own.
public final class DynamoDueErasures implements DueErasures {
  private static final String ERASE = "ERASE";
  private static final String DUE = "erase";

  private final DynamoDbClient client;
  private final Rows rows;
  private final String table;

  public DynamoDueErasures(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.table = tables.firms();
  }

  @Override
  public void schedule(FirmId firm, Instant at) {
    Map<String, AttributeValue> item =
        ItemWriter.item(firm.value(), ERASE)
            .text("dueShard", DUE)
            .sortedMoment("dueAt", at)
            .text("erasedAt", Moments.text(at))
            .done();
    AwsCalls.call(
        "schedule of a deletion", () -> client.putItem(put -> put.tableName(table).item(item)));
  }

  @Override
  public boolean cancel(FirmId firm) {
    return Rows.written(
        "end of a deletion",
        () ->
            client.deleteItem(delete ->
                delete
                    .tableName(table)
                    .key(ItemWriter.key(firm.value(), ERASE))
                    .conditionExpression("attribute_exists(pk)")));
  }

  @Override
  public Optional<Instant> at(FirmId firm) {
    return rows.find(table, firm.value(), ERASE).map(row -> row.moment("erasedAt"));
  }

  @Override
  public List<FirmId> take(Instant now, Instant again, int limit) {
    return rows.due(table, List.of(DUE), now, limit).stream()
        .filter(row ->
            rows.postponed(table, ItemWriter.key(row.pk(), row.sk()), row.moment("dueAt"), again))
        .map(row -> new FirmId(row.pk()))
        .toList();
  }
}

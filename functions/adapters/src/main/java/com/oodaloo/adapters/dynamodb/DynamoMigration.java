package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Schema;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.operate.Migration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/// Brings the rows of the books up by a scan, which no function may: it is for the command line.
///
/// A row gets what it lacks under the condition that it still lacks it, and nothing it has is
/// written, so that no write of a function is undone. As long as the version before writes, there
/// may always be another row to bring.
public final class DynamoMigration implements Migration {
  private static final int PAGES_MAX = 100_000;

  private final DynamoDbClient client;
  private final String table;

  public DynamoMigration(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.table = tables.books();
  }

  @Override
  public Run run(int most) {
    int found = 0;
    int brought = 0;
    ScanRequest request = behind(table);
    for (int page = 0; page < PAGES_MAX; page++) {
      ScanRequest next = request;
      ScanResponse answer = AwsCalls.call("scan of " + table, () -> client.scan(next));
      for (Map<String, AttributeValue> row : answer.items()) {
        found++;
        brought += brought < most && bring(row) ? 1 : 0;
      }
      if (answer.lastEvaluatedKey().isEmpty()) {
        return new Run(found, brought);
      }
      request = next.toBuilder().exclusiveStartKey(answer.lastEvaluatedKey()).build();
    }
    throw new Unavailable(table + " has more pages than one run reads", Duration.ZERO);
  }

  /// All rows of an earlier schema, of all firms.
  static ScanRequest behind(String table) {
    List<String> conditions = new ArrayList<>();
    Map<String, AttributeValue> values = new HashMap<>();
    for (String kind : Schema.kinds()) {
      int number = conditions.size();
      conditions.add("(begins_with(sk, :kind%d) AND #v < :today%d)".formatted(number, number));
      values.put(":kind" + number, ItemWriter.value(kind));
      values.put(":today" + number, ItemWriter.value(Schema.of(kind)));
    }
    return ScanRequest.builder()
        .tableName(table)
        .filterExpression(String.join(" OR ", conditions))
        .expressionAttributeNames(Map.of("#v", ItemWriter.VERSION))
        .expressionAttributeValues(values)
        .build();
  }

  private boolean bring(Map<String, AttributeValue> row) {
    ItemReader reader = new ItemReader(row);
    List<String> sets = new ArrayList<>(List.of("#v = :to"));
    List<String> conditions = new ArrayList<>(List.of("#v = :from"));
    Map<String, String> names = new HashMap<>(Map.of("#v", ItemWriter.VERSION));
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":from", row.get(ItemWriter.VERSION));
    values.put(":to", ItemWriter.value(Schema.of(reader.sk())));
    Schema.missing(row)
        .forEach((name, value) -> {
          String number = Integer.toString(sets.size());
          names.put("#a" + number, name);
          values.put(":a" + number, value);
          sets.add("#a" + number + " = :a" + number);
          conditions.add("attribute_not_exists(#a" + number + ")");
        });
    return Rows.written(
        "migration of " + table,
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(reader.pk(), reader.sk()))
                    .updateExpression("SET " + String.join(", ", sets))
                    .conditionExpression(String.join(" AND ", conditions))
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)));
  }
}

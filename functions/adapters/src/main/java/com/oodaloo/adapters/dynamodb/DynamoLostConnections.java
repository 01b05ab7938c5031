package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.ConnectionItems;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.LostConnections;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Reads of the connections only how they are; the sealed tokens stay sealed.
public final class DynamoLostConnections implements LostConnections {
  private final Rows rows;
  private final String table;

  public DynamoLostConnections(DynamoDbClient client, Tables tables) {
    this.rows = new Rows(client);
    this.table = tables.firms();
  }

  @Override
  public List<Lost> of(FirmId firm) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :firm")
            .expressionAttributeValues(Map.of(":firm", ItemWriter.value(firm.value())));
    return rows.query(query, Integer.MAX_VALUE).stream()
        .flatMap(item -> ConnectionItems.source(item).stream().map(source -> lost(source, item)))
        .filter(connection -> connection.health() != Connection.Health.GOOD)
        .toList();
  }

  private static Lost lost(Source source, ItemReader item) {
    return new Lost(
        source,
        ConnectionItems.account(source, item),
        item.word("health", Connection.Health.class),
        item.moment("since"));
  }
}

package com.oodaloo.adapters.dynamodb;

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
  public List<Source> of(FirmId firm) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :firm")
            .expressionAttributeValues(Map.of(":firm", ItemWriter.value(firm.value())));
    return rows.query(query, Integer.MAX_VALUE).stream()
        .filter(item -> ConnectionItems.source(item).isPresent())
        .filter(item -> item.word("health", Connection.Health.class) != Connection.Health.GOOD)
        .flatMap(item -> ConnectionItems.source(item).stream())
        .distinct()
        .toList();
  }
}

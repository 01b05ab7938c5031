package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.ConnectionItems;
import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.adapters.secrets.TokenVault;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// The connections in the firms table. Only a good one stands in the due index.
public final class DynamoConnections implements Connections {
  private static final String SAVE =
      "SET #v = :v, #account = :account, tokens = :tokens, health = :health, since = :since,"
          + " lastSync = :lastSync, #version = :next";
  private static final String STAY_DUE =
      ", dueShard = if_not_exists(dueShard, :shard), dueAt = if_not_exists(dueAt, :due)";
  private static final String NOT_DUE = " REMOVE dueShard, dueAt";
  private static final Map<String, String> NAMES =
      Map.of("#v", "v", "#account", "account", "#version", "version");

  private final DynamoDbClient client;
  private final Rows rows;
  private final ConnectionItems items;
  private final String table;

  public DynamoConnections(DynamoDbClient client, Tables tables, TokenVault vault) {
    this.client = client;
    this.rows = new Rows(client);
    this.items = new ConnectionItems(vault);
    this.table = tables.firms();
  }

  /// The index only says whose it is; the connection itself is read as of now.
  @Override
  public Optional<Connection> find(Source source, String account) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(Tables.BY_ACCOUNT)
            .keyConditionExpression("#account = :account")
            .expressionAttributeNames(Map.of("#account", "account"))
            .expressionAttributeValues(
                Map.of(":account", ItemWriter.value(ConnectionItems.account(source, account))))
            .limit(1);
    return rows.query(query, 1).stream()
        .findFirst()
        .flatMap(found -> rows.find(table, found.pk(), found.sk()))
        .map(item -> items.connection(source, item));
  }

  @Override
  public List<Connection> of(FirmId firm) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("pk = :firm")
            .expressionAttributeValues(Map.of(":firm", ItemWriter.value(firm.value())));
    return rows.query(query, Integer.MAX_VALUE).stream()
        .flatMap(item ->
            ConnectionItems.source(item).map(source -> items.connection(source, item)).stream())
        .toList();
  }

  @Override
  public boolean save(Connection connection) {
    String sk = ConnectionItems.sk(connection.source(), connection.account());
    boolean good = connection.health() == Connection.Health.GOOD;
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(ItemWriter.key(connection.firm().value(), sk))
            .updateExpression(SAVE + (good ? STAY_DUE : NOT_DUE))
            .conditionExpression(
                connection.version() == 0 ? "attribute_not_exists(pk)" : "#version = :version")
            .expressionAttributeNames(NAMES)
            .expressionAttributeValues(items.values(connection))
            .build();
    return Rows.written("save of a connection", () -> client.updateItem(request));
  }

  @Override
  public List<Connection> takeDue(Source source, Instant now, Instant nextAt, int limit) {
    return rows.due(table, List.of(ConnectionItems.due(source)), now, limit).stream()
        .flatMap(row -> take(row, nextAt).stream())
        .map(item -> items.connection(source, item))
        .toList();
  }

  /// The row as it is now, if it is still due at the moment the index showed.
  private Optional<ItemReader> take(ItemReader row, Instant nextAt) {
    Map<String, AttributeValue> values =
        Map.of(
            ":next", ItemWriter.value(Moments.text(nextAt)),
            ":seen", ItemWriter.value(row.text("dueAt")));
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(ItemWriter.key(row.pk(), row.sk()))
            .updateExpression("SET dueAt = :next")
            .conditionExpression("dueAt = :seen")
            .expressionAttributeValues(values)
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    return AwsCalls.call(
        "taking of a due connection",
        () -> {
          try {
            return Optional.of(new ItemReader(client.updateItem(request).attributes()));
          } catch (ConditionalCheckFailedException e) {
            return Optional.empty();
          }
        });
  }
}

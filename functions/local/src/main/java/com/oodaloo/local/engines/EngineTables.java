package com.oodaloo.local.engines;

import com.oodaloo.cli.deployment.ServiceClients;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.cli.template.Table;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/// Creates the tables that a stack declares, where they are absent.
///
/// Time to live is not switched on: DynamoDB counts it in real time, and a row that the local
/// world's clock keeps for another month may have been dead for a year there.
public final class EngineTables {
  private static final long ROW_BYTES = 100;

  private EngineTables() {}

  /// Leaves existing tables and their items as they are.
  public static void create(Stack stack, URI endpoint, String region) {
    try (DynamoDbClient client = ServiceClients.dynamoDb(endpoint, region)) {
      stack.tables().forEach(table -> create(table, client));
    }
  }

  private static void create(Table table, DynamoDbClient client) {
    try {
      client.createTable(request(table));
    } catch (ResourceInUseException _) {
      return; // kept from an earlier run
    }
    client.waiter().waitUntilTableExists(request -> request.tableName(table.name()));
  }

  /// How many items a table has; it reads all of them, which is only right for a report at the end.
  public static int count(Table table, URI endpoint, String region) {
    try (DynamoDbClient client = ServiceClients.dynamoDb(endpoint, region)) {
      return client
          .scanPaginator(request -> request.tableName(table.name()).select(Select.COUNT))
          .stream()
          .mapToInt(ScanResponse::count)
          .sum();
    }
  }

  /// How many bytes DynamoDB bills for a table and its indexes: theirs, and a hundred more a row.
  static long bytes(Table table, URI endpoint, String region) {
    try (DynamoDbClient client = ServiceClients.dynamoDb(endpoint, region)) {
      TableDescription told =
          client.describeTable(request -> request.tableName(table.name())).table();
      return told.tableSizeBytes()
          + ROW_BYTES * told.itemCount()
          + told.globalSecondaryIndexes().stream()
              .mapToLong(index -> index.indexSizeBytes() + ROW_BYTES * index.itemCount())
              .sum();
    }
  }

  private static CreateTableRequest request(Table table) {
    var request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(keys(table.keys()))
            .attributeDefinitions(
                table.attributes().stream().map(EngineTables::attribute).toList());
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(EngineTables::index).toList());
    }
    return request.build();
  }

  private static AttributeDefinition attribute(Table.Attribute attribute) {
    return AttributeDefinition.builder()
        .attributeName(attribute.name())
        .attributeType(attribute.type().name())
        .build();
  }

  private static List<KeySchemaElement> keys(List<Table.KeyPart> parts) {
    return parts.stream()
        .map(part ->
            KeySchemaElement.builder()
                .attributeName(part.attribute())
                .keyType(part.role().name())
                .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Table.Index index) {
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.keys()))
        .projection(projection -> projection.projectionType(ProjectionType.ALL))
        .build();
  }
}

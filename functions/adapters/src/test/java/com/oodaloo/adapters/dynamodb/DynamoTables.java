package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.Tables;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/// DynamoDB Local, started once for all tests, and five fresh tables for each test that asks.
/// Another engine where `AWS_ENDPOINT_URL_DYNAMODB` names one.
public final class DynamoTables {
  private static final DynamoDbClient CLIENT = client(endpoint());

  private DynamoTables() {}

  public static DynamoDbClient client() {
    return CLIENT;
  }

  /// Five empty tables with the keys and indexes of the stack.
  public static Tables fresh() {
    String run = UUID.randomUUID().toString();
    Tables tables =
        new Tables(
            "firms-" + run, "cursors-" + run, "events-" + run, "books-" + run, "digests-" + run);
    create(
        tables.firms(),
        index(Tables.BY_ACCOUNT, "account"),
        index(Tables.BY_DUE, "dueShard", "dueAt"));
    create(tables.cursors());
    create(
        tables.events(),
        index(Tables.BY_DUE, "dueShard", "dueAt"),
        index(Tables.OPEN, "openAccount", "receivedAt"));
    create(tables.books());
    create(tables.digests());
    return tables;
  }

  private static void create(String table, GlobalSecondaryIndex... indexes) {
    List<AttributeDefinition> attributes =
        Stream.concat(
                Stream.of("pk", "sk"),
                Arrays.stream(indexes)
                    .flatMap(index -> index.keySchema().stream())
                    .map(KeySchemaElement::attributeName))
            .distinct()
            .map(name ->
                AttributeDefinition.builder()
                    .attributeName(name)
                    .attributeType(ScalarAttributeType.S)
                    .build())
            .toList();
    CLIENT.createTable(create -> {
      create
          .tableName(table)
          .billingMode(BillingMode.PAY_PER_REQUEST)
          .attributeDefinitions(attributes)
          .keySchema(keys("pk", "sk"));
      if (indexes.length > 0) {
        create.globalSecondaryIndexes(indexes);
      }
    });
  }

  private static GlobalSecondaryIndex index(String name, String... keys) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(keys(keys))
        .projection(projection -> projection.projectionType(ProjectionType.ALL))
        .build();
  }

  private static List<KeySchemaElement> keys(String... names) {
    List<KeyType> types = List.of(KeyType.HASH, KeyType.RANGE);
    return Stream.iterate(0, position -> position < names.length, position -> position + 1)
        .map(position ->
            KeySchemaElement.builder()
                .attributeName(names[position])
                .keyType(types.get(position))
                .build())
        .toList();
  }

  private static String endpoint() {
    return Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL_DYNAMODB"))
        .orElseGet(() -> "http://127.0.0.1:" + started());
  }

  /// The engine's own server would report each start to AWS and listen on every interface, so its
  /// handler is put into a Jetty of ours. The machine ends it.
  private static int started() {
    @Nullable String none = null;
    LocalDynamoDBRequestHandler requests =
        new LocalDynamoDBRequestHandler(0, true, none, true, false);
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server);
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(
        new ContextHandler((Handler) new LocalDynamoDBServerHandler(requests, none), "/"));
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("DynamoDB Local did not start", e);
    }
    return connector.getLocalPort();
  }

  private static DynamoDbClient client(String endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(URI.create(endpoint))
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .overrideConfiguration(override -> override.addExecutionInterceptor(new FirmFirst()))
        .build();
  }
}

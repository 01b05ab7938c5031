package com.oodaloo.simulation.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/// A fake that is kinder than the real one is worthless: the same requests, by chance, to both.
@DisplayName("DynamoDB in memory")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LikeDynamoDbLocalTest {
  private static final int REQUESTS = 1_500;

  private final AmazonDynamoDBLocal embedded = DynamoDBEmbedded.create(true);
  private final DynamoDbClient real = embedded.dynamoDbClient();
  private final MemoryDynamoDb memory =
      new MemoryDynamoDb(() -> Instant.EPOCH, () -> Duration.ZERO, 1_000)
          .with("rows", Map.of("by-due", List.of("dueShard", "dueAt")));

  @BeforeAll
  void table() {
    real.createTable(create ->
        create
            .tableName("rows")
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                List.of("pk", "sk", "dueShard", "dueAt").stream()
                    .map(LikeDynamoDbLocalTest::attribute)
                    .toList())
            .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
            .globalSecondaryIndexes(
                GlobalSecondaryIndex.builder()
                    .indexName("by-due")
                    .keySchema(key("dueShard", KeyType.HASH), key("dueAt", KeyType.RANGE))
                    .projection(projection -> projection.projectionType(ProjectionType.ALL))
                    .build()));
  }

  @AfterAll
  void stop() {
    embedded.shutdownNow();
  }

  @Test
  @DisplayName("answers thousands of random requests as DynamoDB Local does, refusals included")
  void alike() {
    RandomRequests requests = new RandomRequests(7);
    for (int number = 0; number < REQUESTS; number++) {
      RandomRequest request = requests.next();
      assertThat(request.to(memory)).as("%s %s", number, request).isEqualTo(request.to(real));
    }
    assertThat(requests.refused())
        .as("the requests met writes, misses, and every refusal")
        .contains("ConditionalCheckFailed", "Cancelled", "ValidationException");
    assertThat(Asked.all(memory)).isNotEmpty().isEqualTo(Asked.all(real));
  }

  private static AttributeDefinition attribute(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}

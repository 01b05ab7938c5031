package com.oodaloo.simulation.world;

import com.oodaloo.simulation.faults.FaultKind.Effect;
import com.oodaloo.simulation.faults.Outbound.Asked;
import com.oodaloo.simulation.faults.Outbound.Trouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// DynamoDB as the functions reach it: through the world's one way out.
record FaultyDynamoDb(Supplier<SimulatedWorld> world) implements DynamoDbClient {
  private static final Trouble OF_ONE_ROW =
      trouble(() ->
          TransactionConflictException.builder()
              .statusCode(400)
              .awsErrorDetails(
                  AwsErrorDetails.builder().errorCode("TransactionConflictException").build())
              .build());
  private static final Trouble OF_A_TRANSACTION =
      trouble(() ->
          TransactionCanceledException.builder()
              .statusCode(400)
              .cancellationReasons(CancellationReason.builder().code("TransactionConflict").build())
              .build());

  private static Trouble trouble(Supplier<RuntimeException> conflict) {
    return new Trouble(
        () ->
            ProvisionedThroughputExceededException.builder()
                .statusCode(400)
                .awsErrorDetails(
                    AwsErrorDetails.builder()
                        .errorCode("ProvisionedThroughputExceededException")
                        .build())
                .build(),
        () -> SdkClientException.create("no answer"),
        conflict);
  }

  private <T> T call(String operation, String what, Effect effect, Supplier<T> carriedOut) {
    Trouble trouble = effect.isOnce() ? OF_A_TRANSACTION : OF_ONE_ROW;
    return world().get().outbound().call(new Asked(operation, what, effect, trouble), carriedOut);
  }

  private DynamoDbClient tables() {
    return world().get().tables();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public GetItemResponse getItem(GetItemRequest get) {
    return call("GetItem", get.tableName(), Effect.READS, () -> tables().getItem(get));
  }

  @Override
  public PutItemResponse putItem(PutItemRequest put) {
    return call("PutItem", put.tableName(), Effect.WRITES_ROW, () -> tables().putItem(put));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest update) {
    return call(
        "UpdateItem", update.tableName(), Effect.WRITES_ROW, () -> tables().updateItem(update));
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest delete) {
    return call(
        "DeleteItem", delete.tableName(), Effect.WRITES_ROW, () -> tables().deleteItem(delete));
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
    String what = String.join("+", batch.requestItems().keySet());
    return call("BatchWriteItem", what, Effect.WRITES, () -> tables().batchWriteItem(batch));
  }

  @Override
  public QueryResponse query(QueryRequest query) {
    String what =
        query.indexName() == null ? query.tableName() : query.tableName() + "." + query.indexName();
    return call("Query", what, Effect.READS, () -> tables().query(query));
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    String what =
        request.transactItems().stream()
            .map(FaultyDynamoDb::tableOf)
            .distinct()
            .sorted()
            .collect(Collectors.joining("+"));
    return call(
        "TransactWriteItems",
        what,
        Effect.WRITES_ROWS_ONCE,
        () -> tables().transactWriteItems(request));
  }

  private static String tableOf(TransactWriteItem write) {
    if (write.put() != null) {
      return write.put().tableName();
    }
    if (write.delete() != null) {
      return write.delete().tableName();
    }
    return write.update() == null ? write.conditionCheck().tableName() : write.update().tableName();
  }
}

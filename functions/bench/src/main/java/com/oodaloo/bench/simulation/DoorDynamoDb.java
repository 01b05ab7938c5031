package com.oodaloo.bench.simulation;

import com.oodaloo.bench.simulation.FaultKind.Effect;
import com.oodaloo.bench.simulation.Outbound.Asked;
import com.oodaloo.bench.simulation.Outbound.Trouble;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// DynamoDB as the functions reach it: through the world's one way out.
record DoorDynamoDb(Supplier<World> world) implements DynamoDbClient {
  private static final Trouble TROUBLE =
      new Trouble(
          () -> ProvisionedThroughputExceededException.builder().message("throttled").build(),
          () -> SdkClientException.create("no answer"));

  private <T> T call(String operation, String what, Effect effect, Supplier<T> carriedOut) {
    return world().get().outbound().call(new Asked(operation, what, effect, TROUBLE), carriedOut);
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
    return call("PutItem", put.tableName(), Effect.WRITES, () -> tables().putItem(put));
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest update) {
    return call("UpdateItem", update.tableName(), Effect.WRITES, () -> tables().updateItem(update));
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest delete) {
    return call("DeleteItem", delete.tableName(), Effect.WRITES, () -> tables().deleteItem(delete));
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
            .map(DoorDynamoDb::tableOf)
            .distinct()
            .sorted()
            .collect(Collectors.joining("+"));
    return call(
        "TransactWriteItems", what, Effect.WRITES_ONCE, () -> tables().transactWriteItems(request));
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

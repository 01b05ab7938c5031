package com.oodaloo.simulation.variants;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// DynamoDB as it is; a variant overrides what it gets wrong.
public class AlteredTables implements DynamoDbClient {
  private final DynamoDbClient real;

  public AlteredTables(DynamoDbClient real) {
    this.real = real;
  }

  final DynamoDbClient real() {
    return real;
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}

  @Override
  public GetItemResponse getItem(GetItemRequest get) {
    return real.getItem(get);
  }

  @Override
  public PutItemResponse putItem(PutItemRequest put) {
    return real.putItem(put);
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest update) {
    return real.updateItem(update);
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest delete) {
    return real.deleteItem(delete);
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
    return real.batchWriteItem(batch);
  }

  @Override
  public QueryResponse query(QueryRequest query) {
    return real.query(query);
  }

  @Override
  public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
    return real.transactWriteItems(request);
  }
}

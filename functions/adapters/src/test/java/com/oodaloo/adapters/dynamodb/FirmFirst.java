package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Lets no request pass that does not begin with a firm: every item by its whole key, every query
/// by one `pk`, or by one of the three indexes that find a firm (or what is due). Everything else,
/// a scan above all, is a fault: but for those of the command line, which no function may make, the
/// census, which asks for neither names nor tokens, and the migration. Every test of this package
/// speaks through it.
final class FirmFirst implements ExecutionInterceptor {
  /// The only conditions a query may begin with.
  private static final Map<String, Set<String>> INDEXES =
      Map.of(
          "",
          Set.of("pk = :"),
          Tables.BY_ACCOUNT,
          Set.of("#account = :account"),
          Tables.BY_DUE,
          Set.of("dueShard = :shard AND "),
          Tables.OPEN,
          Set.of("openAccount = :"));

  /// Which kinds of request were seen.
  static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    SdkRequest request = context.request();
    SEEN.add(request.getClass().getSimpleName());
    String fault = fault(request);
    if (!fault.isEmpty()) {
      throw new AssertionError(fault);
    }
  }

  /// Why the request may not pass; empty when it may.
  static String fault(SdkRequest request) {
    return switch (request) {
      case QueryRequest query -> queried(query);
      case GetItemRequest get -> keyed(get.key());
      case PutItemRequest put -> keyed(put.item());
      case UpdateItemRequest update -> keyed(update.key());
      case DeleteItemRequest delete -> keyed(delete.key());
      case TransactWriteItemsRequest all ->
          first(all.transactItems().stream().map(FirmFirst::part));
      case BatchWriteItemRequest batch ->
          first(
              batch.requestItems().values().stream()
                  .flatMap(List::stream)
                  .map(write ->
                      keyed(
                          write.putRequest() == null
                              ? write.deleteRequest().key()
                              : write.putRequest().item())));
      case BatchGetItemRequest batch ->
          first(
              batch.requestItems().values().stream()
                  .flatMap(table -> table.keys().stream())
                  .map(FirmFirst::keyed));
      case CreateTableRequest _ -> "";
      case ScanRequest all when DynamoFirmDirectory.ASKED.equals(all.projectionExpression()) -> "";
      case ScanRequest all when isMigration(all) -> "";
      default -> request.getClass().getSimpleName() + " names no firm";
    };
  }

  private static boolean isMigration(ScanRequest all) {
    return DynamoMigration.behind(all.tableName())
        .filterExpression()
        .equals(all.filterExpression());
  }

  private static String first(Stream<String> faults) {
    return faults.filter(fault -> !fault.isEmpty()).findFirst().orElse("");
  }

  private static String part(TransactWriteItem item) {
    if (item.put() != null) {
      return keyed(item.put().item());
    }
    if (item.update() != null) {
      return keyed(item.update().key());
    }
    return keyed(item.delete() == null ? item.conditionCheck().key() : item.delete().key());
  }

  private static String keyed(Map<String, AttributeValue> item) {
    return Stream.of("pk", "sk")
        .filter(name -> !item.containsKey(name) || item.get(name).s().isEmpty())
        .findFirst()
        .map(name -> "an item without " + name)
        .orElse("");
  }

  private static String queried(QueryRequest query) {
    String index = query.indexName() == null ? "" : query.indexName();
    return INDEXES.getOrDefault(index, Set.of()).stream()
            .anyMatch(query.keyConditionExpression()::startsWith)
        ? ""
        : "a query by " + query.keyConditionExpression();
  }
}

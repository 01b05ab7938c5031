package com.oodaloo.simulation.aws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// One page of a query over a table or an index.
final class TableQuery {
  private static final int PAGE_BYTES = 1 << 20;

  private final MemoryTable table;
  private final QueryRequest query;
  private final int rowsMax;
  private final List<String> keys;
  private final Placeholders placeholders;
  private final Condition condition;

  TableQuery(MemoryTable table, QueryRequest query, int rowsInPage) {
    this.table = table;
    this.query = query;
    this.rowsMax = Math.min(rowsInPage, Optional.ofNullable(query.limit()).orElse(rowsInPage));
    this.keys = query.indexName() == null ? List.of("pk", "sk") : table.index(query.indexName());
    this.placeholders =
        new Placeholders(query.expressionAttributeNames(), query.expressionAttributeValues());
    this.condition = Condition.of(query.keyConditionExpression(), placeholders);
    if (query.filterExpression() != null) {
      throw Refusals.invalid("none of our queries filters");
    }
    if (query.indexName() != null && Boolean.TRUE.equals(query.consistentRead())) {
      throw Refusals.invalid("Consistent reads are not supported on global secondary indexes");
    }
  }

  QueryResponse answer() {
    Set<String> wanted = projection();
    placeholders.allUsed();
    List<Map<String, AttributeValue>> rows = new ArrayList<>();
    int bytes = 0;
    for (MemoryTable.Row row : matching()) {
      if (rows.size() == rowsMax || bytes > PAGE_BYTES) {
        return page(rows, wanted).lastEvaluatedKey(place(rows.getLast())).build();
      }
      rows.add(row.item());
      bytes += row.bytes();
    }
    return rows.size() == rowsMax
        ? page(rows, wanted).lastEvaluatedKey(place(rows.getLast())).build()
        : page(rows, wanted).build();
  }

  private QueryResponse.Builder page(List<Map<String, AttributeValue>> rows, Set<String> wanted) {
    return QueryResponse.builder()
        .items(rows.stream().map(item -> projected(item, wanted)).toList())
        .count(rows.size());
  }

  /// What the query finds, in order: of the table itself a page and one more, of an index all.
  private List<MemoryTable.Row> matching() {
    boolean consistently = Boolean.TRUE.equals(query.consistentRead());
    boolean inOrder = query.indexName() == null;
    List<MemoryTable.Row> matching = new ArrayList<>();
    for (MemoryTable.Row row : candidates(consistently)) {
      if (condition.holds(row.item()) && (inOrder || row.item().keySet().containsAll(keys))) {
        matching.add(row);
        if (inOrder && matching.size() > rowsMax) {
          return matching;
        }
      }
    }
    if (inOrder) {
      return matching;
    }
    Comparator<Map<String, AttributeValue>> order = order();
    matching.sort(Comparator.comparing(MemoryTable.Row::item, order));
    if (!query.exclusiveStartKey().isEmpty()) {
      matching.removeIf(row -> order.compare(row.item(), query.exclusiveStartKey()) <= 0);
    }
    return matching;
  }

  /// The whole partition, or what is left of it, where the table itself is asked, because its rows
  /// are in order.
  private Collection<MemoryTable.Row> candidates(boolean consistently) {
    var all = table.seen(consistently);
    if (query.indexName() != null) {
      return all.values();
    }
    String pk = ItemKey.text(query.expressionAttributeValues(), partition());
    ItemKey end = new ItemKey(pk + "\0", "");
    return query.exclusiveStartKey().isEmpty()
        ? all.subMap(new ItemKey(pk, ""), true, end, false).values()
        : all.subMap(ItemKey.in(query.exclusiveStartKey()), false, end, false).values();
  }

  /// The placeholder of the partition: a key condition must begin with it.
  private String partition() {
    ExpressionTokens words = new ExpressionTokens(query.keyConditionExpression());
    words.expect("pk");
    words.expect("=");
    return words.next();
  }

  /// By the index's sort key, then by the item's own key.
  private Comparator<Map<String, AttributeValue>> order() {
    return Stream.concat(keys.stream().skip(1), Stream.of("pk", "sk"))
        .map(name ->
            Comparator.<Map<String, AttributeValue>, String>comparing(
                item -> ItemKey.text(item, name)))
        .reduce(Comparator::thenComparing)
        .orElseThrow();
  }

  private Map<String, AttributeValue> place(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> place = new HashMap<>();
    Stream.concat(keys.stream(), Stream.of("pk", "sk"))
        .forEach(name -> place.put(name, AttributeValue.fromS(ItemKey.text(item, name))));
    return place;
  }

  /// The names asked for; all when none is.
  private Set<String> projection() {
    return query.projectionExpression() == null
        ? Set.of()
        : Stream.of(query.projectionExpression().split(",", -1))
            .map(name -> placeholders.name(name.strip()))
            .collect(Collectors.toSet());
  }

  private static Map<String, AttributeValue> projected(
      Map<String, AttributeValue> item, Set<String> wanted) {
    if (wanted.isEmpty()) {
      return item;
    }
    Map<String, AttributeValue> part = new HashMap<>();
    for (String name : wanted) {
      AttributeValue value = item.get(name);
      if (value != null) {
        part.put(name, value);
      }
    }
    return part;
  }
}

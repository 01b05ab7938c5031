package com.oodaloo.simulation.aws;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Requests by chance over few keys, in the language our adapters speak, some of them wrong.
final class RandomRequests {
  private static final List<String> CONDITIONS =
      List.of(
          "attribute_not_exists(pk)",
          "attribute_exists(pk)",
          "#a = :a",
          "#a <> :a",
          "n >= :n AND attribute_exists(#a)",
          "attribute_not_exists(pk) OR (#a = :a AND n <= :n)",
          "NOT attribute_exists(n) OR #a > :a",
          "#a = :a AND attribute_not_exists(n) OR n = :n",
          "n BETWEEN :n AND :n");
  private static final List<String> UPDATES =
      List.of(
          "SET #a = :a",
          "SET n = :n, #a = if_not_exists(#a, :a)",
          "SET #a = :a REMOVE n, dueShard, dueAt",
          "REMOVE #a",
          "SET dueShard = if_not_exists(dueShard, :a), dueAt = :a",
          "SET #a = :a, #a = :a");

  private final Random random;
  private final Set<String> refused = new TreeSet<>();

  RandomRequests(long seed) {
    this.random = new Random(seed);
  }

  private RandomRequest request(String words, Function<DynamoDbClient, Object> made) {
    return new RandomRequest(words, made, refused);
  }

  /// What was refused so far, by either engine.
  Set<String> refused() {
    return refused;
  }

  RandomRequest next() {
    return switch (random.nextInt(6)) {
      case 0 -> put();
      case 1 -> update();
      case 2 -> delete();
      case 3 -> transaction();
      case 4 -> query();
      default -> byIndex();
    };
  }

  private Map<String, AttributeValue> key() {
    return Map.of("pk", fromS("p" + random.nextInt(2)), "sk", fromS("s" + random.nextInt(5)));
  }

  private Map<String, AttributeValue> item() {
    Map<String, AttributeValue> item = new HashMap<>(key());
    if (random.nextBoolean()) {
      item.put("status", text());
    }
    if (random.nextBoolean()) {
      item.put("n", number());
    }
    if (random.nextBoolean()) {
      item.put("dueShard", fromS("x"));
      item.put("dueAt", text());
    }
    return item;
  }

  private AttributeValue text() {
    return fromS("v" + random.nextInt(3));
  }

  private AttributeValue number() {
    return fromN(any(List.of("1", "2", "10")));
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /// The values the words use; now and then one too many, or one too few.
  private Map<String, AttributeValue> values(String words) {
    Map<String, AttributeValue> values = new HashMap<>();
    boolean wrong = random.nextInt(25) == 0;
    if (words.contains(":a") || wrong) {
      values.put(":a", text());
    }
    if (words.contains(":n") && !wrong) {
      values.put(":n", number());
    }
    return values;
  }

  private RandomRequest put() {
    Map<String, AttributeValue> item = item();
    if (random.nextInt(20) == 0) {
      item.put("dueAt", number());
    }
    String condition = any(CONDITIONS);
    Map<String, AttributeValue> values = values(condition);
    return request(
        "put " + item + " if " + condition + values,
        client ->
            client
                .putItem(put -> {
                  put.tableName("rows").item(item).conditionExpression(condition);
                  put.returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD);
                  Asked.named(condition, put::expressionAttributeNames);
                  Asked.valued(values, put::expressionAttributeValues);
                })
                .attributes());
  }

  private RandomRequest update() {
    Map<String, AttributeValue> key = key();
    String condition = any(CONDITIONS);
    String change = any(UPDATES);
    String both = condition + change;
    Map<String, AttributeValue> values = values(both);
    return request(
        "update " + key + change + " if " + condition + values,
        client ->
            new TreeMap<>(
                client
                    .updateItem(update -> {
                      update.tableName("rows").key(key).updateExpression(change);
                      update.conditionExpression(condition).returnValues(ReturnValue.ALL_NEW);
                      Asked.named(both, update::expressionAttributeNames);
                      Asked.valued(values, update::expressionAttributeValues);
                    })
                    .attributes()));
  }

  private RandomRequest delete() {
    Map<String, AttributeValue> key = key();
    String condition = any(CONDITIONS);
    Map<String, AttributeValue> values = values(condition);
    return request(
        "delete " + key + " if " + condition + values,
        client ->
            client
                .deleteItem(delete -> {
                  delete.tableName("rows").key(key).conditionExpression(condition);
                  Asked.named(condition, delete::expressionAttributeNames);
                  Asked.valued(values, delete::expressionAttributeValues);
                })
                .attributes());
  }

  private RandomRequest transaction() {
    List<TransactWriteItem> writes =
        IntStream.range(0, 1 + random.nextInt(3)).mapToObj(this::write).toList();
    return request(
        "transaction " + writes,
        client -> {
          client.transactWriteItems(request -> request.transactItems(writes));
          return "written";
        });
  }

  /// Each of another item: the cloud refuses two of one, DynamoDB Local only sometimes.
  private TransactWriteItem write(int place) {
    String condition = any(CONDITIONS);
    Map<String, AttributeValue> values = values(condition);
    boolean puts = random.nextBoolean();
    return puts
        ? TransactWriteItem.builder()
            .put(put -> {
              put.tableName("rows").item(at(place, item())).conditionExpression(condition);
              Asked.named(condition, put::expressionAttributeNames);
              Asked.valued(values, put::expressionAttributeValues);
            })
            .build()
        : TransactWriteItem.builder()
            .conditionCheck(check -> {
              check.tableName("rows").key(at(place, key())).conditionExpression(condition);
              Asked.named(condition, check::expressionAttributeNames);
              Asked.valued(values, check::expressionAttributeValues);
            })
            .build();
  }

  private static Map<String, AttributeValue> at(int place, Map<String, AttributeValue> item) {
    Map<String, AttributeValue> moved = new HashMap<>(item);
    moved.put("sk", fromS("s" + place));
    return moved;
  }

  private RandomRequest query() {
    String from = "s" + random.nextInt(5);
    int limit = 1 + random.nextInt(4);
    return request(
        "query from " + from + " limit " + limit,
        client ->
            Asked.paged(
                client.query(query ->
                    query
                        .tableName("rows")
                        .consistentRead(true)
                        .limit(limit)
                        .projectionExpression("sk, n")
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                        .expressionAttributeValues(
                            Map.of(
                                ":pk", fromS("p0"), ":from", fromS(from), ":to", fromS("s9"))))));
  }

  private RandomRequest byIndex() {
    AttributeValue until = text();
    int limit = 2 + random.nextInt(4);
    return request(
        "by due until " + until,
        client ->
            Asked.sorted(
                    client.query(query ->
                        query
                            .tableName("rows")
                            .indexName("by-due")
                            .limit(20 + limit)
                            .keyConditionExpression("dueShard = :shard AND dueAt <= :now")
                            .expressionAttributeValues(
                                Map.of(":shard", fromS("x"), ":now", until))))
                .stream()
                .map(item -> item.get("dueAt") + " " + item.get("pk") + item.get("sk"))
                .sorted()
                .toList());
  }
}

package com.oodaloo.simulation.variants;

import static com.oodaloo.simulation.variants.Variant.Judged.INGEST_ALONE;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.oodaloo.handlers.wiring.ExternalServices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/// The bad ways of taking webhooks in (reference, reliability §2.2).
final class IngestVariants {
  private static final String EVENTS = "events";

  private IngestVariants() {}

  static List<Variant> all() {
    return List.of(
        ingest(
            "A: duplicate answered 200, no status, no sweep",
            tables -> new Unswept(new Unmarked(new Acknowledging(tables)))),
        new Variant("B: row deleted when the enqueue fails", INGEST_ALONE, Deleting::planted),
        ingest(
            "P: duplicate of a PENDING event refused, no sweep",
            tables -> new Unswept(new Refusing(tables))),
        ingest(
            "C1: duplicate of a PENDING event acknowledged, no sweep",
            tables -> new Unswept(new Acknowledging(tables))),
        ingest("C2: no sweep", Unswept::new),
        ingest("D*: sweep over PENDING only", SweepsPending::new),
        new Variant("O*: the sweep alone sends, once", INGEST_ALONE, Relay::planted),
        new Variant("E*: enqueue first, then record", INGEST_ALONE, EnqueuesFirst::planted),
        ingest("G-u: ENQUEUED written unconditionally", MarksAlways::new),
        ingest("G-t: every event expires", Expiring::new));
  }

  private static Variant ingest(String name, Function<DynamoDbClient, DynamoDbClient> tables) {
    UnaryOperator<ExternalServices> plant =
        outside -> AlteredServices.of(outside).withTables(tables::apply);
    return new Variant(name, INGEST_ALONE, plant);
  }

  static boolean isSweep(QueryRequest query) {
    return query.tableName().equals(EVENTS) && "by-due".equals(query.indexName());
  }

  static boolean isMark(UpdateItemRequest update) {
    return update.tableName().equals(EVENTS)
        && update.expressionAttributeValues().containsKey(":enqueued");
  }

  static boolean isPending(Map<String, AttributeValue> item) {
    return fromS("PENDING").equals(item.get("status"));
  }

  /// Finds nothing overdue.
  static final class Unswept extends AlteredTables {
    Unswept(DynamoDbClient real) {
      super(real);
    }

    @Override
    public QueryResponse query(QueryRequest query) {
      return isSweep(query) ? QueryResponse.builder().build() : super.query(query);
    }
  }

  static final class Unmarked extends AlteredTables {
    Unmarked(DynamoDbClient real) {
      super(real);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest update) {
      return isMark(update) ? UpdateItemResponse.builder().build() : super.updateItem(update);
    }
  }

  /// Takes any event that is there for one that is on its way.
  static final class Acknowledging extends AlteredTables {
    Acknowledging(DynamoDbClient real) {
      super(real);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest put) {
      try {
        return super.putItem(put);
      } catch (ConditionalCheckFailedException known) {
        if (!put.tableName().equals(EVENTS)) {
          throw known;
        }
        Map<String, AttributeValue> item = new HashMap<>(known.item());
        item.put("status", fromS("ENQUEUED"));
        throw known.toBuilder().item(item).build();
      }
    }
  }

  /// As Powertools does while the first attempt may still be running.
  static final class Refusing extends AlteredTables {
    Refusing(DynamoDbClient real) {
      super(real);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest put) {
      try {
        return super.putItem(put);
      } catch (ConditionalCheckFailedException known) {
        if (put.tableName().equals(EVENTS) && isPending(known.item())) {
          throw SdkClientException.create("in progress");
        }
        throw known;
      }
    }
  }

  static final class SweepsPending extends AlteredTables {
    SweepsPending(DynamoDbClient real) {
      super(real);
    }

    @Override
    public QueryResponse query(QueryRequest query) {
      QueryResponse answer = super.query(query);
      return isSweep(query)
          ? answer.toBuilder()
              .items(answer.items().stream().filter(IngestVariants::isPending).toList())
              .build()
          : answer;
    }
  }

  static final class MarksAlways extends AlteredTables {
    MarksAlways(DynamoDbClient real) {
      super(real);
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest update) {
      if (!isMark(update)) {
        return super.updateItem(update);
      }
      Map<String, AttributeValue> values = new HashMap<>(update.expressionAttributeValues());
      values.remove(":pending");
      return super.updateItem(
          update.toBuilder()
              .conditionExpression("attribute_exists(pk)")
              .expressionAttributeValues(values)
              .build());
    }
  }

  static final class Expiring extends AlteredTables {
    Expiring(DynamoDbClient real) {
      super(real);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest put) {
      if (!put.tableName().equals(EVENTS)) {
        return super.putItem(put);
      }
      Map<String, AttributeValue> item = new HashMap<>(put.item());
      item.put("ttl", fromN("1900000000"));
      return super.putItem(put.toBuilder().item(item).build());
    }
  }
}

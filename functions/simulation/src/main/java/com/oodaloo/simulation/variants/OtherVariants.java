package com.oodaloo.simulation.variants;

import static com.oodaloo.simulation.variants.Variant.Judged.ALL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.oodaloo.app.Rejected;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.bank.BankNotice;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberNotice;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.handlers.wiring.ExternalServices;
import com.oodaloo.simulation.world.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Bad ways of the digest, the tray, the sources and the tenants.
final class OtherVariants {
  private OtherVariants() {}

  static List<Variant> all() {
    return List.of(
        tables("digest without a claim", Unclaimed::new),
        tables("digest given up when a dead attempt had claimed it", GivesUp::new),
        tables("the owner's answer overwritten by a question", Overwriting::new),
        tables("the first connection there is, of any firm", AnybodysAccount::new),
        tables("a firm that left is forgotten at once", ForgetsAtOnce::new),
        tables("links of a firm that left open again when it comes anew", ForgetsLinks::new),
        new Variant("nobody is read without a webhook", ALL, OtherVariants::withoutSchedule),
        new Variant(
            "a record is never found gone",
            ALL,
            outside -> AlteredServices.of(outside).withLists(EverythingThere::new)),
        new Variant(
            "rows that change while paged are read on",
            ALL,
            Scenario::large,
            outside -> AlteredServices.of(outside).withFeed(ReadsOn::new)));
  }

  private static Variant tables(
      String name, java.util.function.Function<DynamoDbClient, DynamoDbClient> altered) {
    return new Variant(
        name, ALL, outside -> AlteredServices.of(outside).withTables(altered::apply));
  }

  static ExternalServices withoutSchedule(ExternalServices outside) {
    return AlteredServices.of(outside).withTables(Unscheduled::new);
  }

  private static final class Unscheduled extends AlteredTables {
    Unscheduled(DynamoDbClient real) {
      super(real);
    }

    @Override
    public QueryResponse query(QueryRequest query) {
      AttributeValue shard = query.expressionAttributeValues().get(":shard");
      return shard != null && shard.s().startsWith("sync-")
          ? QueryResponse.builder().build()
          : super.query(query);
    }
  }

  private static final class ForgetsAtOnce extends AlteredTables {
    ForgetsAtOnce(DynamoDbClient real) {
      super(real);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest put) {
      if (fromS("left").equals(put.item().get("dueShard"))) {
        Map<String, AttributeValue> key = new HashMap<>(put.item());
        key.keySet().retainAll(List.of("pk", "sk"));
        super.deleteItem(DeleteItemRequest.builder().tableName("firms").key(key).build());
        return PutItemResponse.builder().build();
      }
      return super.putItem(put);
    }
  }

  /// Batches put nothing but since when the links of a firm that left count.
  private static final class ForgetsLinks extends AlteredTables {
    ForgetsLinks(DynamoDbClient real) {
      super(real);
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest batch) {
      boolean puts =
          batch.requestItems().values().stream()
              .flatMap(List::stream)
              .anyMatch(write -> write.putRequest() != null);
      return puts
          ? BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build()
          : super.batchWriteItem(batch);
    }
  }

  private static final class Unclaimed extends AlteredTables {
    Unclaimed(DynamoDbClient real) {
      super(real);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest put) {
      return super.putItem(
          put.tableName().equals("digests")
              ? PutItemRequest.builder().tableName("digests").item(put.item()).build()
              : put);
    }
  }

  private static final class GivesUp extends AlteredTables {
    GivesUp(DynamoDbClient real) {
      super(real);
    }

    @Override
    public PutItemResponse putItem(PutItemRequest put) {
      try {
        return super.putItem(put);
      } catch (ConditionalCheckFailedException claimed) {
        if (!put.tableName().equals("digests")) {
          throw claimed;
        }
        Map<String, AttributeValue> item = new HashMap<>(claimed.item());
        item.put("status", fromS("SENT"));
        throw claimed.toBuilder().item(item).build();
      }
    }
  }

  /// Forgets that a tray's number may be taken.
  private static final class Overwriting extends AlteredTables {
    Overwriting(DynamoDbClient real) {
      super(real);
    }

    @Override
    public software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse
        transactWriteItems(
            software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest request) {
      return super.transactWriteItems(
          request.toBuilder()
              .transactItems(
                  request.transactItems().stream()
                      .map(write ->
                          write.put() == null
                              ? write
                              : write.toBuilder()
                                  .put(put ->
                                      put.tableName(write.put().tableName())
                                          .item(write.put().item()))
                                  .build())
                      .toList())
              .build());
    }
  }

  private static final class AnybodysAccount extends AlteredTables {
    AnybodysAccount(DynamoDbClient real) {
      super(real);
    }

    @Override
    public QueryResponse query(QueryRequest query) {
      AttributeValue account = query.expressionAttributeValues().get(":account");
      return "by-account".equals(query.indexName()) && account != null
          ? super.query(
              query.toBuilder()
                  .expressionAttributeValues(
                      Map.of(":account", fromS(account.s().replaceAll("B$", "A"))))
                  .build())
          : super.query(query);
    }
  }

  private record EverythingThere(JobberSource real) implements JobberSource {
    @Override
    public JobberSource.Page read(Request request) {
      return real.read(request);
    }

    @Override
    public Ids ids(Account account, JobberList list, String after) {
      return real.ids(account, list, after);
    }

    @Override
    public boolean isThere(Account account, JobberList list, String id) {
      return true;
    }

    @Override
    public JobberNotice notice(WebhookEvent event) {
      return real.notice(event);
    }
  }

  private record ReadsOn(BankFeed real) implements BankFeed {
    private static final int CHANGES_MAX = 50;

    @Override
    public BankFeed.Page sync(Tokens tokens, String cursor) {
      try {
        return real.sync(tokens, cursor);
      } catch (Rejected changed) {
        return readOn(tokens, cursor);
      }
    }

    /// The next rows of the list as it is now, as if nothing had moved.
    private BankFeed.Page readOn(Tokens tokens, String cursor) {
      String[] words = cursor.split(":", -1);
      for (int more = 1; more < CHANGES_MAX; more++) {
        try {
          int head = Integer.parseInt(words[1]) + more;
          return real.sync(tokens, words[0] + ":" + head + ":" + words[2]);
        } catch (Rejected notSoMany) {
          // One change more, then.
        }
      }
      throw new Rejected(Rejected.Reason.MUTATION, "more changes than anybody makes");
    }

    @Override
    public List<BankAccount> accounts(Tokens tokens, String itemId) {
      return real.accounts(tokens, itemId);
    }

    @Override
    public Map<String, List<String>> owners(Tokens tokens) {
      return real.owners(tokens);
    }

    @Override
    public void remove(Tokens tokens) {
      real.remove(tokens);
    }

    @Override
    public BankNotice notice(WebhookEvent event) {
      return real.notice(event);
    }
  }
}

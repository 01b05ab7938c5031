package com.oodaloo.adapters.dynamodb.books;

import com.oodaloo.adapters.aws.AwsCalls;
import com.oodaloo.adapters.dynamodb.items.EventItems;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Runs write transactions. A condition that does not hold is an outcome; two transactions at the
/// same rows at the same moment are tried again.
///
/// The SDK gives each request a token, so that its own repetition after a lost answer is harmless.
record Transactions(DynamoDbClient client, Tables tables) {
  private static final int ATTEMPTS = 7;
  private static final Duration FIRST_WAIT = Duration.ofMillis(15);
  private static final Set<String> PASSING =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  sealed interface Outcome {
    record Written() implements Outcome {}

    /// The positions of the writes whose condition did not hold; nothing was written.
    record Refused(Set<Integer> positions) implements Outcome {}
  }

  Outcome run(List<TransactWriteItem> writes) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<String> reasons = AwsCalls.call("transaction", () -> once(writes));
      if (reasons.isEmpty()) {
        return new Outcome.Written();
      }
      Set<Integer> refused = positions(reasons, Set.of("ConditionalCheckFailed"));
      if (!refused.isEmpty()) {
        return new Outcome.Refused(refused);
      }
      if (positions(reasons, PASSING).isEmpty()) {
        throw new Rejected(Rejected.Reason.PROTOCOL, "transaction was refused: " + reasons);
      }
      pause(FIRST_WAIT.multipliedBy(1L << attempt));
    }
    throw new Unavailable("transaction met others " + ATTEMPTS + " times", Duration.ofSeconds(5));
  }

  /// The reasons why it was cancelled, none when it was written.
  private List<String> once(List<TransactWriteItem> writes) {
    try {
      client.transactWriteItems(request -> request.transactItems(writes));
      return List.of();
    } catch (TransactionCanceledException e) {
      return e.cancellationReasons().stream().map(CancellationReason::code).toList();
    }
  }

  private static Set<Integer> positions(List<String> reasons, Set<String> wanted) {
    return IntStream.range(0, reasons.size())
        .filter(position -> wanted.contains(reasons.get(position)))
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("interrupted while waiting for a transaction", e);
    }
  }

  TransactWriteItem write(RowWrite row) {
    return TransactWriteItem.builder()
        .applyMutation(write -> {
          switch (row) {
            case RowWrite.Put put ->
                write.put(request -> request.tableName(tables.books()).item(put.item()));
            case RowWrite.Append append ->
                write.put(request ->
                    request
                        .tableName(tables.books())
                        .item(append.item())
                        .conditionExpression("attribute_not_exists(pk)"));
            case RowWrite.Delete delete ->
                write.delete(request -> request.tableName(tables.books()).key(delete.key()));
            case RowWrite.Done done ->
                write.update(request ->
                    request
                        .tableName(tables.events())
                        .key(done.key())
                        .updateExpression(EventItems.DONE_UPDATE)
                        .expressionAttributeNames(EventItems.DONE_NAMES)
                        .expressionAttributeValues(EventItems.doneValues(done.at())));
          }
        })
        .build();
  }
}

package com.oodaloo.simulation.aws;

import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// One request; its answer as text, so that two engines' can be compared.
record RandomRequest(String words, Function<DynamoDbClient, Object> made, Set<String> refused) {

  String to(DynamoDbClient client) {
    try {
      return made.apply(client).toString();
    } catch (ConditionalCheckFailedException e) {
      refused.add("ConditionalCheckFailed");
      return "ConditionalCheckFailed " + (e.hasItem() ? new TreeMap<>(e.item()) : "");
    } catch (TransactionCanceledException e) {
      refused.add("Cancelled");
      return "Cancelled " + e.cancellationReasons().stream().map(CancellationReason::code).toList();
    } catch (DynamoDbException e) {
      refused.add(e.awsErrorDetails().errorCode());
      return e.awsErrorDetails().errorCode();
    }
  }

  @Override
  public String toString() {
    return words;
  }
}

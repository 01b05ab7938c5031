package com.oodaloo.local.meter;

/// One call, as IAM sees it: `dynamodb:Query` on `oodaloo-local-events/index/open`. A transaction
/// is one for each of its items.
///
/// @param units DynamoDB's capacity units, of reading or writing as the action says; 0 elsewhere
public record AwsCall(String function, String action, String resource, double units) {
  public boolean isRead() {
    return action.endsWith("GetItem") || action.endsWith("Query");
  }
}

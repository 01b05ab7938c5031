package com.oodaloo.simulation.aws;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/// What DynamoDB says to a request that is wrong in itself.
final class Refusals {
  private Refusals() {}

  static DynamoDbException invalid(String why) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .message(why)
            .statusCode(400)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .errorCode("ValidationException")
                    .errorMessage(why)
                    .serviceName("DynamoDb")
                    .build())
            .build();
  }
}

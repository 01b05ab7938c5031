package com.oodaloo.cli.deployment;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Clients of DynamoDB and SQS, of AWS or of an engine. No emulator checks the credentials, but the
/// SDK wants some.
public final class ServiceClients {
  private static final StaticCredentialsProvider ANYBODY =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));

  private ServiceClients() {}

  public static DynamoDbClient dynamoDb(URI endpoint, String region) {
    return dynamoDb(Optional.of(endpoint), region);
  }

  public static DynamoDbClient dynamoDb(Optional<URI> endpoint, String region) {
    return built(DynamoDbClient.builder(), endpoint, region);
  }

  public static SqsClient sqs(URI endpoint, String region) {
    return sqs(Optional.of(endpoint), region);
  }

  public static SqsClient sqs(Optional<URI> endpoint, String region) {
    return built(SqsClient.builder(), endpoint, region);
  }

  /// Of AWS itself without an endpoint, with the credentials that every AWS tool would find.
  private static <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C built(
      B builder, Optional<URI> endpoint, String region) {
    builder.region(Region.of(region)).httpClient(UrlConnectionHttpClient.create());
    return endpoint
        .map(url -> builder.endpointOverride(url).credentialsProvider(ANYBODY))
        .orElseGet(() -> builder.credentialsProvider(DefaultCredentialsProvider.builder().build()))
        .build();
  }
}

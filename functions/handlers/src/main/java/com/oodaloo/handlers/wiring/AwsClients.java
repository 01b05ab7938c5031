package com.oodaloo.handlers.wiring;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// Builds the AWS clients over the JDK's own HTTP client: the cheapest to load when cold. Region
/// and credentials come from the function's environment, so that no provider chain is searched.
final class AwsClients {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);
  private static final RetryStrategy ONLY_THROTTLED =
      DefaultRetryStrategy.standardStrategyBuilder()
          .useClientDefaults(false)
          .retryOnException(
              e -> e instanceof SdkServiceException said && said.isThrottlingException())
          .treatAsThrottling(_ -> true)
          .build();

  private final FunctionEnvironment settings;
  private final Once<SdkHttpClient> http =
      new Once<>(() -> UrlConnectionHttpClient.builder().socketTimeout(ANSWER_WITHIN).build());

  AwsClients(FunctionEnvironment settings) {
    this.settings = settings;
  }

  DynamoDbClient dynamoDb() {
    return built(DynamoDbClient.builder().httpClient(http.get()), "DYNAMODB");
  }

  SqsClient sqs() {
    return built(SqsClient.builder().httpClient(http.get()), "SQS");
  }

  /// Repeats a mail only when SES said that it did not take it. SES knows no token that would make
  /// a repetition harmless, and the SDK's own habit, to repeat what got no answer, sends it twice.
  SesV2Client ses() {
    return built(
        SesV2Client.builder()
            .httpClient(http.get())
            .overrideConfiguration(client -> client.retryStrategy(ONLY_THROTTLED)),
        "SESV2");
  }

  KmsClient kms() {
    return built(KmsClient.builder().httpClient(http.get()), "KMS");
  }

  EventBridgeClient eventBridge() {
    return built(EventBridgeClient.builder().httpClient(http.get()), "EVENTBRIDGE");
  }

  private <B extends AwsClientBuilder<B, C>, C> C built(B builder, String service) {
    Optional<URI> endpoint = settings.endpoint(service);
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .region(Region.of(settings.text("AWS_REGION", "us-east-1")))
        .credentialsProvider(credentials(endpoint.isPresent()))
        .build();
  }

  /// An engine that stands in for AWS takes any credentials; AWS takes the role's, and from the
  /// command line (`OODALOO_CREDENTIALS=chain`) those that every AWS tool would find.
  ///
  /// A function with SnapStart finds no keys in its environment: those of the snapshot would have
  /// expired. It is given an endpoint to fetch them from instead (AWS Lambda, SnapStart).
  private AwsCredentialsProvider credentials(boolean standIn) {
    if (standIn) {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    }
    if (settings.text("OODALOO_CREDENTIALS", "").equals("chain")) {
      return DefaultCredentialsProvider.builder().build();
    }
    return settings.text("AWS_CONTAINER_CREDENTIALS_FULL_URI", "").isEmpty()
        ? EnvironmentVariableCredentialsProvider.create()
        : ContainerCredentialsProvider.create();
  }
}

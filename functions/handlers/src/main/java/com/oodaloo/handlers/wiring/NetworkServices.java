package com.oodaloo.handlers.wiring;

import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.JobberAuthorization;
import com.oodaloo.app.ingest.WebhookReader;
import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.app.sync.jobber.QueryPoints;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// AWS and the vendors as the environment names them, over the network.
record NetworkServices(AwsClients aws, Vendors vendors) implements ExternalServices {
  @Override
  public DynamoDbClient dynamoDb() {
    return aws.dynamoDb();
  }

  @Override
  public SqsClient sqs() {
    return aws.sqs();
  }

  @Override
  public SesV2Client ses() {
    return aws.ses();
  }

  @Override
  public KmsClient kms() {
    return aws.kms();
  }

  @Override
  public EventBridgeClient eventBridge() {
    return aws.eventBridge();
  }

  @Override
  public WebhookReader jobberWebhooks() {
    return vendors.jobberWebhooks();
  }

  @Override
  public WebhookReader plaidWebhooks() {
    return vendors.plaidWebhooks();
  }

  @Override
  public WebhookReader stripeWebhooks() {
    return vendors.stripeWebhooks();
  }

  @Override
  public JobberAuthorization jobberOauth() {
    return vendors.jobberOauth();
  }

  @Override
  public JobberSource jobber(QueryPoints points) {
    return vendors.jobber(points);
  }

  @Override
  public BankFeed bank() {
    return vendors.bank();
  }

  @Override
  public BankLink bankLink() {
    return vendors.bank();
  }

  @Override
  public ProcessorSource processor() {
    return vendors.processor();
  }
}

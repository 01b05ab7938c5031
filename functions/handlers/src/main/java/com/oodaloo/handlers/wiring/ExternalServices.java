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

/// All that a function reaches outside its own process: AWS behind the SDK's interfaces, vendors
/// behind the ports. The cloud has one, a simulation another.
public interface ExternalServices {
  DynamoDbClient dynamoDb();

  SqsClient sqs();

  SesV2Client ses();

  KmsClient kms();

  EventBridgeClient eventBridge();

  WebhookReader jobberWebhooks();

  WebhookReader plaidWebhooks();

  WebhookReader stripeWebhooks();

  JobberAuthorization jobberOauth();

  /// @param points where what is left of a firm's points is kept
  JobberSource jobber(QueryPoints points);

  BankFeed bank();

  BankLink bankLink();

  ProcessorSource processor();
}

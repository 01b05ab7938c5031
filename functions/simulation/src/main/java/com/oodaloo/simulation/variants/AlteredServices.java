package com.oodaloo.simulation.variants;

import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.JobberAuthorization;
import com.oodaloo.app.ingest.WebhookReader;
import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.handlers.wiring.ExternalServices;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// An outside whose doors are changed on the way: how a known-bad variant is planted.
public record AlteredServices(
    ExternalServices real,
    UnaryOperator<DynamoDbClient> tables,
    UnaryOperator<SqsClient> queues,
    UnaryOperator<JobberSource> lists,
    UnaryOperator<BankFeed> feed)
    implements ExternalServices {
  public static AlteredServices of(ExternalServices real) {
    return new AlteredServices(
        real,
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        UnaryOperator.identity(),
        UnaryOperator.identity());
  }

  public AlteredServices withTables(UnaryOperator<DynamoDbClient> other) {
    return new AlteredServices(
        real, client -> other.apply(tables.apply(client)), queues, lists, feed);
  }

  AlteredServices withQueues(UnaryOperator<SqsClient> other) {
    return new AlteredServices(real, tables, other, lists, feed);
  }

  AlteredServices withLists(UnaryOperator<JobberSource> other) {
    return new AlteredServices(real, tables, queues, other, feed);
  }

  AlteredServices withFeed(UnaryOperator<BankFeed> other) {
    return new AlteredServices(real, tables, queues, lists, other);
  }

  @Override
  public DynamoDbClient dynamoDb() {
    return tables.apply(real.dynamoDb());
  }

  @Override
  public SqsClient sqs() {
    return queues.apply(real.sqs());
  }

  @Override
  public SesV2Client ses() {
    return real.ses();
  }

  @Override
  public KmsClient kms() {
    return real.kms();
  }

  @Override
  public EventBridgeClient eventBridge() {
    return real.eventBridge();
  }

  @Override
  public WebhookReader jobberWebhooks() {
    return real.jobberWebhooks();
  }

  @Override
  public WebhookReader plaidWebhooks() {
    return real.plaidWebhooks();
  }

  @Override
  public WebhookReader stripeWebhooks() {
    return real.stripeWebhooks();
  }

  @Override
  public JobberAuthorization jobberOauth() {
    return real.jobberOauth();
  }

  @Override
  public JobberSource jobber(QueryPoints points) {
    return lists.apply(real.jobber(points));
  }

  @Override
  public BankFeed bank() {
    return feed.apply(real.bank());
  }

  @Override
  public BankLink bankLink() {
    return real.bankLink();
  }

  @Override
  public ProcessorSource processor() {
    return real.processor();
  }
}

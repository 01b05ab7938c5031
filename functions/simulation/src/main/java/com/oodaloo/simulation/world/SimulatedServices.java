package com.oodaloo.simulation.world;

import com.oodaloo.adapters.plaid.CachedKeys;
import com.oodaloo.adapters.plaid.PlaidWebhooks;
import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.JobberAuthorization;
import com.oodaloo.app.ingest.WebhookReader;
import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.handlers.wiring.ExternalServices;
import com.oodaloo.handlers.wiring.Wiring;
import com.oodaloo.simulation.vendors.PlaidPen;
import java.time.Clock;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The outside of the functions in a simulation: whatever world is entered, through its faults.
public record SimulatedServices(Supplier<SimulatedWorld> world) implements ExternalServices {
  private static final Wiring REAL =
      Wiring.of(HandlerDeployment.ENVIRONMENT, Clock.systemUTC(), new SplittableRandom(1));

  @Override
  public DynamoDbClient dynamoDb() {
    return new FaultyDynamoDb(world);
  }

  @Override
  public SqsClient sqs() {
    return new FaultySqs(world);
  }

  @Override
  public SesV2Client ses() {
    return new FaultySes(world);
  }

  /// Tokens are sealed under a local key here.
  @Override
  public KmsClient kms() {
    throw new IllegalStateException("nobody asks for KMS in a simulation");
  }

  @Override
  public EventBridgeClient eventBridge() {
    return new FaultyEventBridge(world);
  }

  @Override
  public WebhookReader jobberWebhooks() {
    return REAL.jobberWebhooks();
  }

  @Override
  public WebhookReader plaidWebhooks() {
    return new PlaidWebhooks(
        new CachedKeys((kid, _) ->
            kid.equals(PlaidPen.KEY_ID) ? Optional.of(PlaidPen.publicKey()) : Optional.empty()));
  }

  @Override
  public WebhookReader stripeWebhooks() {
    return REAL.stripeWebhooks();
  }

  @Override
  public JobberAuthorization jobberOauth() {
    return new FaultyJobberOauth(world);
  }

  @Override
  public JobberSource jobber(QueryPoints points) {
    return new FaultyJobber(world);
  }

  @Override
  public BankFeed bank() {
    return new FaultyBank(world);
  }

  @Override
  public BankLink bankLink() {
    return new FaultyBank(world);
  }

  @Override
  public ProcessorSource processor() {
    return new FaultyStripe(world);
  }
}

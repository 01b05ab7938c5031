package com.oodaloo.handlers.wiring;

import com.oodaloo.adapters.dynamodb.DynamoConnections;
import com.oodaloo.adapters.dynamodb.DynamoDigestLog;
import com.oodaloo.adapters.dynamodb.DynamoDueErasures;
import com.oodaloo.adapters.dynamodb.DynamoFirmNotes;
import com.oodaloo.adapters.dynamodb.DynamoFirmRows;
import com.oodaloo.adapters.dynamodb.DynamoFirms;
import com.oodaloo.adapters.dynamodb.DynamoLeases;
import com.oodaloo.adapters.dynamodb.DynamoLinkUse;
import com.oodaloo.adapters.dynamodb.DynamoLostConnections;
import com.oodaloo.adapters.dynamodb.DynamoPoints;
import com.oodaloo.adapters.dynamodb.DynamoReadings;
import com.oodaloo.adapters.dynamodb.DynamoTrayLog;
import com.oodaloo.adapters.dynamodb.DynamoWebhookEvents;
import com.oodaloo.adapters.dynamodb.books.DynamoBooksReader;
import com.oodaloo.adapters.dynamodb.books.DynamoBooksWriter;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.adapters.eventbridge.EventBridgeOutcomes;
import com.oodaloo.adapters.secrets.TokenVault;
import com.oodaloo.adapters.ses.SesMailer;
import com.oodaloo.adapters.sqs.SqsRedelivery;
import com.oodaloo.adapters.sqs.SqsWakeups;
import com.oodaloo.adapters.sqs.WakeupMessages;
import com.oodaloo.app.access.DueErasures;
import com.oodaloo.app.access.FirmNotes;
import com.oodaloo.app.access.LeaveForGood;
import com.oodaloo.app.access.OwnerSessions;
import com.oodaloo.app.books.BooksReader;
import com.oodaloo.app.books.BooksWriter;
import com.oodaloo.app.connect.BankLink;
import com.oodaloo.app.connect.Connections;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.connect.JobberAuthorization;
import com.oodaloo.app.connect.Leases;
import com.oodaloo.app.connect.LostConnections;
import com.oodaloo.app.digest.DigestLog;
import com.oodaloo.app.digest.Mailer;
import com.oodaloo.app.ingest.AcceptWebhook;
import com.oodaloo.app.ingest.Redelivery;
import com.oodaloo.app.ingest.Wakeups;
import com.oodaloo.app.ingest.WebhookEvents;
import com.oodaloo.app.ingest.WebhookReader;
import com.oodaloo.app.links.LinkKeys;
import com.oodaloo.app.links.LinkUse;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.app.outcomes.Outcomes;
import com.oodaloo.app.settings.FirmRows;
import com.oodaloo.app.settings.Readings;
import com.oodaloo.app.sync.ProcessorSource;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.app.tray.TrayLog;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// The ports of one function, each built when it is first asked for.
///
/// Reads the environment it is given and nothing else, so that the local runner can run many
/// functions in one JVM, each with the environment the template gives it.
public final class Wiring {
  private static final int SETTLING_SECONDS = 5;

  private final FunctionEnvironment settings;
  private final Clock clock;
  private final RandomGenerator random;
  private final ExternalServices outside;
  private final Once<DynamoDbClient> dynamoDb;
  private final Once<SqsClient> sqs;
  private final ResourceNames names;
  private final Once<Tables> tables;
  private final Once<Wakeups> wakeups = new Once<>(this::sqsWakeups);
  private final Once<TokenVault> vault;

  private Wiring(
      FunctionEnvironment settings, Clock clock, RandomGenerator random, ExternalServices outside) {
    this.settings = settings;
    this.names = new ResourceNames(settings);
    this.tables = new Once<>(names::tables);
    this.clock = clock;
    this.random = random;
    this.outside = outside;
    this.dynamoDb = new Once<>(outside::dynamoDb);
    this.sqs = new Once<>(outside::sqs);
    this.vault = new Once<>(() -> new MasterKeys(settings, outside).vault(clock));
  }

  /// What Lambda gives a function: its environment and the real clock.
  public static Wiring ofEnvironment() {
    return of(System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  /// @param random makes the nonces of links and ids of commits: secure in the cloud, seeded in a
  ///   demo
  public static Wiring of(Map<String, String> environment, Clock clock, RandomGenerator random) {
    FunctionEnvironment settings = new FunctionEnvironment(environment);
    return new Wiring(
        settings,
        clock,
        random,
        new NetworkServices(new AwsClients(settings), new Vendors(settings, clock)));
  }

  /// The same functions in another world than the environment's: a simulation's.
  public static Wiring within(
      ExternalServices outside,
      Map<String, String> environment,
      Clock clock,
      RandomGenerator random) {
    return new Wiring(new FunctionEnvironment(environment), clock, random, outside);
  }

  public Clock clock() {
    return clock;
  }

  public DynamoDbClient dynamoDb() {
    return dynamoDb.get();
  }

  public Tables tables() {
    return tables.get();
  }

  public URI publicUrl() {
    return settings.uri("OODALOO_PUBLIC_URL", "");
  }

  public URI trayUrl() {
    return settings.uri("OODALOO_TRAY_URL", "");
  }

  public WebhookReader jobberWebhooks() {
    return outside.jobberWebhooks();
  }

  public WebhookReader plaidWebhooks() {
    return outside.plaidWebhooks();
  }

  public WebhookReader stripeWebhooks() {
    return outside.stripeWebhooks();
  }

  public AcceptWebhook acceptWebhook() {
    return new AcceptWebhook(events(), wakeups(), clock);
  }

  /// How long after an event a drain may count on reading its change.
  Duration settling() {
    return Duration.ofSeconds(settings.number("OODALOO_JOBBER_DELAY_SECONDS", SETTLING_SECONDS));
  }

  public SignedLinks links() {
    LinkKeys keys = LinkKeys.of(settings.utf8("OODALOO_LINK_KEY"));
    return new SignedLinks(keys, (firm, purpose) -> linkUse().since(firm, purpose), clock, random);
  }

  public FirmNotes firmNotes() {
    return new DynamoFirmNotes(dynamoDb(), tables());
  }

  public OwnerSessions ownerSessions() {
    return new OwnerSessions(firmNotes(), linkUse(), links(), clock);
  }

  DueErasures dueErasures() {
    return new DynamoDueErasures(dynamoDb(), tables());
  }

  /// For how long an owner may take back that everything is deleted.
  Duration eraseGrace() {
    return Duration.ofHours(
        settings.number("OODALOO_ERASE_GRACE_HOURS", (int) LeaveForGood.GRACE.toHours()));
  }

  public LinkUse linkUse() {
    return new DynamoLinkUse(dynamoDb(), tables());
  }

  JobberAuthorization jobberOauth() {
    return outside.jobberOauth();
  }

  JobberSource jobber() {
    return outside.jobber(new DynamoPoints(dynamoDb(), tables()));
  }

  BankFeed bank() {
    return outside.bank();
  }

  BankLink bankLink() {
    return outside.bankLink();
  }

  ProcessorSource processor() {
    return outside.processor();
  }

  public WebhookEvents events() {
    return new DynamoWebhookEvents(dynamoDb(), tables());
  }

  public Wakeups wakeups() {
    return wakeups.get();
  }

  Redelivery redelivery() {
    return new SqsRedelivery(sqs.get(), names.queues());
  }

  WakeupReader wakeupReader() {
    return new WakeupMessages();
  }

  public Firms firms() {
    return new DynamoFirms(dynamoDb(), tables());
  }

  public Connections connections() {
    return new DynamoConnections(dynamoDb(), tables(), vault.get());
  }

  LostConnections lostConnections() {
    return new DynamoLostConnections(dynamoDb(), tables());
  }

  Leases leases() {
    return new DynamoLeases(dynamoDb(), tables());
  }

  public BooksWriter ledger() {
    return new DynamoBooksWriter(dynamoDb(), tables(), random);
  }

  public BooksReader library() {
    return new DynamoBooksReader(dynamoDb(), tables());
  }

  public Readings readings() {
    return new DynamoReadings(dynamoDb(), tables());
  }

  FirmRows firmRows() {
    return new DynamoFirmRows(dynamoDb(), tables());
  }

  TrayLog trayLog() {
    return new DynamoTrayLog(dynamoDb(), tables());
  }

  DigestLog digestLog() {
    return new DynamoDigestLog(dynamoDb(), tables());
  }

  Outcomes outcomes() {
    return new EventBridgeOutcomes(outside.eventBridge(), names.outcomesBus(), clock);
  }

  Mailer mailer() {
    return new SesMailer(
        outside.ses(),
        settings.text("OODALOO_MAIL_FROM"),
        settings.text("OODALOO_MAIL_CONFIGURATION_SET"));
  }

  SqsWakeups sqsWakeups() {
    return new SqsWakeups(sqs.get(), names.queues(), settling());
  }
}

package com.oodaloo.cli.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The project's own template keeps its promises.
class ProjectTemplateTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path TEMPLATE = ROOT.resolve("template.yaml");
  private static final Stack STACK = Stack.read(TEMPLATE);

  private static final List<String> FUNCTIONS =
      List.of(
          "DigestFunction",
          "JobberOauthFunction",
          "JobberSyncFunction",
          "JobberWebhookFunction",
          "MailEventsFunction",
          "PlaidLinkFunction",
          "PlaidSyncFunction",
          "PlaidWebhookFunction",
          "ReconcileFunction",
          "StripeSyncFunction",
          "StripeWebhookFunction",
          "SweepFunction",
          "TrayFunction");

  private static final Set<String> KNOWN_ACTIONS =
      Set.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:Query",
          "dynamodb:UpdateItem",
          "events:PutEvents",
          "kms:Decrypt",
          "kms:GenerateDataKey",
          "lambda:InvokeFunction",
          "logs:CreateLogStream",
          "logs:PutLogEvents",
          "ses:SendEmail",
          "sqs:ChangeMessageVisibility",
          "sqs:DeleteMessage",
          "sqs:GetQueueAttributes",
          "sqs:ReceiveMessage",
          "sqs:SendMessage",
          "sts:AssumeRole");

  @Test
  @DisplayName("Thirteen functions are declared, each with a handler of its own in our package")
  void functions() {
    assertThat(STACK.functions()).extracting(Function::id).containsExactlyElementsOf(FUNCTIONS);
    assertThat(STACK.functions())
        .extracting(Function::handler)
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(
            FUNCTIONS.stream()
                .map(id -> "com.oodaloo.handlers." + id.replace("Function", "Handler"))
                .toList());
  }

  @Test
  @DisplayName("Every route, queue, topic and clock of the contract leads to its function")
  void triggers() {
    assertThat(STACK.functions())
        .flatMap(function ->
            function.triggers(Trigger.HttpRoute.class).stream()
                .map(route -> route.method() + " " + route.path() + " " + function.id())
                .toList())
        .containsExactlyInAnyOrder(
            "POST /webhooks/jobber JobberWebhookFunction",
            "POST /webhooks/plaid PlaidWebhookFunction",
            "POST /webhooks/stripe StripeWebhookFunction",
            "GET /auth/jobber/start JobberOauthFunction",
            "GET /auth/jobber/callback JobberOauthFunction",
            "GET /connect/bank PlaidLinkFunction",
            "POST /connect/bank/session PlaidLinkFunction",
            "POST /connect/bank/account PlaidLinkFunction",
            "POST /connect/bank/exchange PlaidLinkFunction");
    assertThat(STACK.function("TrayFunction").triggers()).containsOnly(new Trigger.FunctionUrl());
    assertThat(STACK.function("MailEventsFunction").triggers())
        .containsOnly(new Trigger.TopicTrigger("MailEventsTopic"));
    assertThat(STACK.functions())
        .flatMap(function ->
            function.triggers(Trigger.Schedule.class).stream()
                .map(schedule -> schedule.name() + " " + schedule.expression())
                .toList())
        .containsExactlyInAnyOrder(
            "oodaloo-local-digest cron(0/5 * * * ? *)",
            "oodaloo-local-jobber-sync rate(5 minutes)",
            "oodaloo-local-plaid-sync rate(5 minutes)",
            "oodaloo-local-stripe-sync rate(5 minutes)",
            "oodaloo-local-sweep rate(1 minute)");
  }

  @Test
  @DisplayName("Every consumed queue gives up after eight tries and hides a message long enough")
  void queues() {
    List<Function> consumers =
        STACK.functions().stream()
            .filter(function -> !function.triggers(Trigger.QueueTrigger.class).isEmpty())
            .toList();
    assertThat(consumers).hasSize(4);
    for (Function consumer : consumers) {
      Trigger.QueueTrigger trigger = consumer.triggers(Trigger.QueueTrigger.class).getFirst();
      Queue queue = STACK.queue(trigger.queueId());
      assertThat(trigger.reportsItemFailures()).isTrue();
      assertThat(queue.maxReceiveCount()).isEqualTo(8);
      assertThat(queue.visibility()).isEqualTo(consumer.timeout().multipliedBy(6));
      assertThat(queue.deadLetter())
          .isEqualTo(new DeadLetter.To(queue.id().replace("Queue", "Dead")));
      assertThat(STACK.queue(queue.id().replace("Queue", "Dead")).retention())
          .isEqualTo(Duration.ofDays(14));
    }
  }

  @Test
  @DisplayName("Every function has its own role and its own log group")
  void rolesAndLogs() {
    assertThat(STACK.functions()).extracting(Function::roleId).doesNotHaveDuplicates();
    assertThat(STACK.functions()).extracting(Function::logGroupId).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("Roles allow known actions by name, and nothing with a star")
  void leastPrivilege() throws IOException {
    String template = Files.readString(TEMPLATE);
    Set<String> actions = new TreeSet<>();
    Pattern.compile(
            "\\b(dynamodb|events|lambda|logs|s3|secretsmanager|ses|sns|sqs|sts|kms):[A-Za-z*]+")
        .matcher(template.replace("resolve:secretsmanager:", ""))
        .results()
        .forEach(found -> actions.add(found.group()));
    assertThat(KNOWN_ACTIONS).containsAll(actions);
    assertThat(template.lines().filter(line -> line.contains("Resource:")))
        .isNotEmpty()
        .noneMatch(line -> line.contains("*"));
  }

  @Test
  @DisplayName("Only functions that speak for a firm may open its tokens, under a key that rotates")
  void tokenKey() throws IOException {
    List<String> roles =
        Pattern.compile("(?ms)^  (\\w+Role):$(.*?)(?=^  \\w)")
            .matcher(Files.readString(TEMPLATE))
            .results()
            .filter(role -> role.group(2).contains("kms:Decrypt"))
            .map(role -> role.group(1))
            .toList();
    assertThat(roles)
        .containsExactlyInAnyOrder(
            "JobberOauthRole",
            "PlaidLinkRole",
            "JobberSyncRole",
            "PlaidSyncRole",
            "StripeSyncRole",
            "TrayRole",
            "SweepRole");
    assertThat(Files.readString(ROOT.resolve("infra/storage.yaml")))
        .contains("Type: AWS::KMS::Key", "EnableKeyRotation: true");
  }

  @Test
  @DisplayName("Five tables keep their past, are encrypted and cannot be deleted by a slip")
  void tables() {
    assertThat(STACK.tables())
        .extracting(Table::name)
        .containsExactly(
            "oodaloo-local-books",
            "oodaloo-local-cursors",
            "oodaloo-local-digests",
            "oodaloo-local-events",
            "oodaloo-local-firms");
    assertThat(STACK.tables())
        .allSatisfy(table ->
            assertThat(table.protections()).containsExactlyInAnyOrder(Table.Protection.values()));
    assertThat(STACK.tables().stream().filter(Table::expires).map(Table::id))
        .containsExactly("EventsTable", "FirmsTable");
    assertThat(
            STACK.tables().stream()
                .flatMap(table -> table.indexes().stream().map(index -> table.id() + index.name())))
        .containsExactlyInAnyOrder(
            "EventsTableby-due", "EventsTableopen", "FirmsTableby-account", "FirmsTableby-due");
  }

  @Test
  @DisplayName("Every dead-letter queue and every function has its alarm")
  void alarms() throws IOException {
    String alarms = Files.readString(ROOT.resolve("infra/observability.yaml"));
    assertThat(STACK.queues().stream().filter(queue -> queue.id().endsWith("Dead")))
        .allSatisfy(queue -> assertThat(alarms).contains(dimension("QueueName", queue.name())));
    for (String id : FUNCTIONS) {
      String kebab = id.replace("Function", "").replaceAll("(?<!^)([A-Z])", "-$1");
      String name = "oodaloo-local-" + kebab.toLowerCase(Locale.ROOT);
      assertThat(alarms).contains(dimension("FunctionName", name));
    }
  }

  private static String dimension(String name, String value) {
    return "Name: %s, Value: !Sub \"%s\""
        .formatted(name, value.replace("oodaloo-local-", "oodaloo-${Stage}-"));
  }

  @Test
  @DisplayName("The template stays short enough to be read: 500 lines")
  void size() throws IOException {
    assertThat(Files.readAllLines(TEMPLATE)).hasSizeLessThanOrEqualTo(500);
  }

  @Test
  @DisplayName("Every stage has its own physical names")
  void stages() {
    Stack production = Stack.read(TEMPLATE, Map.of("Stage", "prod"));
    assertThat(production.queues())
        .extracting(Queue::name)
        .allMatch(name -> name.startsWith("oodaloo-prod-"))
        .contains("oodaloo-prod-reconcile-dead");
  }
}

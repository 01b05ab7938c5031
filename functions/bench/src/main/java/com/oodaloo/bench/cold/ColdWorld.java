package com.oodaloo.bench.cold;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.EngineTables;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.LoopbackServer;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.LocalEnvironment;
import com.oodaloo.local.functions.LocalNames;
import com.oodaloo.local.functions.LocalSecrets;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// The engines with the template's tables and queues in them, and what a function process needs to
/// reach them.
final class ColdWorld implements AutoCloseable {
  /// AWS's runtime interface client and what it needs, each named by one of its classes.
  private static final List<Class<?>> RUNTIME =
      List.of(AWSLambda.class, PojoSerializer.class, SdkInternalThreadLocal.class);

  private final Path project;
  private final Path comparison;
  private final Stack stack;
  private final Engines engines;
  private final HttpServer vendors = LoopbackServer.bind(0);
  private final LocalEnvironment environment;
  private final Events events;

  private ColdWorld(Path project, Stack stack, Engines engines, Path comparison) {
    this.project = project;
    this.comparison = comparison;
    this.stack = stack;
    this.engines = engines;
    vendors.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(503, -1);
          exchange.close();
        });
    vendors.start();
    Map<String, String> secrets = LocalSecrets.from(Map.of());
    String outside =
        "http://"
            + InetAddress.ofLiteral("127.0.0.1").getHostAddress()
            + ":"
            + vendors.getAddress().getPort();
    LocalNames names =
        new LocalNames(
            stack, engines.queues(), new LocalNames.Addresses(outside, outside + "/tray"), secrets);
    environment =
        new LocalEnvironment(names, engines, LocalEnvironment.vendorUrls(Map.of(), outside));
    events = new Events(project.resolve("events"), secrets, new AtomicLong(System.nanoTime()));
  }

  /// @param project the folder that holds template.yaml, built
  /// @param scratch where files may be made
  static ColdWorld open(Path project, Path scratch) {
    Stack stack = Stack.read(project.resolve("template.yaml"));
    Engines engines =
        Engines.start(stack, new Engines.Choice.InMemory(), Mailbox.inMemory(), Clock.systemUTC());
    return new ColdWorld(project, stack, engines, ComparisonJar.in(scratch));
  }

  /// The functions to measure: the three floors first, then every function of the template that can
  /// answer an event by itself.
  List<Subject> subjects() {
    List<Subject> all = new ArrayList<>();
    all.add(
        new Subject(
            "no-op", "JobberWebhookFunction", NoOpHandler.class.getName(), events::jobber, "200"));
    all.add(own("jobber-webhook", "JobberWebhookFunction", events::jobber));
    all.add(
        new Subject(
            "jobber-webhook, eager Micronaut",
            "JobberWebhookFunction",
            EagerWebhookHandler.class.getName(),
            events::jobber,
            "200"));
    all.add(own("stripe-webhook", "StripeWebhookFunction", events::stripe));
    all.add(
        sample(
            "plaid-webhook (refused)",
            "PlaidWebhookFunction",
            "plaid-webhook/wrong-signature.json",
            "401"));
    all.add(sample("tray", "TrayFunction", "tray/open.json", "statusCode"));
    all.add(sample("jobber-oauth", "JobberOauthFunction", "jobber-oauth/start.json", "302"));
    all.add(sample("plaid-link", "PlaidLinkFunction", "plaid-link/page.json", "statusCode"));
    all.add(
        sample(
            "jobber-sync", "JobberSyncFunction", "jobber-sync/message.json", "batchItemFailures"));
    all.add(
        sample("plaid-sync", "PlaidSyncFunction", "plaid-sync/message.json", "batchItemFailures"));
    all.add(
        sample(
            "stripe-sync", "StripeSyncFunction", "stripe-sync/message.json", "batchItemFailures"));
    all.add(
        sample("reconcile", "ReconcileFunction", "reconcile/message.json", "batchItemFailures"));
    all.add(sample("digest", "DigestFunction", "digest/hour.json", "sent"));
    all.add(sample("sweep", "SweepFunction", "sweep/minute.json", "{"));
    all.add(sample("mail-events", "MailEventsFunction", "mail-events/bounce-for-now.json", "{"));
    return all;
  }

  private Subject sample(String name, String functionId, String file, String answers) {
    return new Subject(name, functionId, handler(functionId), () -> events.sample(file), answers);
  }

  private Subject own(String name, String functionId, Supplier<byte[]> event) {
    return new Subject(name, functionId, handler(functionId), event, "200");
  }

  private String handler(String functionId) {
    return stack.function(functionId).handler().replaceFirst("::.*", "");
  }

  FunctionProcess.Start start(Subject subject, Packaging packaging) {
    Map<String, String> variables = new HashMap<>();
    if (isComparison(subject)) {
      stack.functions().forEach(each -> variables.putAll(environment.of(each)));
    }
    variables.putAll(environment.of(stack.function(subject.functionId())));
    variables.putAll(packaging.environment());
    variables.putAll(Map.of("OODALOO_TOKEN_KEYS", "kms", "OODALOO_KMS_KEY", "alias/bench"));
    return new FunctionProcess.Start(jars(subject), subject.handler(), variables);
  }

  /// What a deployment uploads, as jars, and AWS's runtime interface client; for the comparisons
  /// also the handlers that ours are compared with.
  private List<Path> jars(Subject subject) {
    List<Path> jars = new ArrayList<>();
    jars.add(project.resolve("functions/handlers/target/oodaloo-handlers-1.jar"));
    jars.addAll(in(project.resolve("functions/handlers/target/lambda/lib")));
    RUNTIME.forEach(type -> jars.add(jarOf(type)));
    if (isComparison(subject)) {
      jars.add(comparison);
    }
    return jars;
  }

  /// What ours are compared with. Its container makes every singleton, so it needs what each
  /// function is given, secrets included.
  private static boolean isComparison(Subject subject) {
    return subject.handler().startsWith("com.oodaloo.bench.");
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How many webhook events were written down.
  int eventRows() {
    return stack.tables().stream()
        .filter(table -> table.id().equals("EventsTable"))
        .mapToInt(table -> EngineTables.count(table, engines.dynamoDb(), Engines.REGION))
        .sum();
  }

  /// How many messages can be received from a queue, at most ten.
  int waiting(String queueId) {
    return engines.queues().receive(queueId, 10).size();
  }

  private static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " is not there: build first", e);
    }
  }

  @Override
  public void close() {
    vendors.stop(0);
    engines.close();
  }
}

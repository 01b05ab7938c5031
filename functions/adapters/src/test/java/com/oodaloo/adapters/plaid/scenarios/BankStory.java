package com.oodaloo.adapters.plaid.scenarios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.oodaloo.adapters.plaid.CachedKeys;
import com.oodaloo.adapters.plaid.PlaidKeyEndpoint;
import com.oodaloo.adapters.plaid.PlaidWebhooks;
import com.oodaloo.app.books.InMemoryBooks;
import com.oodaloo.app.connect.AnswerAccounts;
import com.oodaloo.app.connect.ConnectBank;
import com.oodaloo.app.connect.Connection;
import com.oodaloo.app.connect.HeardNews;
import com.oodaloo.app.connect.InMemoryConnections;
import com.oodaloo.app.connect.InMemoryFirms;
import com.oodaloo.app.ingest.AcceptWebhook;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.InMemoryWakeups;
import com.oodaloo.app.ingest.InMemoryWebhookEvents;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.reconcile.ReconcileFirm;
import com.oodaloo.app.sync.OpenEvents;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.app.sync.SyncPreflight;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.bank.SyncBank;
import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.time.BusinessZone;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.OutgoingWebhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// One firm, its bank, and everything between the two.
final class BankStory implements AutoCloseable {
  static final FirmId FIRM = new FirmId("acme");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final TestClock clock = new TestClock();
  final InMemoryWebhookEvents events = new InMemoryWebhookEvents();
  final InMemoryConnections connections = new InMemoryConnections();
  final InMemoryFirms firms = new InMemoryFirms();
  final InMemoryWakeups wakeups = new InMemoryWakeups();
  final InMemoryBooks books = new InMemoryBooks(events);
  final Bank bank;
  final PlaidWebhooks webhooks;
  final ConnectBank connect;
  final AnswerAccounts answers;
  final HeardNews news = new HeardNews();
  private String item = "";

  BankStory(Misbehaviour... misbehaviour) {
    bank = new Bank(clock, Set.of(misbehaviour));
    webhooks = new PlaidWebhooks(new CachedKeys(new PlaidKeyEndpoint(bank.calls())));
    firms.save(firm(), Instant.EPOCH);
    connect =
        new ConnectBank(
            new ConnectBank.Ports(bank.reader, firms, connections, books, wakeups, news), clock);
    answers =
        new AnswerAccounts(
            new AnswerAccounts.Ports(firms, connections, books, books, wakeups, news), clock);
  }

  static Firm firm() {
    return new Firm(
        FIRM,
        "Acme Plumbing LLC",
        new BusinessZone(ZoneId.of("America/Denver")),
        Currency.getInstance("USD"),
        "owner@acme.example");
  }

  String item() {
    return item;
  }

  String publicToken() {
    Map<String, Object> fields =
        Map.of("institution_id", "ins_109508", "initial_products", List.of("transactions"));
    return call("sandbox/public_token/create", fields).path("public_token").asText();
  }

  ConnectBank.Exchanged exchange(String publicToken) {
    return connect.exchange(FIRM, new ConnectBank.Chosen(publicToken, "", List.of()));
  }

  /// Connects the bank and reads it until its history is there.
  BankStory connected() {
    link();
    sync();
    bank.plaid.unsent(clock.instant());
    clock.passes(Duration.ofMinutes(2));
    sync();
    return this;
  }

  BankStory link() {
    if (exchange(publicToken()) instanceof ConnectBank.Exchanged.Connected(String connected)) {
      item = connected;
    }
    return this;
  }

  /// A scheduled read, a while after the last one.
  SyncOutcome sync() {
    clock.passes(Duration.ofMinutes(2));
    return syncer(bank.feed()).drain(new SyncRequest(item, List.of()));
  }

  SyncBank syncer(BankFeed feed) {
    return new SyncBank(
        new SyncBank.Ports(
            new SyncPreflight(
                new OpenEvents(events, Duration.ofSeconds(5), clock), connections, firms, clock),
            connections,
            feed,
            books,
            books,
            wakeups),
        clock);
  }

  /// Delivers what Plaid has to say and reads because of it, as the queue would.
  SyncOutcome hear() {
    List<EventKey> keys = new ArrayList<>();
    for (OutgoingWebhook webhook : bank.plaid.unsent(clock.instant())) {
      if (read(webhook) instanceof Delivery.Genuine(var event)) {
        new AcceptWebhook(events, wakeups, clock).accept(event);
        keys.add(event.key());
      }
    }
    clock.passes(Duration.ofSeconds(10));
    return syncer(bank.feed()).drain(new SyncRequest(item, keys));
  }

  Delivery read(OutgoingWebhook webhook) {
    Map<String, String> headers =
        webhook.headers().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    return webhooks.read(webhook.body(), headers, clock.instant());
  }

  SyncOutcome fire(String code) {
    call("sandbox/item/fire_webhook", Map.of("access_token", token(), "webhook_code", code));
    return hear();
  }

  void resetLogin() {
    call("sandbox/item/reset_login", Map.of("access_token", token()));
  }

  Connection connection() {
    return connections.find(Source.PLAID, item).orElseThrow();
  }

  String token() {
    return connection().tokens().access();
  }

  List<BankAccount> accounts() {
    return books.load(firm(), Bank.DAY).books().accounts();
  }

  BankAccount account(String id) {
    return accounts().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
  }

  List<BankTransaction> lines() {
    return books.load(firm(), Bank.DAY).books().transactions();
  }

  BankTransaction line(String id) {
    return lines().stream().filter(known -> known.id().equals(id)).findFirst().orElseThrow();
  }

  /// `id state`, sorted by id.
  List<String> told() {
    return lines().stream().map(line -> line.id() + " " + line.state()).sorted().toList();
  }

  String cursor() {
    return books.position(FIRM, "plaid#" + item).cursor();
  }

  ReconcileFirm.Outcome reconcile() {
    return new ReconcileFirm(firms, books, books, new StepwiseMatcher(), clock).reconcile(FIRM);
  }

  JsonNode call(String path, Map<String, Object> fields) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(bank.at() + path))
              .header("PLAID-CLIENT-ID", "plaid-id")
              .header("PLAID-SECRET", "plaid-secret")
              .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields)))
              .build();
      return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the sandbox answers no JSON", e);
    } catch (IOException e) {
      throw new IllegalStateException("the sandbox is silent", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", e);
    }
  }

  @Override
  public void close() {
    bank.close();
  }
}

package com.oodaloo.adapters.plaid.scenarios;

import static com.oodaloo.adapters.plaid.scenarios.Bank.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.app.connect.AnswerAccounts.Taken;
import com.oodaloo.app.connect.AnswerAccounts.Word;
import com.oodaloo.app.sync.SyncOutcome;
import com.oodaloo.sandbox.Misbehaviour;
import com.oodaloo.sandbox.OutgoingWebhook;
import com.oodaloo.sandbox.plaid.PlaidFault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Skipped where no copy of Plaid's description is at hand: it is not ours to ship.
@DisplayName("Held against Plaid's own description of its API")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> WEBHOOKS =
      Map.of(
          "SYNC_UPDATES_AVAILABLE", "SyncUpdatesAvailableWebhook",
          "DEFAULT_UPDATE", "DefaultUpdateWebhook",
          "ERROR", "ItemErrorWebhook",
          "LOGIN_REPAIRED", "ItemLoginRepairedWebhook",
          "PENDING_DISCONNECT", "PendingDisconnectWebhook",
          "NEW_ACCOUNTS_AVAILABLE", "NewAccountsAvailableWebhook",
          "USER_PERMISSION_REVOKED", "UserPermissionRevokedWebhook",
          "USER_ACCOUNT_REVOKED", "UserAccountRevokedWebhook");

  private PlaidContract contract;
  private final List<Recorder.Heard> heard = new ArrayList<>();
  private final List<OutgoingWebhook> webhooks = new ArrayList<>();

  @BeforeAll
  void live() throws IOException {
    Optional<Path> file = PlaidContract.file();
    assumeTrue(file.isPresent(), "Skipped: no copy of Plaid's OpenAPI file beside the project");
    contract = PlaidContract.read(file.orElseThrow());
    try (BankStory story = new BankStory(Misbehaviour.UNKNOWN_FIELDS)) {
      everything(story);
      heard.addAll(story.bank.recorder.heard());
    }
  }

  private void everything(BankStory story) {
    story.bank.teller().open(Bank.account("acc_2", "Other", "2", "", "Dana Reyes"));
    story.bank.teller().hold(line("hold", -5));
    story.bank.teller().post(line("t1", 5));
    story.connected();
    story.bank.teller().drop(line("hold", -5));
    story.bank.teller().postFor("hold", line("t2", -5));
    story.bank.teller().correct(line("t1", 6));
    story.sync();
    URI webhook = URI.create("https://app.example/webhooks/plaid");
    story.connect.open(BankStory.FIRM, webhook);
    webhooks.addAll(story.bank.plaid.unsent(story.clock.instant()));
    webhooks.forEach(story::read);
    for (String code : new TreeSet<>(WEBHOOKS.keySet())) {
      story.call(
          "sandbox/item/fire_webhook", Map.of("access_token", story.token(), "webhook_code", code));
    }
    story.call("item/get", Map.of("access_token", story.token()));
    story.resetLogin();
    webhooks.addAll(story.bank.plaid.unsent(story.clock.instant()));
    story.call("item/get", Map.of("access_token", story.token()));
    story.sync();
    story.connect.open(BankStory.FIRM, webhook);
    for (PlaidFault fault : Set.of(PlaidFault.MUTATION, PlaidFault.SYNC_LIMIT)) {
      story.bank.troubles().next("/accounts/get", fault);
      story.call("accounts/get", Map.of("access_token", story.token()));
    }
    assertThat(story.answers.say(BankStory.FIRM, Word.DISCONNECT, story.item()))
        .isEqualTo(Taken.TAKEN);
    assertThat(story.sync()).isEqualTo(new SyncOutcome.Paused());
  }

  @Test
  @DisplayName("every request of ours is as described")
  void requests() throws IOException {
    assertThat(heard).extracting(Recorder.Heard::path).contains("/identity/get", "/item/remove");
    for (Recorder.Heard one : heard) {
      assertThat(contract.has(one.path())).isTrue();
      assertThat(contract.faultsOfRequest(one.path(), JSON.readTree(one.request())))
          .as("%s %s", one.path(), one.request())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("every answer of the pretended Plaid is as described")
  void answers() throws IOException {
    for (Recorder.Heard one : heard) {
      assertThat(contract.faultsOfAnswer(one.path(), one.status(), JSON.readTree(one.answer())))
          .as("%s %s", one.path(), one.answer())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("every webhook of the pretended Plaid is as described")
  void webhooks() throws IOException {
    Set<String> codes =
        webhooks.stream().map(ContractTest::code).collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).containsExactlyInAnyOrderElementsOf(WEBHOOKS.keySet());
    for (OutgoingWebhook webhook : webhooks) {
      JsonNode body = JSON.readTree(webhook.body());
      assertThat(contract.faultsOf(WEBHOOKS.getOrDefault(code(webhook), ""), body))
          .as(body.toString())
          .isEmpty();
    }
  }

  @Test
  @DisplayName("a wrong request is found wrong, so that this test tests something")
  void planted() throws IOException {
    JsonNode wrong = JSON.readTree("{\"access_token\":7,\"count\":900}");
    assertThat(contract.faultsOfRequest("/transactions/sync", wrong)).hasSize(2);
    assertThat(contract.faultsOfAnswer("/transactions/sync", 200, JSON.readTree("{}")))
        .hasSizeGreaterThan(5);
  }

  private static String code(OutgoingWebhook webhook) {
    try {
      return JSON.readTree(webhook.body()).path("webhook_code").asText();
    } catch (IOException e) {
      throw new IllegalStateException("a webhook that is no JSON", e);
    }
  }
}

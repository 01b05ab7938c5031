package com.oodaloo.handlers.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.oodaloo.adapters.plaid.PlaidBank;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.connect.BankLink.BankItem;
import com.oodaloo.app.connect.JobberAuthorization.AccountFacts;
import com.oodaloo.app.connect.Tokens;
import com.oodaloo.app.ingest.Delivery;
import com.oodaloo.app.sync.bank.BankFeed;
import com.oodaloo.app.sync.jobber.JobberList;
import com.oodaloo.app.sync.jobber.JobberSource;
import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.time.BusinessZone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same code against the real hosts, as far as that goes without a person at a browser.
///
/// With `PLAID_CLIENT_ID` and `PLAID_SECRET` (of Plaid's sandbox) an item is made, exchanged, read
/// and removed; with `JOBBER_CLIENT_ID` and `JOBBER_CLIENT_SECRET` a dead refresh token is refused,
/// and with `JOBBER_ACCESS_TOKEN` beside them the account and the first page of every list are
/// read. Nothing else has to be set. Without these variables everything here is skipped and says
/// so.
///
/// It has never been run against the real services: there was no way out to them where this was
/// written. It was run against our own sandbox, with `PLAID_API_URL` and `JOBBER_API_URL` set to
/// it.
@DisplayName("Against the real services")
class RealServicesTest {
  private static final URI WEBHOOK = URI.create("https://oodaloo.example/webhooks/plaid");
  private static final FirmId FIRM = new FirmId("real-services-test");
  private static final Duration HISTORY = Duration.ofMinutes(3);
  private static final JsonMapper JSON = new JsonMapper();

  private final FunctionEnvironment settings = new FunctionEnvironment(System.getenv());
  private final Clock clock = Clock.systemUTC();
  private final Vendors vendors = new Vendors(settings, clock);

  @BeforeAll
  static void say() {
    FunctionEnvironment environment = new FunctionEnvironment(System.getenv());
    Stream.of("PLAID_SECRET", "JOBBER_CLIENT_SECRET", "JOBBER_ACCESS_TOKEN")
        .filter(name -> environment.optional(name).isEmpty())
        .forEach(name ->
            System.err.println(
                "SKIPPED: " + name + " is not set, so nothing is checked against the real host."));
  }

  @Test
  @DisplayName("Plaid's sandbox makes an item, gives its accounts and lines, and ends it")
  void plaid() throws Exception {
    requires("PLAID_CLIENT_ID", "PLAID_SECRET");
    PlaidBank bank = vendors.bank();
    BankItem item = bank.exchange(publicToken());
    try {
      List<BankTransaction> lines = history(bank, item.tokens());

      assertThat(item.itemId()).isNotBlank();
      assertThat(bank.accounts(item.tokens(), item.itemId())).isNotEmpty();
      assertThat(lines).isNotEmpty().allMatch(line -> !line.id().isBlank());
      assertThat(bank.updateToken(FIRM, item.tokens())).isNotBlank();
      assertThatThrownBy(() -> bank.exchange("public-sandbox-no-such-token"))
          .isInstanceOf(Rejected.class);
    } finally {
      bank.remove(item.tokens());
    }
    assertThatThrownBy(() -> bank.sync(item.tokens(), "")).isInstanceOf(Rejected.class);
  }

  @Test
  @DisplayName("Plaid opens its widget for us, and knows no key that it never gave")
  void plaidKeys() throws NoSuchAlgorithmException {
    requires("PLAID_CLIENT_ID", "PLAID_SECRET");
    byte[] body = {'{', '}'};
    Map<String, String> headers = Map.of("plaid-verification", signedByNobody(body));

    assertThat(vendors.bank().linkToken(FIRM, WEBHOOK)).isNotBlank();
    assertThat(vendors.plaidWebhooks().read(body, headers, clock.instant()))
        .isEqualTo(new Delivery.Refused("unknown or expired key"));
  }

  /// A webhook's token that is right in all but its key, so that Plaid is asked for it.
  private String signedByNobody(byte[] body) throws NoSuchAlgorithmException {
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    return String.join(
        ".",
        base64("{\"alg\":\"ES256\",\"kid\":\"00000000-0000-4000-8000-000000000000\"}"),
        base64(
            "{\"iat\":%d,\"request_body_sha256\":\"%s\"}"
                .formatted(clock.instant().getEpochSecond(), hash)),
        "A".repeat(86));
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("Jobber refuses a refresh token it never gave, in a way that we understand")
  void jobberRefuses() {
    requires("JOBBER_CLIENT_ID", "JOBBER_CLIENT_SECRET");

    assertThatThrownBy(
            () -> vendors.jobberOauth().refresh(new Tokens("", "no-such-token", Instant.EPOCH)))
        .isInstanceOfSatisfying(
            Rejected.class,
            refused -> assertThat(refused.reason()).isEqualTo(Rejected.Reason.UNAUTHORIZED));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(JobberList.class)
  @DisplayName("Jobber says whose token it is, and gives the first page of every list")
  void jobberLists(JobberList list) {
    requires("JOBBER_CLIENT_ID", "JOBBER_CLIENT_SECRET", "JOBBER_ACCESS_TOKEN");
    Tokens tokens = Tokens.lasting(settings.text("JOBBER_ACCESS_TOKEN"));
    AccountFacts facts = vendors.jobberOauth().account(tokens);
    JobberSource.Account account =
        new JobberSource.Account(FIRM, tokens, new BusinessZone(facts.zone()), facts.currency());

    assertThat(facts.id()).isNotBlank();
    assertThat(
            vendors
                .jobber(QueryPoints.NOT_KEPT)
                .read(new JobberSource.Request(list, account, Instant.EPOCH, ""))
                .changes())
        .isNotNull();
  }

  private void requires(String... names) {
    for (String name : names) {
      assumeTrue(settings.optional(name).isPresent(), "Skipped: " + name + " is not set");
    }
  }

  /// All lines, once the bank's history is loaded: that takes a minute or two, and lines that
  /// change while they are paged are read again from the first.
  private List<BankTransaction> history(PlaidBank bank, Tokens tokens) throws InterruptedException {
    Instant end = clock.instant().plus(HISTORY);
    List<BankTransaction> lines = List.of();
    while (lines.isEmpty() && clock.instant().isBefore(end)) {
      lines = whole(bank, tokens);
      if (lines.isEmpty()) {
        Thread.sleep(Duration.ofSeconds(5));
      }
    }
    return lines;
  }

  private static List<BankTransaction> whole(PlaidBank bank, Tokens tokens) {
    List<BankTransaction> lines = new ArrayList<>();
    try {
      BankFeed.Page page = bank.sync(tokens, "");
      lines.addAll(page.added());
      while (page.more()) {
        page = bank.sync(tokens, page.cursor());
        lines.addAll(page.added());
      }
      return lines;
    } catch (Rejected refused) {
      assertThat(refused.reason()).isEqualTo(Rejected.Reason.MUTATION);
      return List.of();
    }
  }

  /// What Plaid's own window would hand over; only its sandbox gives one without an owner.
  private String publicToken() throws IOException, InterruptedException {
    URI base = settings.uri("PLAID_API_URL", "https://sandbox.plaid.com");
    assumeTrue(
        !base.getHost().startsWith("production"), "Skipped: nothing is made up in production");
    Map<String, Object> fields =
        Map.of(
            "client_id", settings.text("PLAID_CLIENT_ID"),
            "secret", settings.text("PLAID_SECRET"),
            "institution_id", "ins_109508",
            "initial_products", List.of("transactions"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/sandbox/public_token/create"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields)))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
      return JSON.readTree(answer).path("public_token").asText();
    }
  }
}

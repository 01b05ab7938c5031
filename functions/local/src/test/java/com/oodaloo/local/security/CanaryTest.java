package com.oodaloo.local.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import com.oodaloo.local.engines.Mail;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.HandlerMaker;
import com.oodaloo.local.world.LocalWorld;
import com.oodaloo.local.world.MovableClock;
import com.oodaloo.local.world.Playback;
import com.oodaloo.local.world.WorldSettings;
import com.oodaloo.sandbox.company.DemoCompany;
import com.oodaloo.sandbox.company.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A world in which every secret is a canary: two weeks of webhooks, syncs, mails and refusals, and
/// then a look for them in everything that was said and kept.
@DisplayName("A secret")
class CanaryTest {
  private static final String TOKEN_KEY = "Q0FOQVJZLXRva2VuLWtleS0wMTIzNDU2Nzg5YWJjZGU=";

  private static final Map<String, String> SECRETS =
      Map.of(
          "JOBBER_CLIENT_SECRET", "CANARY-jobber-client-secret",
          "PLAID_SECRET", "CANARY-plaid-secret",
          "STRIPE_API_KEY", "CANARY-stripe-api-key",
          "STRIPE_WEBHOOK_SECRET", "CANARY-stripe-webhook-secret",
          "OODALOO_LINK_KEY", "CANARY-link-key-0123456789,CANARY-link-key-before-it",
          "OODALOO_TOKEN_KEY", TOKEN_KEY);

  /// The secrets, and how the tokens begin that the sandbox gives out for them.
  private static final List<String> CANARIES =
      List.of("CANARY", TOKEN_KEY, "access-sandbox-", "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9");

  private static final Pattern LINK = Pattern.compile("href=\"(http[^\"]+)\"");

  private final World company = DemoCompany.world(1, 2);
  private final Mailbox mailbox = Mailbox.inMemory();
  private final Overheard overheard = new Overheard();

  @Test
  @DisplayName(
      "is in no log, event, message, answer, exception, row or mail; and scanners write no row")
  void nowhere() {
    Instant opening = LocalWorld.opening(company);
    try (LocalWorld world = LocalWorld.start(settings(opening))) {
      world.connect();
      world.play(new Playback.Course(opening, Duration.ZERO, _ -> {}, _ -> {}));
      for (String refused :
          List.of(
              "/auth/jobber/callback?code=x&state=y",
              "/auth/jobber/callback?code=x",
              "/tray/item?t=forged",
              "/connect/bank?t=forged")) {
        world.open(refused);
      }
      assertThat(mailbox.all()).isNotEmpty();
      assertThat(overheard.said()).hasSizeGreaterThan(100);
      assertThat(found(overheard.said().stream())).isEmpty();
      assertThat(found(mailbox.all().stream().map(Mail::toString))).isEmpty();
      URI engine = URI.create(world.links().all().getOrDefault("dynamodb", ""));
      List<String> kept = rows(engine);
      assertThat(found(kept.stream())).isEmpty();
      scan();
      assertThat(rows(engine)).containsExactlyInAnyOrderElementsOf(kept);
    }
  }

  /// What mail scanners do: the link to unsubscribe, the most dangerous one, a thousand times, by
  /// `GET` and `HEAD`.
  private void scan() {
    List<URI> links =
        LINK.matcher(mailbox.weekly().getLast().html())
            .results()
            .map(link -> URI.create(link.group(1).replace("&amp;", "&")))
            .filter(link -> link.getPath().endsWith("/unsubscribe"))
            .toList();
    assertThat(links).isNotEmpty();
    try (HttpClient scanner = HttpClient.newHttpClient()) {
      for (int look = 0; look < 1_000; look++) {
        var request =
            HttpRequest.newBuilder(links.get(look % links.size()))
                .method(look % 2 == 0 ? "GET" : "HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(scanner.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
            .isEqualTo(200);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private WorldSettings settings(Instant opening) {
    return new WorldSettings(
        Stack.read(Path.of("..", "..", "template.yaml")),
        new WorldSettings.Address(0, ""),
        new Engines.Choice.InMemory(),
        mailbox,
        MovableClock.standingAt(opening),
        new WorldSettings.Company(company, 1),
        SECRETS,
        new SplittableRandom(1),
        (environment, clock, random) ->
            overheard.over(new HandlerMaker(environment, clock, random)));
  }

  private static Stream<String> found(Stream<String> said) {
    return said.filter(text -> CANARIES.stream().anyMatch(text::contains))
        .map(text -> text.substring(0, Math.min(300, text.length())));
  }

  private static List<String> rows(URI engine) {
    DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(engine)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    List<String> rows =
        client.listTables().tableNames().stream()
            .flatMap(table -> client.scanPaginator(scan -> scan.tableName(table)).items().stream())
            .map(Object::toString)
            .toList();
    assertThat(rows).hasSizeGreaterThan(100);
    return rows;
  }
}

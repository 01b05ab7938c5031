package com.oodaloo.adapters.ses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.Unavailable;
import com.oodaloo.app.digest.Mailer;
import com.oodaloo.domain.HostileStrings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;

@DisplayName("Mail through SES")
class SesMailerTest {
  private final HttpServer server;
  private byte[] request = {};
  private int status = 200;

  SesMailerTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext("/v2/email/outbound-emails", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  @DisplayName("carries both forms, the set, the tag and the one-click headers")
  void wholeMail() throws IOException {
    String id = mailer().send(mail("Week 9: three questions", "maria@precision.example"));

    assertThat(id).isEqualTo("mail-1");
    JsonNode sent = sent();
    assertThat(sent.at("/FromEmailAddress").asText()).isEqualTo("digest@oodaloo.example");
    assertThat(sent.at("/Destination/ToAddresses/0").asText()).isEqualTo("maria@precision.example");
    assertThat(sent.at("/ConfigurationSetName").asText()).isEqualTo("set-1");
    assertThat(sent.at("/EmailTags/0/Name").asText()).isEqualTo("digest");
    assertThat(sent.at("/EmailTags/0/Value").asText()).isEqualTo("precision_2025-W09");
    JsonNode content = sent.at("/Content/Simple");
    assertThat(content.at("/Subject/Data").asText()).isEqualTo("Week 9: three questions");
    assertThat(content.at("/Body/Html/Data").asText()).isEqualTo("<p>Hi — Maria</p>");
    assertThat(content.at("/Body/Text/Data").asText()).isEqualTo("Hi — Maria\nBye");
    assertThat(content.at("/Headers/0/Name").asText()).isEqualTo("List-Unsubscribe");
    assertThat(content.at("/Headers/0/Value").asText()).isEqualTo("<https://x.example/u?t=1>");
    assertThat(content.at("/Headers/1/Name").asText()).isEqualTo("List-Unsubscribe-Post");
    assertThat(content.at("/Headers/1/Value").asText()).isEqualTo("List-Unsubscribe=One-Click");
  }

  @Test
  @DisplayName("keeps line ends and control characters out of subject and address")
  void oneLine() throws IOException {
    mailer().send(mail("Hi\r\nBcc: all@x.example\u2028\u0000!", "maria@precision.example\r\n"));

    assertThat(sent().at("/Content/Simple/Subject/Data").asText())
        .isEqualTo("Hi Bcc: all@x.example !");
    assertThat(sent().at("/Destination/ToAddresses/0").asText())
        .isEqualTo("maria@precision.example");
  }

  @Test
  @DisplayName("lets none of the hostile texts out of its header")
  void hostileHeaders() throws IOException {
    Mailer mailer = mailer();
    for (HostileStrings.Hostile hostile : HostileStrings.all()) {
      mailer.send(mail("Hi " + hostile.text(), "maria@precision.example" + hostile.text()));

      JsonNode sent = sent();
      assertThat(sent.at("/Content/Simple/Subject/Data").asText())
          .as(hostile.family())
          .startsWith("Hi ")
          .doesNotContainPattern("[\\p{Cntrl}\\x85\u2028\u2029]");
      assertThat(sent.at("/Destination/ToAddresses/0").asText())
          .as(hostile.family())
          .doesNotContainPattern("[\\p{Cntrl}\\x85\u2028\u2029]");
      assertThat(sent.at("/Destination/ToAddresses")).hasSize(1);
    }
  }

  @Test
  @DisplayName("is unavailable when SES fails and rejected when SES refuses")
  void failures() {
    status = 503;
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> mailer().send(mail("Hi", "maria@precision.example")));
    status = 400;
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> mailer().send(mail("Hi", "maria@precision.example")))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("maria"));
    server.stop(0);
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> mailer().send(mail("Hi", "maria@precision.example")));
  }

  private void answer(HttpExchange exchange) throws IOException {
    request = exchange.getRequestBody().readAllBytes();
    byte[] body = "{\"MessageId\":\"mail-1\"}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private JsonNode sent() throws IOException {
    return JsonMapper.builder().build().readTree(request);
  }

  private static Mailer.Mail mail(String subject, String to) {
    return new Mailer.Mail(
        to,
        subject,
        "<p>Hi — Maria</p>",
        "Hi — Maria\nBye",
        "precision/2025-W09",
        "https://x.example/u?t=1");
  }

  private Mailer mailer() {
    SesV2Client client =
        SesV2Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .overrideConfiguration(
                configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    return new SesMailer(client, "digest@oodaloo.example", "set-1");
  }
}

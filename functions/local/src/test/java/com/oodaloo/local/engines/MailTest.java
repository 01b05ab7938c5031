package com.oodaloo.local.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.EmailContent;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

final class MailTest {
  private static final Instant MONDAY = Instant.parse("2025-01-06T14:00:00Z");
  private static final Mail MAIL =
      new Mail(
          3,
          MONDAY,
          "oodaloo@example.com",
          List.of("owner@example.com"),
          "Week 1: 1 250 € in – all well",
          "<p>Cash &amp; runway</p>",
          "Cash & runway = " + "x".repeat(90) + "\n.",
          List.of(new Mail.Header("List-Unsubscribe", "<http://localhost:8080/u>")),
          "");

  @Test
  @DisplayName("a mail sent with the SDK stands in the mailbox")
  void sends() {
    Mailbox mailbox = Mailbox.inMemory();
    try (SesEndpoint ses = SesEndpoint.start(mailbox, () -> MONDAY);
        SesV2Client client = client(ses.endpoint())) {
      assertThat(client.sendEmail(MailTest::monday).messageId()).isEqualTo("local-000001");
    }
    Mail mail = mailbox.all().getFirst();
    assertThat(mail.subject()).isEqualTo("Your week");
    assertThat(mail.html()).isEqualTo("<p>Hello</p>");
    assertThat(mail.text()).isEqualTo("Hello");
    assertThat(mail.at()).isEqualTo(MONDAY);
  }

  private static void monday(SendEmailRequest.Builder mail) {
    mail.fromEmailAddress("oodaloo@example.com")
        .destination(to -> to.toAddresses("owner@example.com"))
        .content(content ->
            content.simple(simple ->
                simple
                    .subject(subject -> subject.data("Your week"))
                    .body(body ->
                        body.html(html -> html.data("<p>Hello</p>"))
                            .text(text -> text.data("Hello")))));
  }

  @Test
  @DisplayName("a mail without content is refused as SES refuses it")
  void refuses() {
    try (SesEndpoint ses = SesEndpoint.start(Mailbox.inMemory(), () -> MONDAY);
        SesV2Client client = client(ses.endpoint())) {
      assertThatThrownBy(
              () -> client.sendEmail(mail -> mail.content(EmailContent.builder().build())))
          .isInstanceOf(BadRequestException.class);
    }
  }

  private static SesV2Client client(URI endpoint) {
    return SesV2Client.builder()
        .endpointOverride(endpoint)
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }

  @Test
  @DisplayName("mails outlive the process in their folder")
  void outlive(@TempDir Path folder) {
    Mailbox.inFolder(folder).accept(MAIL);
    assertThat(Mailbox.inFolder(folder).all()).containsExactly(MAIL.numbered(1));
  }

  @Test
  @DisplayName("the eml file is pure ASCII with short lines and both bodies")
  void eml() {
    String eml = new String(MailFile.eml(MAIL), StandardCharsets.US_ASCII);
    assertThat(eml.lines()).allMatch(line -> line.length() <= 78);
    assertThat(eml)
        .contains("Date: Mon, 6 Jan 2025 14:00:00 +0000\r\n")
        .contains("List-Unsubscribe: <http://localhost:8080/u>\r\n")
        .contains("Subject: =?UTF-8?B?")
        .contains("Content-Type: text/plain; charset=UTF-8")
        .contains("Cash & runway =3D xxx")
        .contains("<p>Cash &amp; runway</p>")
        .endsWith("--=_oodaloo_local-000003--\r\n");
  }

  @Test
  @DisplayName("a line break in a subject starts no header")
  void noInjection() {
    var mail =
        new Mail(1, MONDAY, "a@b.c", List.of("d@e.f"), "Hi\r\nBcc: x@y.z", "", "", List.of(), "");
    assertThat(new String(MailFile.eml(mail), StandardCharsets.US_ASCII))
        .doesNotContain("\r\nBcc:");
  }
}

package com.oodaloo.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.oodaloo.local.SmallStack;
import com.oodaloo.local.engines.Mail;
import com.oodaloo.local.engines.Mailbox;
import com.oodaloo.local.functions.InvocationFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class GatewayTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2025-01-06T14:00:00Z");

  private final Gateway gateway = Gateway.bind(0);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Mailbox mailbox = Mailbox.inMemory();
  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicReference<String> invoked = new AtomicReference<>("");
  private final AtomicReference<byte[]> event = new AtomicReference<>(new byte[0]);
  private final AtomicReference<String> answer = new AtomicReference<>("{\"statusCode\":200}");

  private final class Machine implements TimeMachine {
    @Override
    public Instant now() {
      return now.get();
    }

    @Override
    public ZoneId zone() {
      return ZoneId.of("America/Denver");
    }

    @Override
    public String advance(Duration by) {
      now.updateAndGet(at -> at.plus(by));
      return "1 mail <b>";
    }
  }

  private byte[] invoke(String function, byte[] given) {
    invoked.set(function);
    event.set(given);
    if (answer.get().equals("throw")) {
      throw new InvocationFailed(function, new IllegalStateException("no"));
    }
    return answer.get().getBytes(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void open() {
    gateway.open(
        new Gateway.Rooms(
            SmallStack.stack(), this::invoke, mailbox, new Machine(), () -> Map.of("A", "/b?c&d")),
        Map.of());
  }

  @AfterEach
  void close() {
    gateway.close();
    client.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create(gateway.url() + path));
  }

  @Test
  @DisplayName("a webhook becomes an event of payload format 2.0 with its body as it came")
  void eventShape() throws Exception {
    String body = "{\"a\" : \"ü\"}";
    send(
        at("/webhooks/jobber?x=1&x=2&y=%20")
            .header("Content-Type", "application/json")
            .header("X-Jobber-Hmac-SHA256", "abc=")
            .header("Cookie", "one=1; two=2")
            .POST(BodyPublishers.ofString(body)));
    JsonNode seen = JSON.readTree(event.get());
    assertThat(invoked.get()).isEqualTo("HookFunction");
    assertThat(seen.path("version").asText()).isEqualTo("2.0");
    assertThat(seen.path("routeKey").asText()).isEqualTo("POST /webhooks/jobber");
    assertThat(seen.path("rawPath").asText()).isEqualTo("/webhooks/jobber");
    assertThat(seen.path("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%20");
    assertThat(seen.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
    assertThat(seen.at("/queryStringParameters/y").asText()).isEqualTo(" ");
    assertThat(seen.at("/headers/x-jobber-hmac-sha256").asText()).isEqualTo("abc=");
    assertThat(seen.path("cookies")).extracting(JsonNode::asText).containsExactly("one=1", "two=2");
    assertThat(seen.at("/requestContext/http/method").asText()).isEqualTo("POST");
    assertThat(seen.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(seen.path("body").asText()).isEqualTo(body);
    assertThat(seen.path("isBase64Encoded").asBoolean()).isFalse();
  }

  @Test
  @DisplayName("a form and bytes that are no UTF-8 arrive in Base64, no byte lost")
  void base64() throws Exception {
    byte[] bytes = {(byte) 0xFF, 0, 'a'};
    for (String type : List.of("application/json", "application/x-www-form-urlencoded")) {
      send(
          at("/webhooks/jobber")
              .header("Content-Type", type)
              .POST(BodyPublishers.ofByteArray(bytes)));
      JsonNode seen = JSON.readTree(event.get());
      assertThat(seen.path("isBase64Encoded").asBoolean()).isTrue();
      assertThat(Base64.getDecoder().decode(seen.path("body").asText())).isEqualTo(bytes);
    }
  }

  @Test
  @DisplayName("the function URL sees its paths without /tray, and its answer comes back whole")
  void tray() throws Exception {
    answer.set(
        """
        {"statusCode":302,"headers":{"Location":"/x","content-type":"text/html"},
         "cookies":["a=1","b=2"],"body":"aGk=","isBase64Encoded":true}\
        """);
    HttpResponse<String> response = send(at("/tray/answer?t=v1").GET());
    JsonNode seen = JSON.readTree(event.get());
    assertThat(invoked.get()).isEqualTo("TrayFunction");
    assertThat(seen.path("rawPath").asText()).isEqualTo("/answer");
    assertThat(seen.path("routeKey").asText()).isEqualTo("$default");
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).contains("/x");
    assertThat(response.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
    assertThat(response.body()).isEqualTo("hi");
  }

  @Test
  @DisplayName("unknown routes are 404, failures 500, and too large a body 413")
  void refusals() throws Exception {
    assertThat(send(at("/webhooks/jobber").GET()).statusCode()).isEqualTo(404);
    assertThat(send(at("/trayful").GET()).statusCode()).isEqualTo(404);
    var large = BodyPublishers.ofByteArray(new byte[4 * 1024 * 1024 + 1]);
    assertThat(send(at("/webhooks/jobber").POST(large)).statusCode()).isEqualTo(413);
    for (String bad : List.of("throw", "no json", "{}")) {
      answer.set(bad);
      var post = at("/webhooks/jobber").POST(BodyPublishers.noBody());
      assertThat(send(post).statusCode()).isEqualTo(500);
    }
  }

  @Test
  @DisplayName("the mailbox escapes what mails contain and frames their HTML in a sandbox")
  void mailboxEscapes() throws Exception {
    String evil = "<script>alert('\"')</script>";
    mailbox.accept(
        new Mail(
            0, START, "a@b.c", List.of(evil), evil, "<head></head>" + evil, evil, List.of(), ""));
    String list = send(at("/mailbox").GET()).body();
    String shown = send(at("/mailbox/1").GET()).body();
    assertThat(list).doesNotContain("<script>").contains("&lt;script&gt;");
    assertThat(shown)
        .doesNotContain("<script>")
        .contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
        .contains("srcdoc=\"&lt;head&gt;&lt;base target=&quot;_blank&quot;&gt;");
    assertThat(send(at("/mailbox/2").GET()).statusCode()).isEqualTo(404);
    assertThat(send(at("/mailbox/1.eml").GET()).headers().firstValue("Content-Type"))
        .contains("message/rfc822");
  }

  @Test
  @DisplayName("a GET of the time machine changes nothing, a POST moves the clock")
  void timeMachine() throws Exception {
    assertThat(send(at("/time?by=week").GET()).body()).contains("Monday 6 January 2025, 07:00");
    assertThat(now.get()).isEqualTo(START);
    HttpResponse<String> moved = send(at("/time").POST(BodyPublishers.ofString("by=day")));
    assertThat(moved.statusCode()).isEqualTo(303);
    assertThat(now.get()).isEqualTo(START.plus(Duration.ofDays(1)));
    assertThat(send(at("/time").GET()).body()).contains("1 mail &lt;b&gt;");
  }

  @Test
  @DisplayName("neither nonsense nor another site's page moves the clock")
  void timeMachineRefuses() throws Exception {
    assertThat(send(at("/time").POST(BodyPublishers.ofString("by=year"))).statusCode())
        .isEqualTo(400);
    var foreign =
        at("/time")
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("by=day"));
    assertThat(send(foreign).statusCode()).isEqualTo(403);
    assertThat(now.get()).isEqualTo(START);
  }

  @Test
  @DisplayName("the first page links to everything")
  void index() throws Exception {
    assertThat(send(at("/").GET()).body()).contains("<a href=\"/b?c&amp;d\">A</a>");
  }
}

package com.oodaloo.handlers.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.app.links.InMemoryLinkUse;
import com.oodaloo.app.links.Purpose;
import com.oodaloo.app.links.SignedLinks;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.handlers.http.HttpAnswer;
import com.oodaloo.handlers.http.HttpEvent;
import com.oodaloo.handlers.http.PostGuard;
import com.oodaloo.handlers.http.UseLimits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Before a page that takes a POST")
class PostGuardTest {
  private static final URI BASE = URI.create("https://tray.example");
  private static final Clock CLOCK = Clock.fixed(Sender.NOW, ZoneOffset.UTC);

  private final SignedLinks links =
      new SignedLinks(
          Request.bytes("a key of at least sixteen bytes"), CLOCK, new SplittableRandom(1));
  private final String token =
      links.sign(Purpose.ANSWER, new FirmId("f-1"), "q-1", Duration.ofDays(7));
  private final InMemoryLinkUse use = new InMemoryLinkUse();
  private final PostGuard guard = new PostGuard(links, new UseLimits(use, CLOCK));

  @ParameterizedTest
  @CsvSource({
    "same-origin,,200",
    "none,,200",
    "same-origin,null,200",
    "cross-site,,403",
    "same-site,https://tray.example,403",
    "cross-site,https://tray.example,403",
    ",,200",
    ",null,200",
    ",https://tray.example,200",
    ",https://tray.example:8443,403",
    ",https://evil.example,403",
    ",https://tray.example.evil.example,403",
    ",not an origin,403"
  })
  @DisplayName("only a request of the page's own site passes, where the browser tells")
  void sites(String site, String origin, int status) {
    HttpEvent event =
        new HttpEvent(
            "POST",
            "/answer",
            Map.of(),
            Map.of(
                "host",
                "tray.example",
                "sec-fetch-site",
                site == null ? "" : site,
                "origin",
                origin == null ? "" : origin),
            Request.bytes("t=" + token),
            BASE);
    assertThat(answer(event)).isEqualTo(status);
  }

  @Test
  @DisplayName("one link is taken 120 times an hour, wherever its token stands; others go on")
  void bounded() {
    int taken = 0;
    for (int post = 0; post < 150; post++) {
      taken += answer(post(post % 2 == 0 ? "t=" + token : "{\"t\":\"" + token + "\"}")) / 200 % 2;
    }
    assertThat(taken).isEqualTo(120);
    assertThat(answer(post("t=" + token))).isEqualTo(429);
    String other = links.sign(Purpose.ANSWER, new FirmId("f-1"), "q-1", Duration.ofDays(7));
    assertThat(answer(post("t=" + other))).isEqualTo(200);
  }

  @Test
  @DisplayName("what reads as a form and as JSON counts by the token that acts, and by no other")
  void oneToken() {
    String other = links.sign(Purpose.ANSWER, new FirmId("f-2"), "q-1", Duration.ofDays(7));
    HttpEvent both =
        new HttpEvent(
            "POST", "/answer", Map.of("t", other), Map.of(), Request.bytes("t=" + token), BASE);
    assertThat(both.token()).isEqualTo(token);
    HttpEvent json = post("{\"t\":\"" + token + "\",\"a\":\"&t=\"}");
    assertThat(json.token()).isEqualTo(token);
    for (int post = 0; post < 120; post++) {
      assertThat(answer(post % 2 == 0 ? both : json)).isEqualTo(200);
    }
    assertThat(answer(both)).isEqualTo(429);
    assertThat(answer(json)).isEqualTo(429);
  }

  @Test
  @DisplayName("2,000 looks an hour are answered for one firm, by whichever of its links")
  void looks() {
    int answered = 0;
    for (int look = 0; look < 10_000; look++) {
      String any = look % 2 == 0 ? token : links.sign(Purpose.TRAY, new FirmId("f-1"), "");
      var event = new HttpEvent("GET", "/", Map.of("t", any), Map.of(), new byte[0], BASE);
      answered += answer(event) == 200 ? 1 : 0;
    }
    assertThat(answered).isEqualTo(2_000);
    assertThat(use.rows()).as("one counter").isEqualTo(1);
  }

  @Test
  @DisplayName("60 packets an hour are fetched for one firm")
  void packets() {
    int answered = 0;
    for (int look = 0; look < 100; look++) {
      var event = new HttpEvent("GET", "/month", Map.of("t", token), Map.of(), new byte[0], BASE);
      answered += answer(event) == 200 ? 1 : 0;
    }
    assertThat(answered).isEqualTo(60);
  }

  @Test
  @DisplayName("a thousand looks at the way out, and a thousand tokens of nobody's, write nothing")
  void writesNothing() {
    for (int look = 0; look < 1_000; look++) {
      String method = look % 2 == 0 ? "GET" : "HEAD";
      var event =
          new HttpEvent(method, "/unsubscribe", Map.of("t", token), Map.of(), new byte[0], BASE);
      assertThat(answer(event)).isEqualTo(200);
      assertThat(answer(post("t=" + Bits.flipped(token, look % token.length(), look % 7))))
          .isEqualTo(200);
    }
    assertThat(use.rows()).isZero();
  }

  @Test
  @DisplayName("another method than GET and HEAD is held to the same")
  void otherMethods() {
    for (String method : List.of("PUT", "DELETE", "PATCH", "get", "")) {
      var event =
          new HttpEvent(
              method,
              "/",
              Map.of("t", token),
              Map.of("sec-fetch-site", "cross-site"),
              new byte[0],
              BASE);
      assertThat(answer(event)).isEqualTo(403);
    }
  }

  private static HttpEvent post(String body) {
    return new HttpEvent("POST", "/answer", Map.of(), Map.of(), Request.bytes(body), BASE);
  }

  private int answer(HttpEvent event) {
    return guard.guard(event, () -> HttpAnswer.status(200)).status();
  }
}

package com.oodaloo.handlers.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.oodaloo.app.Unavailable;
import com.oodaloo.app.digest.Mailer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mail")
class MailOnceTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer ses;

  MailOnceTest() throws IOException {
    ses = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    ses.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    ses.start();
  }

  @AfterEach
  void stop() {
    ses.stop(0);
  }

  @Test
  @DisplayName("that may have been taken is not sent again by the SDK on its own")
  void notRepeated() {
    Map<String, String> environment =
        Map.of(
            "AWS_ENDPOINT_URL_SESV2", "http://127.0.0.1:" + ses.getAddress().getPort(),
            "OODALOO_MAIL_FROM", "monday@oodaloo.example",
            "OODALOO_MAIL_CONFIGURATION_SET", "test");
    Mailer mailer = Wiring.of(environment, Clock.systemUTC(), new Random(1)).mailer();
    Mailer.Mail mail =
        new Mailer.Mail(
            "owner@example.com", "Your week", "<p>", "text", "f-1_2026-W48", "https://u");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> mailer.send(mail));

    assertThat(asked).hasValue(1);
  }
}

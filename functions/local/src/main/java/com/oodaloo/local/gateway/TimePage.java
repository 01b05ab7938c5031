package com.oodaloo.local.gateway;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// The time machine's page: what time it is, and buttons that let a day or a week pass. Only `POST`
/// moves.
final class TimePage {
  private static final Map<String, Duration> STEPS =
      Map.of(
          "by=hour",
          Duration.ofHours(1),
          "by=day",
          Duration.ofDays(1),
          "by=week",
          Duration.ofDays(7));
  private static final int MAX_FORM_BYTES = 100;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);

  private final TimeMachine machine;
  private final AtomicReference<String> happened = new AtomicReference<>("");

  TimePage(TimeMachine machine) {
    this.machine = machine;
  }

  GatewayAnswer answer(HttpExchange exchange) throws IOException {
    return switch (exchange.getRequestMethod()) {
      case "GET", "HEAD" -> GatewayAnswer.html(page());
      case "POST" -> move(exchange);
      default -> GatewayAnswer.message(405, "Method Not Allowed");
    };
  }

  private GatewayAnswer move(HttpExchange exchange) throws IOException {
    if (isFromElsewhere(exchange)) {
      return GatewayAnswer.message(403, "Forbidden");
    }
    byte[] form = exchange.getRequestBody().readNBytes(MAX_FORM_BYTES);
    Duration step = STEPS.get(new String(form, StandardCharsets.UTF_8));
    if (step == null) {
      return GatewayAnswer.message(400, "by must be hour, day or week");
    }
    happened.set(machine.advance(step));
    return GatewayAnswer.seeOther("/time");
  }

  /// Another site's page must not be able to move the clock behind the owner's back.
  private static boolean isFromElsewhere(HttpExchange exchange) {
    String origin = GatewayEvent.header(exchange, "Origin");
    return !origin.isEmpty() && !origin.equals("http://" + GatewayEvent.header(exchange, "Host"));
  }

  private String page() {
    var now = machine.now();
    return Html.page(
        "Time machine",
        """
        <p>It is <strong>%s</strong> for the firm (%s), %s UTC.</p>
        <form method="post" action="/time">
        <button name="by" value="day">Let a day pass</button>
        <button name="by" value="week">Let a week pass</button>
        <button name="by" value="hour">Let an hour pass</button>
        </form>
        <p class="quiet">%s</p>
        <p><a href="/mailbox">Mailbox</a> · <a href="/">Everything else</a></p>
        """
            .formatted(
                WHEN.format(now.atZone(machine.zone())),
                Html.escape(machine.zone().getId()),
                WHEN.format(now.atZone(ZoneOffset.UTC)),
                Html.escape(happened.get())));
  }
}

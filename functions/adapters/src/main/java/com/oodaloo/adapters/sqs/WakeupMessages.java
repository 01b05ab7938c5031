package com.oodaloo.adapters.sqs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.oodaloo.app.Rejected;
import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.sync.SyncRequest;
import com.oodaloo.app.sync.WakeupReader;
import com.oodaloo.domain.firm.FirmId;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/// Wake-ups as message bodies, both ways.
///
/// `{"source":"jobber","account":"a-1","event":"2025-03-05#…"}`, the same without `event`, or
/// `{"firm":"f-1"}`.
public final class WakeupMessages implements WakeupReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public SyncRequest sync(String body) {
    return switch (parse(body).orElseThrow(WakeupMessages::notOurs)) {
      case Wakeup.Event(EventKey key) -> new SyncRequest(key.account(), List.of(key));
      case Wakeup.Account(Source _, String account) -> new SyncRequest(account, List.of());
      case Wakeup.Reconcile _ -> throw notOurs();
    };
  }

  @Override
  public FirmId reconcile(String body) {
    return switch (parse(body).orElseThrow(WakeupMessages::notOurs)) {
      case Wakeup.Reconcile(FirmId firm) -> firm;
      case Wakeup.Event _, Wakeup.Account _ -> throw notOurs();
    };
  }

  private static Rejected notOurs() {
    return new Rejected(Rejected.Reason.PROTOCOL, "the message is not a wake-up of this queue");
  }

  public static String write(Wakeup wakeup) {
    ObjectNode body = JSON.createObjectNode();
    switch (wakeup) {
      case Wakeup.Event(EventKey key) ->
          body.put("source", key.source().word())
              .put("account", key.account())
              .put("event", key.event());
      case Wakeup.Account(Source source, String account) ->
          body.put("source", source.word()).put("account", account);
      case Wakeup.Reconcile(FirmId firm) -> body.put("firm", firm.value());
    }
    return body.toString();
  }

  /// What the body asks for. Total: empty for any text that is no wake-up.
  public static Optional<Wakeup> parse(String body) {
    try {
      return parse(JSON.readTree(body));
    } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Wakeup> parse(JsonNode body) {
    if (!body.isObject()) {
      return Optional.empty();
    }
    if (body.path("firm").isTextual()) {
      return Optional.of(new Wakeup.Reconcile(new FirmId(body.path("firm").textValue())));
    }
    String account = body.path("account").asText();
    if (!body.path("source").isTextual() || account.isEmpty()) {
      return Optional.empty();
    }
    Source source = Source.of(body.path("source").textValue());
    JsonNode event = body.path("event");
    return Optional.of(
        event.isMissingNode()
            ? new Wakeup.Account(source, account)
            : new Wakeup.Event(EventKey.of(source, account, event.asText())));
  }
}

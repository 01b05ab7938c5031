package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.app.ingest.EventKey;
import com.oodaloo.app.ingest.Source;
import com.oodaloo.app.ingest.WebhookEvent;
import com.oodaloo.app.ingest.WebhookEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Webhook events as items, both ways, and what makes one done.
public final class EventItems {
  /// The shards of the due index: one hot key would slow the whole table.
  public static final List<String> SHARDS =
      IntStream.range(0, 4).mapToObj(Integer::toString).toList();

  /// Longer than any sender repeats itself.
  private static final Duration KEPT = Duration.ofDays(30);

  /// An event of nobody's need not be remembered: repeated later, it ends as it did before.
  private static final Duration NOBODYS_KEPT = Duration.ofHours(1);

  /// Takes the row out of both sparse indexes and lets it expire; done twice it keeps its expiry.
  public static final String DONE_UPDATE =
      "SET #status = :done, #v = :v, #ttl = if_not_exists(#ttl, :ttl)"
          + " REMOVE #dueShard, #dueAt, #openAccount";

  public static final Map<String, String> DONE_NAMES =
      Map.of(
          "#status", "status",
          "#v", "v",
          "#ttl", "ttl",
          "#dueShard", "dueShard",
          "#dueAt", "dueAt",
          "#openAccount", "openAccount");

  private EventItems() {}

  public static Map<String, AttributeValue> doneValues(Instant at) {
    return doneUntil(at.plus(KEPT));
  }

  public static Map<String, AttributeValue> nobodysValues(Instant at) {
    return doneUntil(at.plus(NOBODYS_KEPT));
  }

  private static Map<String, AttributeValue> doneUntil(Instant expiry) {
    return Map.of(
        ":done", ItemWriter.value(WebhookEvents.Status.DONE.name()),
        ":v", ItemWriter.schema(),
        ":ttl", ItemWriter.value(expiry.getEpochSecond()));
  }

  public static Map<String, AttributeValue> pending(WebhookEvent event, Instant dueAt) {
    EventKey key = event.key();
    return ItemWriter.item(key.owner(), key.event())
        .word("status", WebhookEvents.Status.PENDING)
        .text("topic", event.topic())
        .text("itemId", event.itemId())
        .sortedMoment("receivedAt", event.receivedAt())
        .number("attempts", 0)
        .text("openAccount", key.owner())
        .text("dueShard", shard(key))
        .sortedMoment("dueAt", dueAt)
        .done();
  }

  /// The shard of the due index that an open event stands in.
  public static String shard(EventKey key) {
    return SHARDS.get(Math.floorMod((key.owner() + "#" + key.event()).hashCode(), SHARDS.size()));
  }

  public static WebhookEvents.Status status(ItemReader item) {
    return item.word("status", WebhookEvents.Status.class);
  }

  public static WebhookEvent event(ItemReader item) {
    return new WebhookEvent(
        key(item), item.text("topic"), item.text("itemId"), item.moment("receivedAt"));
  }

  public static EventKey key(ItemReader item) {
    String owner = item.pk();
    int cut = owner.indexOf('#');
    return EventKey.of(Source.of(owner.substring(0, cut)), owner.substring(cut + 1), item.sk());
  }
}

package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import com.oodaloo.domain.time.BusinessZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A firm's profile as an item, both ways. What the source knows and what the owner chose are
/// attributes of their own, so that neither write undoes the other.
public final class FirmItems {
  /// When an operator stopped the firm's syncs and mails; absent while they go on.
  public static final String PAUSED_AT = "pausedAt";

  /// What every profile has, and that of a firm that left has no more.
  private static final String ALWAYS = "currency";

  /// The condition under which a firm is there.
  public static final String IS_THERE = "attribute_exists(" + ALWAYS + ")";

  private FirmItems() {}

  public static boolean isThere(ItemReader item) {
    return item.has(ALWAYS);
  }

  /// The values of an update that writes what the source knows.
  public static Map<String, AttributeValue> profile(Firm firm, String shard, Instant digestAt) {
    return Map.of(
        ":v", ItemWriter.schema(),
        ":name", ItemWriter.value(firm.name()),
        ":zone", ItemWriter.value(firm.zone().id().getId()),
        ":currency", ItemWriter.value(firm.currency().getCurrencyCode()),
        ":email", ItemWriter.value(firm.email()),
        ":shard", ItemWriter.value(shard),
        ":due", ItemWriter.value(Moments.text(digestAt)));
  }

  public static AttributeValue plan(MailPlan plan) {
    return AttributeValue.fromM(
        new ItemWriter()
            .word("day", plan.day())
            .number("hour", plan.hour())
            .text("zone", plan.zone().id().getId())
            .text("recipient", plan.recipient())
            .text("bookkeeper", plan.bookkeeper())
            .done());
  }

  public static AttributeValue vips(Set<String> clients) {
    return AttributeValue.fromL(new TreeSet<>(clients).stream().map(ItemWriter::value).toList());
  }

  public static Firm firm(ItemReader item) {
    BusinessZone zone = zone(item);
    Firm firm =
        new Firm(
            new FirmId(item.pk()),
            item.text("name"),
            zone,
            Currency.getInstance(item.text("currency")),
            item.text("email"));
    MailPlan plan = item.has("plan") ? plan(item.map("plan")) : firm.mail();
    MailPlan.Delivery delivery =
        item.has("dueAt") ? MailPlan.Delivery.SENDING : MailPlan.Delivery.OFF;
    return firm.with(plan.with(delivery))
        .withVips(Set.copyOf(item.texts("vips")))
        .on(item.has(PAUSED_AT) ? Firm.Course.PAUSED : Firm.Course.RUNNING);
  }

  private static MailPlan plan(ItemReader part) {
    return new MailPlan(
        part.word("day", DayOfWeek.class),
        part.smallNumber("hour"),
        zone(part),
        part.text("recipient"),
        part.text("bookkeeper"),
        MailPlan.Delivery.SENDING);
  }

  private static BusinessZone zone(ItemReader part) {
    return new BusinessZone(ZoneId.of(part.text("zone")));
  }
}

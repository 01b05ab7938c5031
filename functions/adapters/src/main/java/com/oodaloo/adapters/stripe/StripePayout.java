package com.oodaloo.adapters.stripe;

import static com.oodaloo.adapters.wire.JsonFields.text;
import static com.oodaloo.adapters.wire.JsonFields.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.payout.Payout;
import com.oodaloo.domain.payout.PayoutItem;
import com.oodaloo.domain.time.BusinessZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// Makes our payout of Stripe's. Refused whole where a number, a day or a word is not as agreed.
final class StripePayout {
  private StripePayout() {}

  static Payout of(JsonNode payout, String id, List<JsonNode> parts, BusinessZone zone) {
    try {
      return read(payout, id, parts, zone);
    } catch (ArithmeticException | DateTimeException _) {
      throw broken(id, "a number beyond all reason");
    }
  }

  private static Payout read(JsonNode payout, String id, List<JsonNode> parts, BusinessZone zone) {
    if (!text(payout, "id").equals(id)) {
      throw broken(id, "another payout");
    }
    Currency currency = currency(payout, id);
    List<PayoutItem> items =
        parts.stream()
            .filter(part -> !isPayoutItself(part, id))
            .map(part -> item(part, id, currency))
            .toList();
    return new Payout(
        id,
        "stripe",
        zone.dayOf(moment(payout, "created", id)),
        // A date, written as its midnight in UTC: read in the firm's zone it would be the day
        // before.
        LocalDate.ofInstant(moment(payout, "arrival_date", id), ZoneOffset.UTC),
        Money.total(currency, items.stream().map(PayoutItem::gross).toList()),
        Money.total(currency, items.stream().map(PayoutItem::fee).toList()),
        new Money(amount(payout, "amount", id), currency),
        status(text(payout, "status"), id),
        items,
        text(payout, "method").equals("instant"),
        text(payout, "failure_message").isEmpty()
            ? text(payout, "failure_code")
            : text(payout, "failure_message"));
  }

  /// The list of what went into a payout also holds the payout, as money out, and its failure, as
  /// the same money back.
  private static boolean isPayoutItself(JsonNode part, String id) {
    return text(part, "type").startsWith("payout") && text(part, "source").equals(id);
  }

  /// Disputes are adjustments by type; only their category says so.
  private static String type(JsonNode part) {
    String type = text(part, "type");
    String category = text(part, "reporting_category");
    return (type.equals("adjustment") && !category.isEmpty() ? category : type)
        .toLowerCase(Locale.ROOT);
  }

  private static PayoutItem item(JsonNode part, String id, Currency currency) {
    String partId = text(part, "id");
    if (partId.isBlank() || !currency(part, id).equals(currency)) {
      throw broken(id, "a part without id or in another currency");
    }
    return new PayoutItem(
        partId,
        type(part),
        text(part, "source"),
        "",
        new Money(amount(part, "amount", id), currency),
        new Money(fee(part, id), currency),
        Money.zero(currency));
  }

  /// The sum of the fee's details; a part without details says its fee in one number.
  private static long fee(JsonNode part, String id) {
    JsonNode details = part.path("fee_details");
    if (details.isEmpty()) {
      return amount(part, "fee", id);
    }
    return details
        .valueStream()
        .mapToLong(detail -> amount(detail, "amount", id))
        .reduce(0, Math::addExact);
  }

  private static Payout.Status status(String word, String id) {
    return switch (word) {
      case "pending" -> Payout.Status.PENDING;
      case "in_transit" -> Payout.Status.IN_TRANSIT;
      case "paid" -> Payout.Status.PAID;
      case "failed" -> Payout.Status.FAILED;
      case "canceled" -> Payout.Status.CANCELED;
      default -> throw broken(id, "a status that is new to us");
    };
  }

  private static Currency currency(JsonNode object, String id) {
    try {
      return Currency.getInstance(text(object, "currency").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw broken(id, "no ISO currency");
    }
  }

  private static long amount(JsonNode object, String name, String id) {
    return whole(object, name).orElseThrow(() -> broken(id, name + " is no whole number"));
  }

  private static Instant moment(JsonNode object, String name, String id) {
    return Instant.ofEpochSecond(amount(object, name, id));
  }

  private static UnreadablePayout broken(String id, String what) {
    return new UnreadablePayout(id, what);
  }
}

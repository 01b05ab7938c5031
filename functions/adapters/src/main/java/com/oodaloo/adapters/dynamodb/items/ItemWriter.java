package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Builds an item or a map inside one. Empty texts and lists are left out and read back as empty.
public final class ItemWriter {
  public static final String VERSION = "v";

  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  /// An item with its key and the schema version.
  public static ItemWriter item(String pk, String sk) {
    return new ItemWriter().text("pk", pk).text("sk", sk).number(VERSION, Schema.of(sk));
  }

  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", value(pk), "sk", value(sk));
  }

  public static AttributeValue value(String text) {
    return AttributeValue.fromS(text);
  }

  public static AttributeValue value(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }

  /// The schema of rows that are written attribute by attribute, none of which has had a second.
  public static AttributeValue schema() {
    return value(Schema.FIRST);
  }

  public ItemWriter text(String name, String text) {
    if (!text.isEmpty()) {
      values.put(name, value(text));
    }
    return this;
  }

  public ItemWriter number(String name, long number) {
    values.put(name, value(number));
    return this;
  }

  ItemWriter flag(String name, boolean flag) {
    values.put(name, AttributeValue.fromBool(flag));
    return this;
  }

  /// Cents and currency code in one text, `-1250 USD`.
  public ItemWriter money(String name, Money money) {
    return text(name, money.cents() + " " + money.currency().getCurrencyCode());
  }

  ItemWriter day(String name, LocalDate day) {
    return text(name, day.toString());
  }

  public ItemWriter moment(String name, Instant moment) {
    return text(name, moment.toString());
  }

  /// A moment an index sorts by.
  public ItemWriter sortedMoment(String name, Instant moment) {
    return text(name, Moments.text(moment));
  }

  ItemWriter word(String name, Enum<?> word) {
    return text(name, word.name());
  }

  ItemWriter texts(String name, List<String> texts) {
    return list(name, texts.stream().map(ItemWriter::value).toList());
  }

  public <T> ItemWriter maps(String name, List<T> parts, Function<T, ItemWriter> writer) {
    return list(
        name, parts.stream().map(part -> AttributeValue.fromM(writer.apply(part).done())).toList());
  }

  ItemWriter map(String name, ItemWriter part) {
    return values(name, part.done());
  }

  public ItemWriter values(String name, Map<String, AttributeValue> part) {
    values.put(name, AttributeValue.fromM(part));
    return this;
  }

  public Map<String, AttributeValue> done() {
    return Map.copyOf(values);
  }

  private ItemWriter list(String name, List<AttributeValue> list) {
    if (!list.isEmpty()) {
      values.put(name, AttributeValue.fromL(list));
    }
    return this;
  }
}

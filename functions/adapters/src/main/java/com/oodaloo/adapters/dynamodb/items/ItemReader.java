package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads an item or a map inside one. An absent text or list is empty; any other absent value means
/// the row is not what it should be.
public record ItemReader(Map<String, AttributeValue> values) {
  public boolean has(String name) {
    return values.containsKey(name);
  }

  public String pk() {
    return text("pk");
  }

  public String sk() {
    return text("sk");
  }

  public String text(String name) {
    AttributeValue value = values.get(name);
    return value == null ? "" : value.s();
  }

  public long number(String name) {
    return Long.parseLong(present(name).n());
  }

  public int smallNumber(String name) {
    return Math.toIntExact(number(name));
  }

  boolean flag(String name) {
    return present(name).bool();
  }

  public Money money(String name) {
    String text = text(name);
    int cut = text.indexOf(' ');
    return new Money(
        Long.parseLong(text.substring(0, cut)), Currency.getInstance(text.substring(cut + 1)));
  }

  LocalDate day(String name) {
    return LocalDate.parse(text(name));
  }

  public Instant moment(String name) {
    return Instant.parse(text(name));
  }

  public <T extends Enum<T>> T word(String name, Class<T> words) {
    return Enum.valueOf(words, text(name));
  }

  List<String> texts(String name) {
    return list(name).stream().map(AttributeValue::s).toList();
  }

  public <T> List<T> maps(String name, Function<ItemReader, T> reader) {
    return list(name).stream().map(value -> reader.apply(new ItemReader(value.m()))).toList();
  }

  public ItemReader map(String name) {
    return new ItemReader(present(name).m());
  }

  private List<AttributeValue> list(String name) {
    AttributeValue value = values.get(name);
    return value == null ? List.of() : value.l();
  }

  private AttributeValue present(String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(
            () -> new IllegalStateException("item " + pk() + " " + sk() + " has no " + name));
  }
}

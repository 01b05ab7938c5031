package com.oodaloo.adapters.dynamodb.items;

import com.oodaloo.app.Unavailable;
import com.oodaloo.domain.bank.AccountReading;
import com.oodaloo.domain.money.Money;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Which schema a row of each kind has, its attribute `v`, and what a row of an earlier one lacks.
///
/// A step only adds attributes, so that the version before, which serves until the last function is
/// replaced, reads a row of either schema. What it cannot read, it must not get: a change of that
/// sort is first read by one deployment and written by the next, and a row from the future stops
/// its reader until somebody deploys.
public final class Schema {
  /// Of every kind that no step tells of.
  static final int FIRST = 1;

  private static final Duration UNTIL_DEPLOYED = Duration.ofMinutes(15);

  private static final List<Step> STEPS =
      List.of(
          new Step(BookKeys.QUOTE, Schema::depositOfNothing),
          new Step(BookKeys.ACCOUNT, Schema::readCompletely));

  private Schema() {}

  /// From one schema of a kind to the next.
  ///
  /// @param kind how the sort key begins
  /// @param additions what the next schema has besides
  private record Step(String kind, Function<ItemReader, ItemWriter> additions) {
    boolean isOf(String sk) {
      return sk.startsWith(kind);
    }
  }

  /// The schema in which a row with this sort key is written.
  public static int of(String sk) {
    int schema = FIRST;
    for (Step step : STEPS) {
      schema += step.isOf(sk) ? 1 : 0;
    }
    return schema;
  }

  /// The kinds that have had more than one schema.
  public static List<String> kinds() {
    return STEPS.stream().map(Step::kind).distinct().toList();
  }

  /// The row as one of the schema that is written today. A row that was not read whole, or is no
  /// row, is as it is.
  ///
  /// @throws Unavailable when the row is of a schema that this version does not know
  static Map<String, AttributeValue> current(Map<String, AttributeValue> item) {
    if (!isBehind(item)) {
      return item;
    }
    Map<String, AttributeValue> current = new HashMap<>(item);
    current.putAll(missing(item));
    return Map.copyOf(current);
  }

  /// Whether the row is of an earlier schema than is written today.
  private static boolean isBehind(Map<String, AttributeValue> item) {
    AttributeValue version = item.get(ItemWriter.VERSION);
    AttributeValue key = item.get("sk");
    if (version == null || key == null) {
      return false;
    }
    int schema = Integer.parseInt(version.n());
    int written = of(key.s());
    if (schema > written) {
      throw new Unavailable(
          "a row " + BookKeys.kind(key.s()) + " of schema " + schema + " needs a later version",
          UNTIL_DEPLOYED);
    }
    return schema < written;
  }

  /// What a row of an earlier schema lacks, besides its new number.
  public static Map<String, AttributeValue> missing(Map<String, AttributeValue> item) {
    ItemReader row = new ItemReader(item);
    Map<String, AttributeValue> whole = new HashMap<>(item);
    STEPS.stream()
        .filter(step -> step.isOf(row.sk()))
        .skip(row.number(ItemWriter.VERSION) - FIRST)
        .forEach(step ->
            step.additions()
                .apply(new ItemReader(Map.copyOf(whole)))
                .done()
                .forEach(whole::putIfAbsent));
    whole.keySet().removeAll(item.keySet());
    return whole;
  }

  /// Quotes of schema 1 may not tell what of the deposit is open: nothing then.
  private static ItemWriter depositOfNothing(ItemReader quote) {
    return new ItemWriter().money("depositOpen", Money.zero(quote.money("total").currency()));
  }

  /// Accounts of schema 1 may have been written before there were stages: they are read completely.
  private static ItemWriter readCompletely(ItemReader account) {
    return SourceItems.write(new ItemWriter(), AccountReading.COMPLETE);
  }
}

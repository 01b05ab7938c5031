package com.oodaloo.sandbox.jobber;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One GraphQL object, with its fields under the schema's names. A field that is not there is null
/// on the wire.
final class Node {
  private final String type;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  Node(String type) {
    this.type = type;
  }

  String type() {
    return type;
  }

  Node with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  /// Links to other objects; they are built only if somebody asks.
  Node link(String name, Supplier<?> value) {
    fields.put(name, value);
    return this;
  }

  /// Puts a moment, at the vendor's resolution of one second.
  Node at(String name, @Nullable Instant moment) {
    if (moment != null) {
      fields.put(name, moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }
    return this;
  }

  /// An amount that is worked out only if somebody asks.
  Node owed(String name, LongSupplier cents) {
    return link(name, () -> dollars(cents.getAsLong()));
  }

  /// Puts an amount the way Jobber's work objects carry it: Float dollars.
  Node dollars(String name, long cents) {
    fields.put(name, dollars(cents));
    return this;
  }

  static double dollars(long cents) {
    return BigDecimal.valueOf(cents, 2).doubleValue();
  }

  @Nullable Object field(String name) {
    return fields.get(name) instanceof Supplier<?> link ? link.get() : fields.get(name);
  }

  String text(String name) {
    var value = field(name);
    return value == null ? "" : value.toString();
  }
}

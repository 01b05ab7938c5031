package com.oodaloo.cli.books;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One object of a document and where it stands. Every question about a field answers with a value;
/// where the field is wrong it answers with a stand-in and notes the fault, so that one reading
/// finds all faults.
final class DocumentSection {
  /// Ten trillion dollars: sums of amounts below this cannot overflow.
  private static final long MAX_CENTS = 1_000_000_000_000_000L;

  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}";

  private final String path;
  private final JsonNode node;
  private final DocumentFaults faults;

  DocumentSection(String path, JsonNode node, DocumentFaults faults) {
    this.path = path;
    this.node = node;
    this.faults = faults;
  }

  /// The same section, read again without noting its faults twice.
  DocumentSection silent() {
    return new DocumentSection(path, node, new DocumentFaults());
  }

  boolean has(String field) {
    return !node.path(field).isMissingNode() && !node.path(field).isNull();
  }

  void fault(String field, String says) {
    faults.add(pathOf(field), says);
  }

  /// A text that must be there and say something.
  String text(String field) {
    JsonNode value = node.path(field);
    if (value.isTextual() && !value.textValue().isBlank()) {
      return value.textValue();
    }
    fault(field, value.isTextual() ? "expected a text that is not empty" : "expected a text");
    return "";
  }

  /// A text that may be empty or absent.
  String textOr(String field, String otherwise) {
    if (has(field) && !node.path(field).isTextual()) {
      fault(field, "expected a text");
    }
    return node.path(field).isTextual() ? node.path(field).textValue() : otherwise;
  }

  /// A text that must be there but may be empty.
  String words(String field) {
    if (!has(field)) {
      fault(field, "expected a text");
    }
    return textOr(field, "");
  }

  List<String> texts(String field) {
    List<String> found = new ArrayList<>();
    for (JsonNode entry : array(field)) {
      if (entry.isTextual()) {
        found.add(entry.textValue());
      } else {
        fault(field + "[" + found.size() + "]", "expected a text");
        found.add("");
      }
    }
    return found;
  }

  boolean flag(String field) {
    if (has(field) && !node.path(field).isBoolean()) {
      fault(field, "expected true or false");
    }
    return node.path(field).asBoolean(false);
  }

  long cents(String field) {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      fault(field, "expected an integer");
      return 0;
    }
    if (Math.absExact(Math.max(value.longValue(), -Long.MAX_VALUE)) > MAX_CENTS) {
      fault(field, "expected an amount of at most " + MAX_CENTS + " minor units");
      return 0;
    }
    return value.longValue();
  }

  long centsOr(String field, long otherwise) {
    return has(field) ? cents(field) : otherwise;
  }

  /// A part of something, 0 where it is absent: never negative, never more than the whole.
  long partOr(String field, long whole) {
    long part = centsOr(field, 0);
    if (part < 0) {
      fault(field, "expected zero or more");
    } else if (part > whole) {
      fault(field, "expected no more than the total");
    }
    return Math.clamp(part, 0, whole);
  }

  /// Whole percent, a fraction dropped; -1 where the field is absent.
  int percent(String field) {
    JsonNode value = node.path(field);
    if (!has(field)) {
      return -1;
    }
    if (!value.isNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      fault(field, "expected a number of percent");
      return 0;
    }
    return value.intValue();
  }

  LocalDate date(String field) {
    String text = node.path(field).isTextual() ? node.path(field).textValue() : "";
    if (text.matches(DATE)) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException _) {
        fault(field, "expected a day that exists, got " + text);
        return LocalDate.EPOCH;
      }
    }
    fault(field, "expected a date YYYY-MM-DD");
    return LocalDate.EPOCH;
  }

  LocalDate dateOr(String field, LocalDate otherwise) {
    return has(field) ? date(field) : otherwise;
  }

  DocumentSection object(String field) {
    JsonNode value = node.path(field);
    if (!value.isObject()) {
      fault(field, "expected an object");
    }
    return new DocumentSection(pathOf(field), value, faults);
  }

  /// Reads every entry of a list of objects; an absent list is empty.
  <T> List<T> each(String field, Function<DocumentSection, T> read) {
    List<T> found = new ArrayList<>();
    int position = 0;
    for (JsonNode entry : array(field)) {
      String at = pathOf(field) + "[" + position++ + "]";
      if (entry.isObject()) {
        found.add(read.apply(new DocumentSection(at, entry, faults)));
      } else {
        faults.add(at, "expected an object");
      }
    }
    return found;
  }

  /// Reads a list whose entries have an `id` of their own, each only once.
  <T> List<T> records(String field, Function<DocumentSection, T> read) {
    Map<String, String> seen = new HashMap<>();
    return each(
        field,
        entry -> {
          String id = entry.node.path("id").asText("");
          String first = seen.putIfAbsent(id, entry.path);
          if (first != null && !id.isEmpty()) {
            entry.fault("id", "the same id as " + first);
          }
          return read.apply(entry);
        });
  }

  private JsonNode array(String field) {
    if (has(field) && !node.path(field).isArray()) {
      fault(field, "expected a list");
      return node.path(field).path("nothing");
    }
    return node.path(field);
  }

  private String pathOf(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}

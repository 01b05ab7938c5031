package com.oodaloo.cli.books;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/// Lists of a JSON tree.
final class JsonLists {
  private JsonLists() {}

  static ArrayNode texts(List<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  static <T> ArrayNode list(List<T> entries, Function<T, ObjectNode> write) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    entries.stream().map(write).forEach(list::add);
    return list;
  }
}

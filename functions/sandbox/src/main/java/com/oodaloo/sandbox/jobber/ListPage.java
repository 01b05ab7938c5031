package com.oodaloo.sandbox.jobber;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list. Its cursors are offsets in base64, as Jobber's are: a row that moves
/// meanwhile is seen twice or never.
record ListPage(List<?> all, int from, int to) {
  static final int MAX_ROWS = 100;

  /// Returns the page after a cursor; without a size it has the maximum of 100 rows.
  static ListPage of(List<?> all, @Nullable Integer first, @Nullable String after) {
    var size = first == null ? MAX_ROWS : Math.clamp(first, 0, MAX_ROWS);
    var from = after == null || after.isEmpty() ? 0 : Math.clamp(offset(after), 0, all.size());
    return new ListPage(all, from, Math.min(all.size(), from + size));
  }

  @Nullable Object field(String name) {
    return switch (name) {
      case "nodes" -> all.subList(from, to);
      case "edges" -> edges();
      case "totalCount" -> all.size();
      case "pageInfo" -> pageInfo();
      default -> null;
    };
  }

  private Node pageInfo() {
    var info =
        new Node("PageInfo").with("hasNextPage", to < all.size()).with("hasPreviousPage", from > 0);
    return to == from
        ? info
        : info.with("startCursor", cursor(from + 1)).with("endCursor", cursor(to));
  }

  private List<Node> edges() {
    return java.util.stream.IntStream.range(from, to)
        .mapToObj(i -> new Node("Edge").with("cursor", cursor(i + 1)).with("node", all.get(i)))
        .toList();
  }

  private static String cursor(int offset) {
    return Base64.getEncoder()
        .withoutPadding()
        .encodeToString(String.valueOf(offset).getBytes(UTF_8));
  }

  private static int offset(String cursor) {
    try {
      return Integer.parseInt(new String(Base64.getDecoder().decode(cursor), UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return 0;
    }
  }
}

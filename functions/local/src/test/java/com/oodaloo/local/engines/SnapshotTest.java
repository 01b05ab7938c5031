package com.oodaloo.local.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oodaloo.local.SmallStack;
import com.oodaloo.local.template.Stack;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A backup")
class SnapshotTest {
  /// One attribute of each type that our rows have, in the order a backup writes them.
  private static final String ROW =
      "{\"table\":\"%s\",\"item\":{\"list\":{\"L\":[{\"S\":\"one\"},{\"M\":{\"n\":{\"N\":\"-12.5\"}}}]},"
          + "\"none\":{\"NULL\":true},\"pk\":{\"S\":\"backup-a\"},\"said\":{\"BOOL\":false},"
          + "\"sk\":{\"S\":\"%d\"}}}";

  private final Stack stack = SmallStack.stack();
  private final Engines engines = SharedEngines.engines();

  @Test
  @DisplayName("that is restored is the backup of what it restored, more than one request full")
  void roundTrip() {
    String table = stack.tables().getFirst().id();
    List<String> rows = IntStream.range(0, 60).mapToObj(row -> ROW.formatted(table, row)).toList();
    engines.restore(stack, rows);
    engines.restore(stack, rows);

    assertThat(
            engines.snapshot(stack).stream().filter(line -> line.contains("\"backup-a\"")).toList())
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  @DisplayName("of another stack's table is refused")
  void foreign() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> engines.restore(stack, List.of(ROW.formatted("OtherTable", 1))))
        .withMessageContaining("OtherTable");
  }
}

package com.oodaloo.local.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.oodaloo.cli.deployment.TableCopies;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.SmallStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A backup")
class TableCopiesTest {
  /// One attribute of each type that our rows have, in the order a backup writes them.
  private static final String ROW =
      "{\"table\":\"%s\",\"item\":{\"list\":{\"L\":[{\"S\":\"one\"},{\"M\":{\"n\":{\"N\":\"-12.5\"}}}]},"
          + "\"none\":{\"NULL\":true},\"pk\":{\"S\":\"backup-a\"},\"said\":{\"BOOL\":false},"
          + "\"sk\":{\"S\":\"%d\"}}}";

  private final Stack stack = SmallStack.stack();
  private final TableCopies copies = SharedEngines.engines().copies(stack);
  private final Path folder;

  TableCopiesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @DisplayName("that is restored is the backup of what it restored; what is there is left alone")
  void roundTrip() throws IOException {
    String table = stack.tables().getFirst().id();
    List<String> rows = IntStream.range(0, 60).mapToObj(row -> ROW.formatted(table, row)).toList();
    Path file = Files.write(folder.resolve("rows"), rows);

    assertThat(copies.load(file)).isEqualTo(new TableCopies.Loaded(60, 0));
    assertThat(copies.load(file)).isEqualTo(new TableCopies.Loaded(0, 60));

    Path again = folder.resolve("again");
    copies.save(again);
    assertThat(
            Files.readAllLines(again).stream()
                .filter(line -> line.contains("\"backup-a\""))
                .toList())
        .containsExactlyInAnyOrderElementsOf(rows);
  }

  @Test
  @DisplayName("of another stack's table is refused")
  void foreign() throws IOException {
    Path file = Files.write(folder.resolve("rows"), List.of(ROW.formatted("OtherTable", 1)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> copies.load(file))
        .withMessageContaining("OtherTable");
  }
}

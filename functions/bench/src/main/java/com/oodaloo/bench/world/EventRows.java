package com.oodaloo.bench.world;

import com.oodaloo.cli.deployment.TableCopies;
import com.oodaloo.cli.template.Stack;
import com.oodaloo.local.engines.Engines;
import java.util.List;

/// How many webhook events the tables hold, and how many of them are not done.
public record EventRows(int recorded, int open) {
  public static EventRows of(Engines engines, Stack stack) {
    try (TableCopies copies = engines.copies(stack)) {
      List<String> rows =
          copies.lines().stream()
              .filter(line -> line.startsWith("{\"table\":\"EventsTable\""))
              .toList();
      long open = rows.stream().filter(row -> !row.contains("{\"S\":\"DONE\"}")).count();
      return new EventRows(rows.size(), Math.toIntExact(open));
    }
  }
}

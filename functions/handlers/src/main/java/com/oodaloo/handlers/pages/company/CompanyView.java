package com.oodaloo.handlers.pages.company;

import com.oodaloo.handlers.pages.TrayWays;
import com.oodaloo.handlers.pages.digest.DigestView;
import com.oodaloo.handlers.pages.parts.Tone;
import java.util.List;

/// The company at a glance, ready for the template: figures, and charts in the units of a drawing
/// of `WIDTH` by `HEIGHT`.
public record CompanyView(
    String firmName,
    TrayWays ways,
    List<DigestView.Tile> tiles,
    Line cash,
    Columns profit,
    Columns owed,
    DigestView week) {
  public static final int WIDTH = 680;
  public static final int HEIGHT = 220;

  public CompanyView {
    tiles = List.copyOf(tiles);
  }

  /// A line over weeks: `past` and `ahead` are points of a polyline, `zero` the height of nothing.
  public record Line(String says, String past, String ahead, int zero, List<Row> rows) {
    public Line {
      rows = List.copyOf(rows);
    }
  }

  public record Columns(String says, int zero, List<Column> columns) {
    public Columns {
      columns = List.copyOf(columns);
    }
  }

  public record Column(int x, int y, int width, int height, Tone tone, Row row) {}

  /// What a chart shows, as a line of a table.
  public record Row(String label, String amount) {}
}

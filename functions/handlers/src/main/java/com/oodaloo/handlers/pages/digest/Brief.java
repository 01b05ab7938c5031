package com.oodaloo.handlers.pages.digest;

import com.oodaloo.handlers.pages.parts.Tone;
import java.util.List;

/// What the Monday mail shows at one glance; everything else is behind `seeAllUrl`.
///
/// Whole dollars from $100 up, days as "Mar 17". Every text of a customer is already delinked.
public record Brief(
    String span,
    String headline,
    String summary,
    List<DigestView.Tile> tiles,
    List<Act> acts,
    String rest,
    Spark spark,
    List<String> notes,
    String seeAllUrl) {
  public Brief {
    tiles = List.copyOf(tiles);
    acts = List.copyOf(acts);
    notes = List.copyOf(notes);
  }

  /// One thing to do, and the button that leads there.
  public record Act(String words, String button, String url) {}

  /// The cash of the coming weeks as columns; none where nobody knows the cash.
  public record Spark(String says, String from, String to, List<Column> columns) {
    static final Spark NONE = new Spark("", "", "", List.of());

    public Spark {
      columns = List.copyOf(columns);
    }
  }

  /// `height` in pixels.
  public record Column(int height, Tone tone) {}
}

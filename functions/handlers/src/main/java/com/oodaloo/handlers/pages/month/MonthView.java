package com.oodaloo.handlers.pages.month;

import java.util.List;

/// What the page of a month shows. `month` and `token` are what its form fetches the packet with.
public record MonthView(
    String firmName, String title, String month, String token, List<Section> sections) {
  public MonthView {
    sections = List.copyOf(sections);
  }

  /// `rest` says how many rows more the packet has, or nothing.
  public record Section(String title, String says, List<Row> rows, String rest) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  public record Row(String label, String note, String value) {}
}

package com.oodaloo.handlers.pages.digest;

import com.oodaloo.handlers.pages.parts.Tone;
import java.util.List;

/// A digest in words, ready to be set as HTML or as plain text: the two say the same because both
/// are made from this. Every text of a customer in here is already delinked.
public record DigestView(
    Brief brief,
    String firmName,
    String title,
    String preheader,
    List<Tile> tiles,
    Asks asks,
    List<ProfitRow> profits,
    List<Bar> bars,
    String cashLine,
    List<String> ahead,
    Part<JobRow> jobs,
    Owed owed,
    Worth worth,
    List<String> notes,
    String bankUrl,
    String trayUrl,
    Foot foot) {
  public DigestView {
    tiles = List.copyOf(tiles);
    profits = List.copyOf(profits);
    bars = List.copyOf(bars);
    ahead = List.copyOf(ahead);
    notes = List.copyOf(notes);
  }

  /// "Oodaloo sends this every Monday." with the ways out and to the settings ("" for none).
  public record Foot(String sent, String unsubscribeUrl, String settingsUrl) {}

  /// One number of the first screen.
  public record Tile(String label, String value, String note) {}

  /// The first rows of a list, and one sentence for the rest ("" when there is none).
  public record Part<T>(List<T> rows, String rest) {
    public Part {
      rows = List.copyOf(rows);
    }

    public static <T> Part<T> of(List<T> all, int limit, String noun) {
      int rest = all.size() - limit;
      return new Part<>(
          all.stream().limit(limit).toList(), rest <= 0 ? "" : "and " + rest + " more " + noun);
    }
  }

  public record Asks(String heading, Part<Ask> part) {}

  public record Ask(String words, String amount, String open, String why, String url) {}

  /// `costNote` says how the cost came about.
  public record ProfitRow(
      String span, String work, String cost, String fees, String profit, String costNote) {}

  /// A week as a bar of that many percent of the longest.
  public record Bar(String label, int percent, Tone tone, String amount) {}

  /// What is worth doing. `unbilledTotal` and `fees` are "" where there is nothing to say.
  public record Worth(
      List<MoneyRow> calls,
      Part<MoneyRow> unbilled,
      String unbilledTotal,
      Part<MoneyRow> alerts,
      String fees) {
    public Worth {
      calls = List.copyOf(calls);
    }
  }

  public record MoneyRow(String what, String amount, String note) {}

  public record JobRow(
      String name,
      Tone tone,
      String status,
      String work,
      String cash,
      String variance,
      String why) {}

  public record Owed(String total, List<AgeRow> ages, Part<OwedRow> latest, String quotes) {
    public Owed {
      ages = List.copyOf(ages);
    }
  }

  public record AgeRow(String label, String count, String amount) {}

  public record OwedRow(String who, String invoice, String amount, String late, String marks) {}
}

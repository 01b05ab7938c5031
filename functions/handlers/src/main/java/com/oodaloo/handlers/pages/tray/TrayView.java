package com.oodaloo.handlers.pages.tray;

import com.oodaloo.handlers.pages.TrayWays;
import com.oodaloo.handlers.pages.settings.SettingsView;
import java.util.List;

/// The tray pages in words, ready for the templates. Every text of a customer in here is clean.
public final class TrayView {
  private TrayView() {}

  /// Hidden fields every answer carries.
  public record Act(String token, String transaction) {
    /// Nobody acts without a token.
    public boolean isAllowed() {
      return !token.isEmpty();
    }
  }

  public record Listing(
      String firmName,
      TrayWays ways,
      String heading,
      List<Row> open,
      List<Closed> closed,
      List<SettingsView.Choice> months) {
    public Listing {
      open = List.copyOf(open);
      closed = List.copyOf(closed);
      months = List.copyOf(months);
    }
  }

  /// An open question. `together` stands over the first of several that are one, `vip` names whose
  /// it may be ("" for none), `choices` are the suggestions that take one tap.
  public record Row(
      String together,
      String vip,
      String words,
      String amount,
      String open,
      String suggestion,
      String url,
      Act act,
      List<Choice> choices) {
    public Row {
      choices = List.copyOf(choices);
    }
  }

  public record Choice(int index, String content, String label) {}

  public record Closed(String words, String what, String url) {}

  public record Banner(String tone, String words) {
    public static final Banner NONE = new Banner("", "");
  }

  public record Item(
      Head head,
      List<Line> lines,
      List<Step> path,
      List<Option> options,
      List<String> whyNot,
      Stand stand,
      Split split,
      List<Entry> history) {
    public Item {
      lines = List.copyOf(lines);
      path = List.copyOf(path);
      options = List.copyOf(options);
      whyNot = List.copyOf(whyNot);
      history = List.copyOf(history);
    }
  }

  public record Head(
      String firmName, String trayUrl, Banner banner, String words, String suggestion, Act act) {}

  /// A line at the bank.
  public record Line(String day, String amount, String says, String account) {}

  public record Option(
      int index, String content, List<Part> parts, String difference, List<String> evidence) {
    public Option {
      parts = List.copyOf(parts);
      evidence = List.copyOf(evidence);
    }
  }

  public record Part(String invoice, String amount) {}

  /// A station of the money on its way from an invoice to the bank.
  public record Step(String what, String note, String amount) {}

  /// Where the item stands: `words` tell an answered or withdrawn one. `always` is what the answer
  /// says about the payer, "" for nothing, and `remembered` whether it holds for later money too.
  public record Stand(
      boolean open, boolean answered, String words, String always, boolean remembered) {}

  /// `cents` is the total as a number, for the script that counts along.
  public record Split(String total, long cents, String problem, List<Field> fields) {
    public Split {
      fields = List.copyOf(fields);
    }
  }

  public record Field(String name, String label, String hint, String value) {}

  public record Entry(String when, String what) {}
}

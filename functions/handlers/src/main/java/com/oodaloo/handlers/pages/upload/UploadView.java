package com.oodaloo.handlers.pages.upload;

import com.oodaloo.handlers.pages.settings.SettingsView;
import com.oodaloo.handlers.pages.tray.TrayView;
import java.util.List;

/// The upload page in words, ready for the template. Every text of the bank's in here is clean.
///
/// `file` is the packed file that goes along, "" where none was understood; `previews` are what it
/// holds, none after it was taken.
public record UploadView(
    String token,
    TrayView.Banner banner,
    List<String> faults,
    String file,
    List<Preview> previews,
    Choices choices,
    Undo undo) {
  public UploadView {
    faults = List.copyOf(faults);
    previews = List.copyOf(previews);
  }

  /// One account's statement in the file. `facts` are sentences, `lines` the first of them.
  public record Preview(
      int index, boolean chosen, String title, List<String> facts, List<Line> lines, int more) {
    public Preview {
      facts = List.copyOf(facts);
      lines = List.copyOf(lines);
    }
  }

  public record Line(String day, String words, String amount) {}

  /// What the owner is asked before anything is taken. `name` stands for a new account's; `doubts`
  /// ask about the sign; `looksLike` names an account that the new one looks like, "" for none.
  public record Choices(
      List<SettingsView.Choice> accounts, String name, List<String> doubts, String looksLike) {
    public static final Choices NONE = new Choices(List.of(), "", List.of(), "");

    public Choices {
      accounts = List.copyOf(accounts);
      doubts = List.copyOf(doubts);
    }
  }

  /// What takes the import back: the fields of the form that made it; no `file` offers none.
  public record Undo(String file, String of, String account, String sign) {
    public static final Undo NONE = new Undo("", "", "", "");
  }
}

package com.oodaloo.handlers.pages.upload;

import com.oodaloo.app.sync.statement.ImportStatement.Outcome;
import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.domain.books.Books;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.Templates;
import com.oodaloo.handlers.pages.tray.TrayView;
import com.oodaloo.handlers.pages.upload.UploadView.Choices;
import com.oodaloo.handlers.pages.upload.UploadView.Undo;
import gg.jte.generated.precompiled.JteuploadGenerated;
import java.util.ArrayList;
import java.util.List;

/// The page that takes a bank statement, in its four states.
public final class UploadPage {
  private static final int FAULTS_SHOWN = 10;
  private static final int LEFT_OUT_SHOWN = 5;

  private UploadPage() {}

  /// A file that was understood, with what the form said: which statement of it, which account (an
  /// id, or "new"), the new one's name, and the packed file.
  public record Look(
      StatementDocument document, int chosen, String account, String name, String file) {}

  public static String first(String token) {
    return render(view(token, TrayView.Banner.NONE, List.of()));
  }

  /// Nothing of the file is taken.
  public static String refused(String token, List<String> faults) {
    List<String> shown = faults.stream().limit(FAULTS_SHOWN).map(CustomerText::clean).toList();
    return render(
        view(
            token,
            new TrayView.Banner("alert", "Nothing was taken from the file."),
            faults.size() > shown.size()
                ? with(shown, "… and " + (faults.size() - shown.size()) + " more.")
                : shown));
  }

  private static UploadView view(String token, TrayView.Banner banner, List<String> faults) {
    return new UploadView(token, banner, faults, "", List.of(), Choices.NONE, Undo.NONE);
  }

  /// What would be taken; `asked` is an outcome that needs another word first.
  public static String preview(String token, Look look, Books books, Outcome outcome) {
    boolean ready = outcome instanceof Outcome.Imported;
    String words = UploadPresenter.question(outcome);
    return render(
        new UploadView(
            token,
            new TrayView.Banner(
                ready ? "good" : "alert",
                ready ? "Nothing is taken yet. If you go on: " + words : words),
            notes(look.document()),
            look.file(),
            UploadPresenter.previews(look.document(), look.chosen()),
            new Choices(
                UploadPresenter.accounts(
                    books,
                    look.account().isEmpty() && !UploadPresenter.hasAccounts(books)
                        ? "new"
                        : look.account()),
                look.name().isEmpty()
                    ? UploadPresenter.title(
                        look.document().statements().get(Math.max(0, look.chosen())).account())
                    : CustomerText.clean(look.name()),
                look.document().doubts().stream().map(UploadPage::bare).toList(),
                outcome instanceof Outcome.LooksLike(String existing)
                    ? CustomerText.clean(existing)
                    : ""),
            Undo.NONE));
  }

  private static List<String> notes(StatementDocument document) {
    List<String> notes = new ArrayList<>();
    document.warnings().forEach(warning -> notes.add(bare(warning)));
    document.leftOut().stream()
        .limit(LEFT_OUT_SHOWN)
        .forEach(row -> notes.add("Left out, line " + row.line() + ": " + row.why() + "."));
    int more = document.leftOut().size() - LEFT_OUT_SHOWN;
    return (more > 0 ? with(notes, more + " more lines were left out.") : notes)
        .stream().map(CustomerText::clean).toList();
  }

  private static List<String> with(List<String> some, String last) {
    List<String> all = new ArrayList<>(some);
    all.add(last);
    return all;
  }

  /// The reader names options of the command line, which a page does not have.
  private static String bare(String words) {
    return words.replaceAll(" \\(--[a-z-]+\\)", "");
  }

  public static String done(String token, Outcome.Imported outcome, Undo undo) {
    return render(
        new UploadView(
            token,
            new TrayView.Banner(
                "good",
                "Taken into "
                    + CustomerText.clean(outcome.account())
                    + ": "
                    + UploadPresenter.counts(outcome)),
            List.of(),
            "",
            List.of(),
            Choices.NONE,
            undo));
  }

  public static String undone(String token, Outcome.Undone outcome) {
    return render(
        view(
            token,
            new TrayView.Banner(
                "good",
                CustomerText.clean(outcome.account()) + ": " + UploadPresenter.question(outcome)),
            List.of()));
  }

  private static String render(UploadView view) {
    return Templates.render(JteuploadGenerated::render, view);
  }
}

package com.oodaloo.app.tray;

import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.matching.linkage.AliasLesson;
import com.oodaloo.domain.matching.linkage.AliasLesson.Lesson;
import com.oodaloo.domain.tray.TrayItem;
import java.util.Optional;

/// Takes back what was remembered of a payer, whichever answers said so. The answers themselves
/// stand; each gets an event that says it reaches no further.
public final class ForgetPayer {
  private static final int ANSWERS_MAX = 50;

  private final ShowTray tray;
  private final AnswerTray answers;

  public ForgetPayer(ShowTray tray, AnswerTray answers) {
    this.tray = tray;
    this.answers = answers;
  }

  public enum Outcome {
    FORGOTTEN,
    /// Nothing is remembered under that phrase, or somebody is changing it just now.
    NOT_REMEMBERED
  }

  public Outcome forget(FirmId firm, String phrase, String by) {
    Outcome outcome = Outcome.NOT_REMEMBERED;
    for (int answer = 0; answer < ANSWERS_MAX; answer++) {
      Optional<TrayItem> item = tray.books(firm).flatMap(books -> teaching(books, phrase));
      if (item.isEmpty() || !forget(firm, item.get(), by)) {
        return outcome;
      }
      outcome = Outcome.FORGOTTEN;
    }
    return outcome;
  }

  private boolean forget(FirmId firm, TrayItem item, String by) {
    return answers.answer(firm, item.id(), new OwnerSays.Forget(), by)
        instanceof AnswerTray.Outcome.Taken;
  }

  private static Optional<TrayItem> teaching(FirmBooks books, String phrase) {
    Optional<Lesson> lesson =
        AliasLesson.of(books.books(), books.tray().answers()).stream()
            .filter(each -> each.phrase().equals(phrase))
            .findFirst();
    return lesson.flatMap(found ->
        books.tray().items().stream()
            .filter(TrayItem::isRemembered)
            .filter(item -> item.answers(found.lineId()))
            .findFirst());
  }
}

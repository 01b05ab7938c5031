package com.oodaloo.app.outcomes;

import com.oodaloo.app.books.BookChange;
import com.oodaloo.app.books.FirmBooks;
import com.oodaloo.app.outcomes.Outcome.PayoutMissing;
import com.oodaloo.app.outcomes.Outcome.QuestionOpened;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.tray.TrayEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a firm's books say after they were decided that is worth telling: every question that is
/// open or was opened lately, every payout that is missing.
public final class Standing {
  /// A question that was answered is told all the same, if it was opened this short a while ago.
  private static final Duration LATELY = Duration.ofDays(7);

  private Standing() {}

  /// @param kept the books before
  /// @param changes what was just written over them
  /// @param findings what is wrong in them now
  public static List<Outcome> of(
      FirmBooks kept, List<BookChange> changes, List<Finding> findings, Instant now) {
    FirmId firm = kept.books().firm().id();
    List<Outcome> standing = new ArrayList<>();
    histories(kept, changes)
        .forEach((item, history) -> opening(firm, item, history, now).ifPresent(standing::add));
    findings.stream()
        .filter(finding -> finding.kind() == Finding.Kind.MISSING_PAYOUT)
        .flatMap(finding -> finding.ids().stream())
        .forEach(payout -> standing.add(new PayoutMissing(firm, payout)));
    return List.copyOf(standing);
  }

  private static Map<String, List<TrayEvent>> histories(FirmBooks kept, List<BookChange> changes) {
    Map<String, List<TrayEvent>> histories = new TreeMap<>();
    kept.tray().items().forEach(item -> histories.put(item.id(), new ArrayList<>(item.history())));
    for (BookChange change : changes) {
      if (change instanceof BookChange.AppendTray(String item, int _, TrayEvent event)) {
        histories.computeIfAbsent(item, _ -> new ArrayList<>()).add(event);
      }
    }
    return histories;
  }

  /// The last opening of a question, unless it is both over and long ago.
  private static Optional<QuestionOpened> opening(
      FirmId firm, String item, List<TrayEvent> history, Instant now) {
    boolean open = false;
    boolean worth = false;
    Optional<QuestionOpened> last = Optional.empty();
    for (int number = 0; number < history.size(); number++) {
      switch (history.get(number)) {
        case TrayEvent.Asked(Instant at, var question) -> {
          if (!open) {
            last = Optional.of(new QuestionOpened(firm, item, number, question.kind()));
            worth = at.plus(LATELY).isAfter(now);
          }
          open = true;
        }
        case TrayEvent.Undone _ -> open = true;
        case TrayEvent.Answered _, TrayEvent.Withdrawn _ -> open = false;
        case TrayEvent.Remembered _, TrayEvent.Forgotten _ -> {}
      }
    }
    return open || worth ? last : Optional.empty();
  }
}

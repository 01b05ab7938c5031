package com.oodaloo.cli.books;

import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.firm.Feeds;
import com.oodaloo.domain.profit.Spending;
import java.time.LocalDate;
import java.util.Map;

/// What a books/1 document says besides the books: what the owner has answered in the tray, what
/// was spent and worked, and how the sources stand. With no connections everything is fresh.
///
/// @param answeredOn the day of each answer, by its transaction, where the document says one
public record BesideBooks(
    Answers answers, Map<String, LocalDate> answeredOn, Spending spending, Feeds feeds) {
  public static final BesideBooks NOTHING =
      new BesideBooks(Answers.NONE, Map.of(), Spending.NONE, Feeds.FRESH);

  public BesideBooks {
    answeredOn = Map.copyOf(answeredOn);
  }

  /// The answers given up to that day.
  Answers answersBy(LocalDate day) {
    return answers.without(
        line -> answeredOn.containsKey(line) && answeredOn.getOrDefault(line, day).isAfter(day));
  }
}

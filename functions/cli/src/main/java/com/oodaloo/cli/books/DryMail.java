package com.oodaloo.cli.books;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.books.BooksAt;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.pages.digest.DigestLinks;
import com.oodaloo.handlers.pages.digest.DigestMail;
import com.oodaloo.handlers.pages.digest.DigestPage;
import java.time.Instant;
import java.time.LocalDate;

/// What the mail of the day `on` says of books, decided anew from what was known on that day.
record DryMail(LocalDate on, Digest digest, Spending spending) {
  private static final String NO_LINK = "https://example.com/dry-run";

  static DryMail of(Books told, BesideBooks beside, LocalDate on) {
    Books books = BooksAt.of(told, on);
    Decisions decisions = new StepwiseMatcher().decide(books, beside.answersBy(on));
    StoredDecisions decided =
        new StoredDecisions(decisions.matches(), decisions.notIncome(), decisions.findings());
    DigestSources sources =
        new DigestSources(
            books,
            decided,
            tray(books, decisions),
            beside.spending(),
            new PriorForecast.Nothing(),
            beside.feeds());
    return new DryMail(on, DigestComposer.compose(sources, on), beside.spending());
  }

  /// The mail itself; its links lead nowhere.
  DigestMail rendered() {
    return DigestPage.render(digest, new DigestLinks(_ -> NO_LINK, NO_LINK, NO_LINK, NO_LINK));
  }

  /// Whether anybody wrote down what the hours of the reported week cost: none at all says that
  /// time sheets are not kept, an hour without a rate that a part is missing.
  boolean isLabourKnown() {
    return !spending.hours().isEmpty()
        && spending.hours().stream()
            .filter(entry -> digest.week().contains(entry.day()))
            .noneMatch(entry -> entry.hourlyRate().isZero() && !entry.worked().isZero());
  }

  /// A question waits since the day of its first line.
  private static Tray tray(Books books, Decisions decisions) {
    return new Tray(
        decisions.questions().stream()
            .map(question -> {
              LocalDate since =
                  books.transactions().stream()
                      .filter(line -> question.transactionIds().contains(line.id()))
                      .map(line -> line.date())
                      .min(LocalDate::compareTo)
                      .orElse(books.asOf());
              Instant asked = books.firm().zone().startOf(since);
              return TrayItem.of(
                  question.id(), java.util.List.of(new TrayEvent.Asked(asked, question)));
            })
            .toList());
  }
}

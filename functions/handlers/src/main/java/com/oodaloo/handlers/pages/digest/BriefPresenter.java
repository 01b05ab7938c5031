package com.oodaloo.handlers.pages.digest;

import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.digest.Action;
import com.oodaloo.domain.digest.AgeBucket;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.digest.QuestionSet;
import com.oodaloo.domain.money.Money;
import com.oodaloo.handlers.pages.digest.Brief.Act;
import com.oodaloo.handlers.pages.digest.Brief.Spark;
import com.oodaloo.handlers.pages.digest.DigestView.Tile;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Chooses what the owner reads at breakfast: one sentence, four figures, at most five things to
/// do.
final class BriefPresenter {
  private static final String UNKNOWN = "not known yet";
  private static final int COLUMN_MAX = 44;
  private static final int WORDS_MAX = 170;
  private static final int NOTES_MAX = 2;

  private final Digest digest;
  private final DigestLinks links;

  private BriefPresenter(Digest digest, DigestLinks links) {
    this.digest = digest;
    this.links = links;
  }

  static Brief brief(Digest digest, DigestLinks links) {
    return new BriefPresenter(digest, links).brief();
  }

  private Brief brief() {
    List<Act> acts =
        Stream.concat(noBank().stream(), digest.actions().stream().map(this::act))
            .limit(Action.MOST)
            .toList();
    int asked = QuestionSet.of(digest.questions()).size();
    long shown = digest.actions().stream().filter(it -> it.kind() == Action.Kind.ANSWER).count();
    return new Brief(
        span(),
        words(digest.headline()),
        summary(asked),
        List.of(cash(), margin(), ahead(), owed()),
        acts,
        asked > shown ? DisplayFormat.count(asked - shown, "more question") : "",
        spark(),
        digest.notes().stream()
            .limit(NOTES_MAX)
            .map(this::words)
            .map(BriefPresenter::shortened)
            .toList(),
        links.companyUrl());
  }

  /// Nothing comes before the way to the bank where its figures are missing.
  private Optional<Act> noBank() {
    return digest.figures().cash() instanceof CashOnHand.Unknown && !links.bankUrl().isEmpty()
        ? Optional.of(
            new Act(
                "Connect your bank, or sign in there again: cash, runway and payroll need it.",
                "Go to your bank",
                links.bankUrl()))
        : Optional.empty();
  }

  private String span() {
    LocalDate from = digest.week().monday();
    LocalDate to = digest.week().sunday();
    return DisplayFormat.shortDay(from)
        + "\u2013"
        + (from.getMonth() == to.getMonth() ? to.getDayOfMonth() : DisplayFormat.shortDay(to));
  }

  private String words(String sentence) {
    return MailWords.of(sentence, digest.monday());
  }

  private String summary(int asked) {
    Money late = late();
    List<String> sentences = new ArrayList<>();
    if (late.isPositive()) {
      sentences.add("%s is late.".formatted(MailWords.of(late)));
    }
    sentences.add(
        asked == 0
            ? "Nothing needs your answer this week."
            : asked == 1 ? "1 thing needs your answer." : asked + " things need your answer.");
    return String.join(" ", sentences);
  }

  private Money late() {
    Money late = digest.receivables().total().minus(digest.receivables().total());
    for (AgeBucket age : AgeBucket.values()) {
      late = age == AgeBucket.NOT_DUE ? late : late.plus(digest.receivables().in(age));
    }
    return late;
  }

  private Tile cash() {
    return switch (digest.figures().cash()) {
      case CashOnHand.Known known when known.change().isZero() ->
          new Tile("Cash in the bank", MailWords.of(known.cash()), "Same as last week");
      case CashOnHand.Known known ->
          new Tile(
              "Cash in the bank",
              MailWords.of(known.cash()),
              "%s %s in a week"
                  .formatted(
                      known.change().isNegative() ? "\u25bc" : "\u25b2",
                      MailWords.of(known.change().magnitude())));
      case CashOnHand.First first ->
          new Tile("Cash in the bank", MailWords.of(first.cash()), "First week");
      case CashOnHand.Unknown unknown ->
          new Tile("Cash in the bank", UNKNOWN, words(unknown.why()));
    };
  }

  private Tile margin() {
    String label = "Last week\u2019s job margin";
    if (digest.figures().jobs() == 0) {
      return new Tile(label, UNKNOWN, "No job has been read from Jobber.");
    }
    return digest.figures().weekProfit().work().isZero()
            && digest.figures().weekProfit().cost().isZero()
        ? new Tile(label, "\u2014", "No work logged")
        : new Tile(
            label,
            MailWords.of(digest.figures().weekProfit().profit()),
            "Work done minus costs and card fees");
  }

  private Tile ahead() {
    Forecast forecast = digest.outlook().forecast();
    if (!forecast.isKnown()) {
      return new Tile("Runway", UNKNOWN, "It needs your cash.");
    }
    return new Tile(
        "Runway",
        words(digest.figures().runway().words()),
        "Lowest about %s, week of %s"
            .formatted(
                MailWords.of(forecast.lowest().cash().p50()),
                DisplayFormat.shortDay(forecast.lowest().week().monday())));
  }

  private Tile owed() {
    Money late = late();
    return new Tile(
        "Clients owe you",
        MailWords.of(digest.receivables().total()),
        late.isPositive() ? MailWords.of(late) + " of it late" : "None of it late");
  }

  private Act act(Action action) {
    String says = shortened(words(action.says()));
    return switch (action.kind()) {
      case ANSWER ->
          new Act(
              says,
              "Answer",
              asked(action)
                  .map(it -> links.answer().apply(it.item().id()))
                  .orElse(links.trayUrl()));
      case RECONNECT ->
          new Act(
              says, "Sign in again", links.bankUrl().isEmpty() ? links.trayUrl() : links.bankUrl());
      case CALL -> new Act(says, "See who owes", links.companyUrl());
      case BILL -> new Act(says, "See the job", links.companyUrl());
      case PAYROLL -> new Act(says, "See the weeks ahead", links.companyUrl());
      case LOOK_INTO -> new Act(says, "See details", links.companyUrl());
    };
  }

  private Optional<OpenQuestion> asked(Action action) {
    return digest.questions().stream()
        .filter(it -> it.item().question().transactionIds().equals(action.ids()))
        .findFirst();
  }

  /// A long one ends at a word; the page behind the button has all of it.
  private static String shortened(String words) {
    if (words.length() <= WORDS_MAX) {
      return words;
    }
    int end = words.lastIndexOf(' ', WORDS_MAX);
    return words.substring(0, end > 0 ? end : WORDS_MAX) + " \u2026";
  }

  private Spark spark() {
    Forecast forecast = digest.outlook().forecast();
    if (!forecast.isKnown()) {
      return Spark.NONE;
    }
    long largest =
        forecast.weeks().stream()
            .mapToLong(week -> week.cash().p50().magnitude().cents())
            .max()
            .orElse(1);
    LocalDate last = forecast.weeks().getLast().week().monday();
    return new Spark(
        "Cash over the next %d weeks, week by week: lowest about %s, at the end about %s"
            .formatted(
                forecast.weeks().size(),
                MailWords.of(forecast.lowest().cash().p50()),
                MailWords.of(forecast.weeks().getLast().cash().p50())),
        DisplayFormat.shortDay(forecast.weeks().getFirst().week().monday()),
        DisplayFormat.shortDay(last),
        forecast.weeks().stream()
            .map(week -> column(week.cash().p50(), Math.max(1, largest)))
            .toList());
  }

  private static Brief.Column column(Money cash, long largest) {
    long height = 2 + cash.magnitude().cents() * (COLUMN_MAX - 2) / largest;
    return new Brief.Column(Math.toIntExact(height), cash.isNegative() ? Tone.ALERT : Tone.CALM);
  }
}

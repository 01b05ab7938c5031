package com.oodaloo.handlers.pages;

import static com.oodaloo.handlers.pages.CustomerText.delinked;

import com.oodaloo.domain.digest.AgeBucket;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.ExplainedShare;
import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.digest.QuoteFacts;
import com.oodaloo.domain.digest.Receivables;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.runway.Runway;
import com.oodaloo.handlers.pages.DigestView.AgeRow;
import com.oodaloo.handlers.pages.DigestView.Ask;
import com.oodaloo.handlers.pages.DigestView.Asks;
import com.oodaloo.handlers.pages.DigestView.JobRow;
import com.oodaloo.handlers.pages.DigestView.Owed;
import com.oodaloo.handlers.pages.DigestView.OwedRow;
import com.oodaloo.handlers.pages.DigestView.Part;
import com.oodaloo.handlers.pages.DigestView.ProfitRow;
import com.oodaloo.handlers.pages.DigestView.Tile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a digest into words. Decides how much of each list a one-minute mail shows.
final class DigestWords {
  private static final String UNKNOWN = "not known yet";
  private static final int MAX_ASKS = 5;
  private static final int MAX_JOBS = 10;
  private static final int MAX_OWED = 8;

  /// A job number people use is short; the ids of Jobber are long and mean nothing to anybody.
  private static final int MAX_READABLE_ID = 12;

  private DigestWords() {}

  static DigestView view(Digest digest, DigestLinks links) {
    return new DigestView(
        delinked(digest.firm().name()),
        Wording.number(digest.week())
            + " · "
            + Wording.span(digest.week().monday(), digest.week().sunday()),
        preheader(digest),
        tiles(digest),
        asks(digest, links),
        List.of(
            profit("Last week", digest.figures().weekProfit()),
            profit("Quarter to date", digest.figures().quarterProfit())),
        cashLine(digest.figures().cashProfit()),
        Part.of(digest.jobs().stream().map(DigestWords::job).toList(), MAX_JOBS, "jobs"),
        owed(digest.receivables(), digest.quotes()),
        digest.notes().stream().map(CustomerText::delinked).toList(),
        links.bankUrl(),
        links.trayUrl(),
        links.unsubscribeUrl());
  }

  /// No text of a customer goes into the subject: a header is the easiest place to forge.
  static String subject(Digest digest) {
    int asked = digest.questions().size();
    Money profit = digest.figures().weekProfit().profit();
    return "%s: %s %s, %s%s"
        .formatted(
            Wording.number(digest.week()),
            profit.magnitude(),
            profit.isNegative() ? "lost" : "earned",
            lasting(digest.figures().runway()),
            asked == 0 ? "" : ", " + Wording.count(asked, "question"));
  }

  private static String lasting(Runway runway) {
    return switch (runway) {
      case Runway.Weeks weeks -> weeks.words() + " of cash";
      case Runway.NotBurning _ -> "cash is growing";
      case Runway.Unknown _ -> "runway not known yet";
    };
  }

  private static String preheader(Digest digest) {
    Tile cash = cash(digest.figures());
    return "%s: %s. %s".formatted(cash.label(), cash.value(), asking(digest));
  }

  private static String asking(Digest digest) {
    int asked = digest.questions().size();
    if (asked == 0) {
      return "Nothing needs your answer this week.";
    }
    return asked == 1 ? "1 thing needs your answer." : asked + " things need your answer.";
  }

  private static List<Tile> tiles(Digest digest) {
    Digest.Figures figures = digest.figures();
    return List.of(
        cash(figures),
        new Tile("Runway", figures.runway().words(), figures.runway().method()),
        earned(figures),
        explained(figures.explained()));
  }

  private static Tile cash(Digest.Figures figures) {
    return figures.accounts() == 0
        ? new Tile("Cash in the bank", UNKNOWN, "no business account is connected")
        : new Tile(
            "Cash in the bank",
            figures.cash().toString(),
            "in " + Wording.count(figures.accounts(), "business account"));
  }

  private static Tile earned(Digest.Figures figures) {
    return figures.jobs() == 0
        ? new Tile("Last week's profit", UNKNOWN, "no job has been read from Jobber")
        : new Tile(
            "Last week's profit",
            figures.weekProfit().profit().toString(),
            "work performed, less its cost and the processor's fees");
  }

  private static Tile explained(ExplainedShare share) {
    return share.hasIncoming()
        ? new Tile(
            "Money explained",
            share.percent() + " %",
            "of the " + share.incoming() + " that came in last week")
        : new Tile("Money explained", "–", "no money came in last week");
  }

  private static Asks asks(Digest digest, DigestLinks links) {
    List<Ask> all = digest.questions().stream().map(question -> ask(question, links)).toList();
    return new Asks(asking(digest), Part.of(all, MAX_ASKS, "in the tray"));
  }

  private static Ask ask(OpenQuestion question, DigestLinks links) {
    return new Ask(
        delinked(question.item().question().words()),
        question.amount().toString(),
        Wording.open(question.openDays()),
        delinked(String.join(" ", question.item().question().whyNot())),
        links.answer().apply(question.item().id()));
  }

  private static ProfitRow profit(String span, WorkProfit profit) {
    return new ProfitRow(
        span,
        profit.work().toString(),
        profit.cost().toString(),
        profit.fees().toString(),
        profit.profit().toString());
  }

  private static String cashLine(CashProfit cash) {
    String line = "By cash: %s in, %s out, net %s".formatted(cash.in(), cash.out(), cash.profit());
    return cash.apart().isZero()
        ? line + "."
        : line + "; %s of transfers, loans and owner money kept apart.".formatted(cash.apart());
  }

  private static JobRow job(JobVariance variance) {
    return new JobRow(
        delinked(label(variance.job())),
        Tone.of(variance.status()),
        variance.status().words(),
        variance.workPerformed().toString(),
        variance.cashReceived().toString(),
        variance.variance().toString(),
        variance.because());
  }

  private static String label(Job job) {
    if (job.name().isEmpty()) {
      return job.id();
    }
    return job.id().length() > MAX_READABLE_ID ? job.name() : job.name() + " (" + job.id() + ")";
  }

  private static Owed owed(Receivables receivables, QuoteFacts quotes) {
    List<AgeRow> ages =
        Arrays.stream(AgeBucket.values())
            .map(age ->
                new AgeRow(
                    age.words(),
                    Wording.count(receivables.count(age), "invoice"),
                    receivables.in(age).toString()))
            .toList();
    List<OwedRow> rows = receivables.open().stream().map(DigestWords::owedRow).toList();
    return new Owed(
        receivables.total().toString(),
        ages,
        Part.of(rows, MAX_OWED, "invoices"),
        quotes.waiting() == 0
            ? ""
            : "%s worth %s wait for an answer."
                .formatted(Wording.count(quotes.waiting(), "sent quote"), quotes.worth()));
  }

  private static OwedRow owedRow(Receivables.Receivable owed) {
    return new OwedRow(
        delinked(owed.clientName().isEmpty() ? "Unknown client" : owed.clientName()),
        delinked(owed.invoice().label()),
        owed.owed().toString(),
        owed.daysLate() == 0 ? "not due" : Wording.count(owed.daysLate(), "day") + " late",
        Stream.of(owed.vip() ? "VIP" : "", owed.isInDispute() ? "in dispute" : "")
            .filter(mark -> !mark.isEmpty())
            .collect(Collectors.joining(", ")));
  }
}

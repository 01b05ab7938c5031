package com.oodaloo.handlers.pages.digest;

import static com.oodaloo.handlers.pages.parts.CustomerText.delinked;

import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.ExplainedShare;
import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.digest.QuestionSet;
import com.oodaloo.domain.profit.CashProfit;
import com.oodaloo.domain.profit.Costs;
import com.oodaloo.domain.profit.JobVariance;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.handlers.pages.digest.DigestView.Ask;
import com.oodaloo.handlers.pages.digest.DigestView.Asks;
import com.oodaloo.handlers.pages.digest.DigestView.JobRow;
import com.oodaloo.handlers.pages.digest.DigestView.Part;
import com.oodaloo.handlers.pages.digest.DigestView.ProfitRow;
import com.oodaloo.handlers.pages.digest.DigestView.Tile;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Labels;
import com.oodaloo.handlers.pages.parts.MailPlanPresenter;
import com.oodaloo.handlers.pages.parts.Tone;
import java.util.List;

/// Puts a digest into words. Decides how much of each list a one-minute mail shows.
public final class DigestPresenter {
  private static final String UNKNOWN = "not known yet";
  private static final String CASH = "Cash in the bank";
  private static final int MAX_ASKS = 5;
  private static final int MAX_JOBS = 10;

  private DigestPresenter() {}

  public static DigestView view(Digest digest, DigestLinks links) {
    return new DigestView(
        BriefPresenter.brief(digest, links),
        delinked(digest.firm().name()),
        DisplayFormat.number(digest.week())
            + " · "
            + DisplayFormat.span(digest.week().monday(), digest.week().sunday()),
        preheader(digest),
        tiles(digest),
        asks(digest, links),
        List.of(
            profit("Last week", digest.figures().weekProfit()),
            profit("Quarter to date", digest.figures().quarterProfit())),
        OutlookPresenter.bars(digest.outlook().weeks()),
        cashLine(digest.figures().cashProfit()),
        OutlookPresenter.ahead(digest),
        Part.of(digest.jobs().stream().map(DigestPresenter::job).toList(), MAX_JOBS, "jobs"),
        OwedPresenter.owed(digest.receivables(), digest.quotes()),
        ToDoPresenter.worth(digest.toDo()),
        digest.notes().stream().map(CustomerText::delinked).toList(),
        links.bankUrl(),
        links.trayUrl(),
        new DigestView.Foot(
            "Oodaloo sends this every " + MailPlanPresenter.name(digest.firm().mail().day()) + ".",
            links.unsubscribeUrl(),
            links.settingsUrl()));
  }

  /// How the cash changed, the same figures that the mail shows, and what needs an answer.
  ///
  /// No text of a customer goes into the subject: a header is the easiest place to forge.
  static String subject(Digest digest) {
    int asked = QuestionSet.of(digest.questions()).size();
    return "%s: %s%s"
        .formatted(
            DisplayFormat.number(digest.week()),
            changed(digest.figures().cash()),
            asked == 0 ? "" : ", " + DisplayFormat.count(asked, "question"));
  }

  private static String changed(CashOnHand cash) {
    return switch (cash) {
      case CashOnHand.Known known when known.change().isZero() ->
          "cash %s, as before".formatted(known.cash());
      case CashOnHand.Known known ->
          "cash %s %s to %s"
              .formatted(
                  known.change().isNegative() ? "down" : "up",
                  known.change().magnitude(),
                  known.cash());
      case CashOnHand.First first -> "cash " + first.cash();
      case CashOnHand.Unknown _ -> "cash not known";
    };
  }

  private static String preheader(Digest digest) {
    Tile cash = cash(digest.figures());
    return MailWords.of(
        "%s: %s. %s".formatted(cash.label(), cash.value(), asking(digest)), digest.monday());
  }

  private static String asking(Digest digest) {
    int asked = QuestionSet.of(digest.questions()).size();
    if (asked == 0) {
      return "Nothing needs your answer this week.";
    }
    return asked == 1 ? "1 thing needs your answer." : asked + " things need your answer.";
  }

  public static List<Tile> tiles(Digest digest) {
    Digest.Figures figures = digest.figures();
    return List.of(
        cash(figures),
        new Tile("Runway", figures.runway().words(), figures.runway().method()),
        earned(figures),
        explained(figures.explained()),
        OutlookPresenter.payroll(digest));
  }

  private static Tile cash(Digest.Figures figures) {
    String where = "in " + DisplayFormat.count(figures.accounts(), "business account");
    return switch (figures.cash()) {
      case CashOnHand.Known known ->
          new Tile(
              CASH, known.cash().toString(), "%s; %s a week ago".formatted(where, known.weekAgo()));
      case CashOnHand.First first -> new Tile(CASH, first.cash().toString(), where);
      case CashOnHand.Unknown unknown -> new Tile(CASH, UNKNOWN, unknown.why());
    };
  }

  private static Tile earned(Digest.Figures figures) {
    return figures.jobs() == 0
        ? new Tile("Last week's job margin", UNKNOWN, "no job has been read from Jobber")
        : new Tile(
            "Last week's job margin",
            figures.weekProfit().profit().toString(),
            "work performed, less its cost and the processor's fees");
  }

  private static Tile explained(ExplainedShare share) {
    String waiting =
        share.waiting().isPositive()
            ? "; %s of all time waits for your answer".formatted(share.waiting())
            : "";
    return share.hasIncoming()
        ? new Tile(
            "Money explained",
            share.percent() + " %",
            "of the " + share.incoming() + " that came in last week" + waiting)
        : new Tile("Money explained", "–", "no money came in last week" + waiting);
  }

  private static Asks asks(Digest digest, DigestLinks links) {
    List<Ask> all =
        QuestionSet.of(digest.questions()).stream().map(set -> ask(set, links)).toList();
    return new Asks(asking(digest), Part.of(all, MAX_ASKS, "in the tray"));
  }

  private static Ask ask(QuestionSet set, DigestLinks links) {
    OpenQuestion question = set.first();
    String marks = question.vip().isEmpty() ? "" : "VIP " + delinked(question.vip()) + ". ";
    String others =
        set.others() == 0
            ? ""
            : " It hangs together with %s about the same invoices."
                .formatted(DisplayFormat.count(set.others(), "other question"));
    return new Ask(
        delinked(question.item().question().words()),
        question.amount().toString(),
        DisplayFormat.open(question.openDays()),
        marks + delinked(String.join(" ", question.item().question().whyNot())) + others,
        links.answer().apply(question.item().id()));
  }

  private static ProfitRow profit(String span, WorkProfit profit) {
    return new ProfitRow(
        span,
        profit.work().toString(),
        profit.cost().toString(),
        profit.fees().toString(),
        profit.profit().toString(),
        costNote(profit));
  }

  /// Jobber's own costing is one sum a job, on some plans only, so the cost of a span is ours.
  private static String costNote(WorkProfit profit) {
    if (profit.isCostUnknown()) {
      return "Nobody wrote down what this work cost: no costs, hours or expenses in Jobber.";
    }
    if (profit.work().isZero() && profit.cost().isZero()) {
      return "No work was done and none was paid for.";
    }
    Costs costs = profit.costs();
    String computed =
        "Cost computed from line items %s, hours %s, expenses %s."
            .formatted(costs.lines(), costs.hours(), costs.expenses());
    return costs.besides().isZero()
        ? computed
        : computed + " %s of hours and expenses on no job stand beside.".formatted(costs.besides());
  }

  private static String cashLine(CashProfit cash) {
    String line = "By cash: %s in, %s out, net %s".formatted(cash.in(), cash.out(), cash.profit());
    return cash.apart().isZero()
        ? line + "."
        : line + "; %s of transfers, loans and owner money kept apart.".formatted(cash.apart());
  }

  private static JobRow job(JobVariance variance) {
    return new JobRow(
        delinked(Labels.job(variance.job())),
        Tone.of(variance.status()),
        variance.status().words(),
        variance.workPerformed().toString(),
        variance.cashReceived().toString(),
        variance.variance().toString(),
        variance.because());
  }
}

package com.oodaloo.handlers.pages.tray;

import static com.oodaloo.handlers.pages.parts.CustomerText.clean;

import com.oodaloo.domain.digest.OpenQuestion;
import com.oodaloo.domain.digest.QuestionSet;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Labels;
import com.oodaloo.handlers.pages.parts.NoticePage;
import com.oodaloo.handlers.pages.parts.NoticePage.Notice;
import com.oodaloo.handlers.pages.parts.NoticePage.Offer;
import com.oodaloo.handlers.pages.parts.Templates;
import com.oodaloo.handlers.pages.settings.SettingsPresenter;
import com.oodaloo.handlers.pages.tray.TrayView.Act;
import com.oodaloo.handlers.pages.tray.TrayView.Banner;
import com.oodaloo.handlers.pages.tray.TrayView.Choice;
import com.oodaloo.handlers.pages.tray.TrayView.Closed;
import com.oodaloo.handlers.pages.tray.TrayView.Row;
import gg.jte.generated.precompiled.JtetrayGenerated;
import gg.jte.generated.precompiled.JtetrayitemGenerated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The tray as pages. They work without JavaScript: every answer is a form that posts to "answer"
/// beside the page, so a page's URL ends in one segment ("/item?t=…").
public final class TrayPages {
  /// More than this many one-tap buttons are no help on a phone; the item's page shows all.
  private static final int MAX_CHOICES = 3;

  private static final int MAX_CLOSED = 20;

  private TrayPages() {}

  public static String list(TrayList list) {
    TrayPresenter words = new TrayPresenter(list.books().firm(), new Labels(list.books()));
    List<QuestionSet> sets =
        QuestionSet.of(OpenQuestion.all(list.tray(), list.books(), list.today()));
    List<Row> open = sets.stream().flatMap(set -> rows(set, list, words).stream()).toList();
    List<Closed> closed =
        list.tray().items().stream()
            .filter(TrayItem::isAnswered)
            .limit(MAX_CLOSED)
            .map(item -> closed(item, list, words))
            .toList();
    String heading =
        open.isEmpty()
            ? "Nothing needs your answer"
            : DisplayFormat.count(sets.size(), "question") + " for you";
    return Templates.render(
        JtetrayGenerated::render,
        new TrayView.Listing(
            clean(list.books().firm().name()),
            list.ways(),
            heading,
            open,
            closed,
            SettingsPresenter.months(list.today())));
  }

  public static String detail(TrayDetail detail) {
    return item(detail, SplitDraft.EMPTY, Banner.NONE);
  }

  /// After an answer was taken.
  public static String taken(TrayDetail detail) {
    String words = detail.item().isOpen() ? "Undone. The question is open again." : "Thank you.";
    return item(detail, SplitDraft.EMPTY, new Banner("good", words));
  }

  /// After an answer that cannot be: what was typed is kept.
  public static String invalid(TrayDetail detail, SplitDraft draft) {
    return item(detail, draft, new Banner("alert", clean(draft.problem())));
  }

  /// For status 409: somebody was faster, or there is nothing to undo.
  public static String alreadyAnswered(TrayDetail detail) {
    return item(
        detail,
        SplitDraft.EMPTY,
        new Banner(
            "alert", "This question changed before your answer came. Here is how it stands."));
  }

  /// `token` may be posted to "fresh" for a new link by mail; with "" no such button is shown.
  public static String expired(String token) {
    return NoticePage.render(
        new Notice(
            "This link is too old",
            List.of(
                "Links from the mail work for a limited time. Nothing was changed.",
                "The newest Monday mail has links that work."),
            token.isEmpty()
                ? Offer.NONE
                : new Offer("fresh", token, "Send me a fresh link by mail")));
  }

  public static Notice stopOffer(String token) {
    return new Notice(
        "Stop the Monday mail?",
        List.of("Nothing is stopped until you press the button."),
        new Offer("unsubscribe", token, "Stop the Monday mail"));
  }

  public static String refused() {
    return NoticePage.render(
        Notice.of(
            "This link does not open anything",
            "It may have been cut off when it was copied. Nothing was changed.",
            "Please open it again from the Monday mail."));
  }

  /// Says the same whether one was sent now or today already.
  public static String freshLinkSent() {
    return NoticePage.render(
        Notice.of(
            "A fresh link is on its way",
            "It goes to the address that gets the Monday mail, once a day at most."));
  }

  /// A genuine link to a question that is no longer there.
  public static String gone() {
    return NoticePage.render(
        Notice.of("This question is no longer there", "There is nothing left to answer."));
  }

  private static String item(TrayDetail detail, SplitDraft draft, Banner banner) {
    return Templates.render(
        JtetrayitemGenerated::render, TrayItemPresenter.of(detail).view(draft, banner));
  }

  /// The first of a set says that it is one question, so that nobody answers its parts apart.
  private static List<Row> rows(QuestionSet set, TrayList list, TrayPresenter words) {
    String together =
        set.others() == 0
            ? ""
            : "One question about %d deposits: they may settle the same invoices."
                .formatted(set.questions().size());
    return set.questions().stream()
        .map(question -> row(question, list, words, question.equals(set.first()) ? together : ""))
        .toList();
  }

  private static Row row(
      OpenQuestion question, TrayList list, TrayPresenter words, String together) {
    TrayItem item = question.item();
    return new Row(
        together,
        question.vip().isEmpty() ? "" : "VIP: " + clean(question.vip()),
        clean(item.question().words()),
        question.amount().toString(),
        DisplayFormat.open(question.openDays()),
        TrayPresenter.suggestion(item.question()),
        list.itemUrl().apply(item.id()),
        act(item, list.itemToken().apply(item.id())),
        choices(item, words));
  }

  static Act act(TrayItem item, String token) {
    return new Act(token, item.question().transactionIds().getFirst());
  }

  private static List<Choice> choices(TrayItem item, TrayPresenter words) {
    var alternatives = item.question().alternatives();
    List<Choice> choices = new ArrayList<>();
    IntStream.range(0, Math.min(MAX_CHOICES, alternatives.size()))
        .forEach(index ->
            choices.add(
                new Choice(
                    index,
                    alternatives.get(index).content(),
                    words.labels().settlements(alternatives.get(index).settlements()))));
    return choices;
  }

  private static Closed closed(TrayItem item, TrayList list, TrayPresenter words) {
    return new Closed(
        clean(item.question().words()), words.stand(item).words(), list.itemUrl().apply(item.id()));
  }
}

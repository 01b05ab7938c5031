package com.oodaloo.handlers.pages.tray;

import static com.oodaloo.handlers.pages.parts.CustomerText.clean;

import com.oodaloo.domain.decision.Question;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.tray.TrayAnswer;
import com.oodaloo.domain.tray.TrayEvent;
import com.oodaloo.domain.tray.TrayItem;
import com.oodaloo.handlers.pages.parts.DisplayFormat;
import com.oodaloo.handlers.pages.parts.Labels;
import com.oodaloo.handlers.pages.settings.SettingsPresenter;
import com.oodaloo.handlers.pages.tray.TrayView.Entry;
import com.oodaloo.handlers.pages.tray.TrayView.Stand;
import java.time.Instant;
import java.util.List;

/// Sentences about a question: what is suggested, what was answered, what happened when.
record TrayPresenter(Firm firm, Labels labels) {

  static String suggestion(Question question) {
    int options = question.alternatives().size();
    if (options > 0) {
      return options == 1
          ? "Suggested: look at the one set found, and confirm it if it is right."
          : "Suggested: pick the right one of the %d sets found.".formatted(options);
    }
    return switch (question.kind()) {
      case LOOKS_PERSONAL -> "Suggested: personal, so that it stays out of the books.";
      case UNKNOWN_MONEY, SEVERAL_FIT, AMOUNT_DIFFERS, TOO_MANY ->
          "Suggested: divide it over invoices, or say that it is no income.";
      case RETURNED, TAKEN_BACK ->
          "Suggested: ask the client for it again, and dismiss this once you have.";
    };
  }

  Stand stand(TrayItem item) {
    return switch (item.state()) {
      case TrayItem.State.Open _ -> new Stand(true, false, "", "", false);
      case TrayItem.State.Answered answered ->
          new Stand(
              false,
              true,
              "%s Answered %s (%s)."
                  .formatted(
                      answer(answered.answer()), moment(answered.at()), clean(answered.by())),
              item.teaches(labels.books())
                  .map(lesson -> SettingsPresenter.remembered(labels.books(), lesson))
                  .orElse(""),
              item.isRemembered());
      case TrayItem.State.Withdrawn withdrawn ->
          new Stand(
              false,
              false,
              "This question answered itself %s: new data explained the money."
                  .formatted(moment(withdrawn.at())),
              "",
              false);
    };
  }

  String answer(TrayAnswer answer) {
    return switch (answer) {
      case TrayAnswer.Confirmed confirmed ->
          "Confirmed: it settles " + labels.settlements(confirmed.settlements()) + ".";
      case TrayAnswer.Split split ->
          "Split: it settles " + labels.settlements(split.settlements()) + ".";
      case TrayAnswer.IsNotIncome notIncome ->
          "Not income: it is " + notIncome.kind().words() + ".";
      case TrayAnswer.Dismissed _ -> "Dismissed: it stays unexplained.";
    };
  }

  /// The newest entry first.
  List<Entry> history(TrayItem item) {
    return item.history().reversed().stream()
        .map(event -> new Entry(DisplayFormat.moment(event.at(), firm.zone()), happened(event)))
        .toList();
  }

  private String happened(TrayEvent event) {
    return switch (event) {
      case TrayEvent.Asked _ -> "Asked.";
      case TrayEvent.Answered answered -> answer(answered.answer());
      case TrayEvent.Remembered _ -> "Remembered: it holds for this payer always.";
      case TrayEvent.Forgotten _ -> "Forgotten: it held for one time only.";
      case TrayEvent.Undone undone -> "Undone (" + clean(undone.by()) + ").";
      case TrayEvent.Withdrawn _ -> "Withdrawn: the doubt was gone.";
    };
  }

  private String moment(Instant at) {
    return "on " + DisplayFormat.moment(at, firm.zone());
  }
}

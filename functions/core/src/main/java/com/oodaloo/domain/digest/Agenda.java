package com.oodaloo.domain.digest;

import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.decision.Finding;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a digest puts first: one sentence, and what there is to do, worst first. A source that
/// brings nothing comes before what was counted without it.
record Agenda(
    LocalDate today,
    Digest.Figures figures,
    Forecast forecast,
    ToDo toDo,
    List<OpenQuestion> questions) {
  /// A payroll that is short within three weeks can still be met.
  private static final long SOON_DAYS = 21;

  private static final int QUESTIONS = 2;
  private static final int UNBILLED = 1;

  String headline() {
    if (figures.cash() instanceof CashOnHand.Unknown unknown) {
      return unknown.why() + " Cash is not known.";
    }
    if (forecast.payroll() instanceof PayrollCover.ShortOn lacks && isSoon(lacks)) {
      return "Payroll of %s is short by %s.".formatted(lacks.day(), lacks.missing());
    }
    return toDo.alerts().stream()
        .filter(Agenda::isUrgent)
        .map(alert -> alert.finding().says())
        .findFirst()
        .or(() ->
            forecast
                .firstAtRisk()
                .map(week -> "Cash may run out in the week of " + week.week().monday() + "."))
        .orElseGet(this::change);
  }

  private String change() {
    return switch (figures.cash()) {
      case CashOnHand.Known known when known.change().isZero() ->
          "Cash is %s, as a week ago.".formatted(known.cash());
      case CashOnHand.Known known ->
          "Cash went %s by %s in a week, to %s."
              .formatted(
                  known.change().isNegative() ? "down" : "up",
                  known.change().magnitude(),
                  known.cash());
      case CashOnHand.First first -> "Cash is %s.".formatted(first.cash());
      case CashOnHand.Unknown unknown -> unknown.why();
    };
  }

  private boolean isSoon(PayrollCover.ShortOn lacks) {
    return Days.between(today, lacks.day()) <= SOON_DAYS;
  }

  private static boolean isUrgent(Alert alert) {
    return switch (alert.finding().kind()) {
      case DISPUTE, ACH_FAILED, PAYOUT_FAILED, CHECK_RETURNED -> true;
      case UNDEPOSITED_PAYMENT,
          MISSING_PAYOUT,
          PAID_BUT_OPEN,
          ENTERED_TWICE,
          WRONG_METHOD,
          OVERPAID,
          TAKEN_BACK_TOO_MUCH,
          DUPLICATE_NUMBER,
          BANK_SILENT,
          JOBBER_SILENT ->
          false;
    };
  }

  private static boolean isSilence(Alert alert) {
    return alert.finding().kind() == Finding.Kind.BANK_SILENT
        || alert.finding().kind() == Finding.Kind.JOBBER_SILENT;
  }

  List<Action> actions() {
    List<Action> all = new ArrayList<>();
    all.addAll(alerts(toDo.alerts().stream().filter(Agenda::isSilence), Action.Kind.RECONNECT));
    all.addAll(alerts(toDo.alerts().stream().filter(Agenda::isUrgent), Action.Kind.LOOK_INTO));
    if (forecast.payroll() instanceof PayrollCover.ShortOn lacks && isSoon(lacks)) {
      all.add(
          new Action(
              Action.Kind.PAYROLL,
              "Find %s for the payroll of %s.".formatted(lacks.missing(), lacks.day()),
              List.of()));
    }
    QuestionSet.of(questions).stream()
        .limit(QUESTIONS)
        .map(set -> answer(set.first()))
        .forEach(all::add);
    toDo.calls().stream().map(Agenda::call).forEach(all::add);
    toDo.unbilled().stream().limit(UNBILLED).map(Agenda::bill).forEach(all::add);
    toDo.alerts().stream()
        .filter(alert -> !isUrgent(alert) && !isSilence(alert))
        .map(alert -> action(alert, Action.Kind.LOOK_INTO))
        .forEach(all::add);
    return all.stream().limit(Action.MOST).toList();
  }

  private static List<Action> alerts(Stream<Alert> alerts, Action.Kind kind) {
    return alerts.map(alert -> action(alert, kind)).toList();
  }

  private static Action action(Alert alert, Action.Kind kind) {
    return new Action(kind, alert.finding().says(), alert.finding().ids());
  }

  private static Action answer(OpenQuestion question) {
    return new Action(
        Action.Kind.ANSWER,
        question.item().question().words(),
        question.item().question().transactionIds());
  }

  private static Action call(Call call) {
    return new Action(
        Action.Kind.CALL,
        "Call %s about %s, %s.".formatted(call.client().name(), call.amount(), call.words()),
        call.invoices().stream().map(Invoice::id).toList());
  }

  private static Action bill(Unbilled unbilled) {
    Money amount = unbilled.amount();
    return new Action(
        Action.Kind.BILL,
        "Bill %s of %s: it is done and not invoiced."
            .formatted(amount, unbilled.job().name().isBlank() ? "a job" : unbilled.job().name()),
        List.of(unbilled.job().id()));
  }
}

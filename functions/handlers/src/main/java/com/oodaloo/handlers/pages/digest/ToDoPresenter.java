package com.oodaloo.handlers.pages.digest;

import static com.oodaloo.handlers.pages.parts.CustomerText.delinked;

import com.oodaloo.domain.digest.Alert;
import com.oodaloo.domain.digest.Call;
import com.oodaloo.domain.digest.FeeMeter;
import com.oodaloo.domain.digest.ToDo;
import com.oodaloo.domain.digest.Unbilled;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.handlers.pages.digest.DigestView.MoneyRow;
import com.oodaloo.handlers.pages.digest.DigestView.Part;
import com.oodaloo.handlers.pages.digest.DigestView.Worth;
import com.oodaloo.handlers.pages.parts.CustomerText;
import com.oodaloo.handlers.pages.parts.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is worth doing about money, in words.
final class ToDoPresenter {
  private static final int MAX_UNBILLED = 3;
  private static final int MAX_ALERTS = 5;

  private ToDoPresenter() {}

  static Worth worth(ToDo toDo) {
    return new Worth(
        toDo.calls().stream().map(ToDoPresenter::call).toList(),
        Part.of(
            toDo.unbilled().stream().map(ToDoPresenter::unbilled).toList(), MAX_UNBILLED, "jobs"),
        unbilledTotal(toDo.unbilled()),
        Part.of(
            toDo.alerts().stream().map(ToDoPresenter::alert).toList(), MAX_ALERTS, "in the books"),
        fees(toDo.fees()));
  }

  private static MoneyRow call(Call call) {
    String numbers =
        call.invoices().stream()
            .limit(3)
            .map(Invoice::label)
            .map(CustomerText::delinked)
            .collect(Collectors.joining(", "));
    return new MoneyRow(
        delinked(call.client().name()) + (call.client().vip() ? " (VIP)" : ""),
        call.amount().toString(),
        "%s; invoice %s".formatted(call.words(), numbers));
  }

  private static MoneyRow unbilled(Unbilled unbilled) {
    return new MoneyRow(
        delinked(Labels.job(unbilled.job())),
        unbilled.amount().toString(),
        "done, and no invoice asks for it");
  }

  private static String unbilledTotal(List<Unbilled> unbilled) {
    Optional<Money> total = unbilled.stream().map(Unbilled::amount).reduce(Money::plus);
    return total.map(Money::toString).orElse("");
  }

  private static MoneyRow alert(Alert alert) {
    return new MoneyRow(
        delinked(alert.finding().says()),
        alert.amount().isZero() ? "" : alert.amount().toString(),
        "");
  }

  private static String fees(FeeMeter fees) {
    if (!fees.hasFees()) {
      return "";
    }
    String cost =
        "Cards cost %s in twelve weeks, %d.%02d %% of %s"
            .formatted(
                fees.fees(), fees.basisPoints() / 100, fees.basisPoints() % 100, fees.gross());
    return fees.achSaves().isPositive()
        ? cost + "; by ACH at 1 % it would have been " + fees.achSaves() + " less."
        : cost + ".";
  }
}

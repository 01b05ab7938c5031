package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.Quote;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import com.oodaloo.sandbox.worlds.draft.Remittance.Part;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The quotes that asked for the deposits which clients pay before the invoice. What the office has
/// recorded is no longer open on the quote; what it forgot, or what is still to come, is.
final class Quotes {
  private static final int DAYS_TO_PAY = 5;

  private final int share;
  private final Draft draft;
  private final Dice dice;

  Quotes(int share, Draft draft, Dice dice) {
    this.share = share;
    this.draft = draft;
    this.dice = dice;
  }

  List<Quote> of(List<Remittance> money) {
    List<Quote> quotes = new ArrayList<>();
    for (Remittance each : money) {
      LocalDate approved = each.sent().minusDays(DAYS_TO_PAY);
      if (each.is(Anomaly.BEFORE_INVOICE)
          && !approved.isAfter(draft.window.last())
          && dice.chance(share)) {
        quotes.add(quote(each, approved));
      }
    }
    return quotes;
  }

  private Quote quote(Remittance deposit, LocalDate approved) {
    Part part = deposit.parts().getFirst();
    boolean billed = !part.bill().issued().isAfter(draft.window.last());
    String status = billed ? Quote.CONVERTED : Quote.APPROVED;
    return new Quote(
        draft.ids.next("q"),
        dice.digits(4),
        deposit.from().id(),
        Money.usd(part.bill().cents()),
        Money.usd(isRecorded(deposit) ? 0 : part.cents()),
        status,
        List.of(
            new Quote.StatusSeen(
                Quote.APPROVED,
                approved.atTime(17, 0).toInstant(ZoneOffset.UTC),
                Quote.Certainty.STATED)));
  }

  private boolean isRecorded(Remittance deposit) {
    return draft.payments.stream().anyMatch(payment -> isOf(payment, deposit));
  }

  private static boolean isOf(Payment payment, Remittance deposit) {
    return payment.kind() == PaymentKind.DEPOSIT
        && payment.clientId().equals(deposit.from().id())
        && payment.amount().cents() == deposit.parts().getFirst().cents();
  }
}

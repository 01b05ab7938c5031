package com.oodaloo.sandbox.worlds;

import com.oodaloo.domain.invoice.Payment;
import com.oodaloo.domain.invoice.PaymentKind;
import com.oodaloo.domain.invoice.PaymentMethod;
import com.oodaloo.domain.money.Money;
import com.oodaloo.sandbox.worlds.draft.Anomaly;
import com.oodaloo.sandbox.worlds.draft.Dice;
import com.oodaloo.sandbox.worlds.draft.Draft;
import com.oodaloo.sandbox.worlds.draft.Gap;
import com.oodaloo.sandbox.worlds.draft.MoneyRail;
import com.oodaloo.sandbox.worlds.draft.Remittance;
import com.oodaloo.sandbox.worlds.draft.Remittance.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the office types into Jobber about money that did not come through the processor.
final class Office {
  private static final List<PaymentMethod> METHODS =
      List.of(
          PaymentMethod.CHECK,
          PaymentMethod.CASH,
          PaymentMethod.ACH,
          PaymentMethod.ZELLE,
          PaymentMethod.OTHER);
  private static final List<Integer> DAYS_AFTER_BANK = List.of(-1, 0, 0, 0, 1, 1, 2, 3);
  private static final int LINKED_DEPOSITS = 600;

  private final WorldConfig.Office knobs;
  private final Draft draft;
  private final Dice dice;

  Office(WorldConfig.Office knobs, Draft draft, Dice dice) {
    this.knobs = knobs;
    this.draft = draft;
    this.dice = dice;
  }

  /// The records that are in Jobber at the end, and what went wrong with them.
  record Entered(List<Payment> payments, Set<Anomaly> twists) {}

  /// Several bills paid by one check are entered bill by bill.
  Entered enter(Remittance money, LocalDate banked) {
    Set<Anomaly> twists = EnumSet.noneOf(Anomaly.class);
    LocalDate day = day(money, banked, twists);
    boolean byItself = money.rail() == MoneyRail.LENDER;
    boolean forgotten =
        (!byItself && dice.chance(knobs.neverEntered())) || day.isAfter(draft.window.last());
    boolean deleted = money.is(Anomaly.RETURNED) && dice.chance(500);
    if (forgotten || deleted) {
      twists.remove(Anomaly.ENTERED_LATE);
      twists.add(Anomaly.NEVER_ENTERED);
      return new Entered(List.of(), twists);
    }
    List<Payment> payments = payments(money, day, method(money, twists), twists);
    if (dice.chance(knobs.enteredTwice())) {
      twists.add(Anomaly.ENTERED_TWICE);
      payments.add(again(payments.getFirst()));
    }
    draft.payments.addAll(payments);
    return new Entered(payments, twists);
  }

  private LocalDate day(Remittance money, LocalDate banked, Set<Anomaly> twists) {
    if (money.rail() == MoneyRail.LENDER) {
      return money.sent().isAfter(banked) ? banked : money.sent();
    }
    if (dice.chance(knobs.enteredLate())) {
      twists.add(Anomaly.ENTERED_LATE);
      return banked.plusDays(dice.between(6, 24));
    }
    return money.rail().isByHand()
        ? money.sent().plusDays(dice.chance(300) ? 1 : 0)
        : banked.plusDays(dice.oneOf(DAYS_AFTER_BANK));
  }

  private PaymentMethod method(Remittance money, Set<Anomaly> twists) {
    PaymentMethod right = money.rail().method();
    if (money.rail() == MoneyRail.LENDER || !dice.chance(knobs.wrongMethod())) {
      return right;
    }
    twists.add(Anomaly.WRONG_METHOD);
    return dice.oneOf(METHODS.stream().filter(method -> method != right).toList());
  }

  private List<Payment> payments(
      Remittance money, LocalDate day, PaymentMethod method, Set<Anomaly> twists) {
    boolean asArrived = recordsWhatArrived(money.gap());
    String reference = dice.chance(knobs.noReference()) ? "" : money.checkNumber();
    if (money.is(Anomaly.LUMP_RECORD)) {
      return lump(money, day, method, reference);
    }
    List<Payment> payments = new ArrayList<>();
    for (Part part : money.parts()) {
      boolean bears = part.equals(money.bearing());
      long own = part.cents() + (bears && asArrived ? money.gap().cents() : 0);
      long tip = bears && !asArrived && money.is(Anomaly.TIP) ? money.gap().cents() : 0;
      payments.add(
          new Payment(
              draft.ids.next("p"),
              invoice(money, part),
              money.from().id(),
              Money.usd(typed(own, twists)),
              Money.usd(tip),
              method,
              kind(money),
              day,
              reference,
              ""));
    }
    return payments;
  }

  /// The sum stands on the client, and the invoices are marked paid by hand.
  private List<Payment> lump(
      Remittance money, LocalDate day, PaymentMethod method, String reference) {
    money.parts().forEach(part -> draft.markedPaid.put(part.bill().id(), day));
    List<Payment> one = new ArrayList<>();
    one.add(
        new Payment(
            draft.ids.next("p"),
            "",
            money.from().id(),
            Money.usd(money.arriving()),
            Money.usd(0),
            method,
            kind(money),
            day,
            reference,
            ""));
    return one;
  }

  private boolean recordsWhatArrived(Gap gap) {
    int share = gap.why().map(Office::shareEnteredAsArrived).orElse(0);
    return dice.chance(share);
  }

  private static int shareEnteredAsArrived(Anomaly why) {
    return Map.of(
            Anomaly.TIP, 300,
            Anomaly.SHORT_PAY, 700,
            Anomaly.DISCOUNT, 500,
            Anomaly.WIRE_FEE, 200,
            Anomaly.ROUNDING, 400,
            Anomaly.CREDIT_NOTE, 800)
        .getOrDefault(why, 0);
  }

  /// A deposit is only later tied to the invoice it was for, and not always.
  private String invoice(Remittance money, Part part) {
    boolean early = money.is(Anomaly.BEFORE_INVOICE);
    boolean tied = !early || dice.chance(LINKED_DEPOSITS);
    return tied && !part.bill().issued().isAfter(draft.window.last()) ? part.bill().id() : "";
  }

  private static PaymentKind kind(Remittance money) {
    if (money.is(Anomaly.RETURNED)) {
      return PaymentKind.RETURNED;
    }
    return money.is(Anomaly.BEFORE_INVOICE) ? PaymentKind.DEPOSIT : PaymentKind.PAYMENT;
  }

  /// 1,324.00 for 1,234.00 now and then.
  private long typed(long cents, Set<Anomaly> twists) {
    String digits = Long.toString(cents);
    int at = dice.between(0, Math.max(0, digits.length() - 4));
    boolean differ = digits.length() > 4 && digits.charAt(at) != digits.charAt(at + 1);
    if (!dice.chance(knobs.swappedDigits()) || !differ || digits.charAt(at + 1) == '0') {
      return cents;
    }
    twists.add(Anomaly.SWAPPED_DIGITS);
    return Long.parseLong(
        digits.substring(0, at)
            + digits.charAt(at + 1)
            + digits.charAt(at)
            + digits.substring(at + 2));
  }

  private Payment again(Payment once) {
    return new Payment(
        draft.ids.next("p"),
        once.invoiceId(),
        once.clientId(),
        once.amount(),
        once.tip(),
        once.method(),
        once.kind(),
        once.date().plusDays(dice.between(0, 3)),
        once.reference(),
        "");
  }
}

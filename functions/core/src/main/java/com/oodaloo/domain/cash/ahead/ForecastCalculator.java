package com.oodaloo.domain.cash.ahead;

import com.oodaloo.domain.cash.AwaitedInvoice;
import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.cash.Forecast.DatedBill;
import com.oodaloo.domain.cash.Forecast.ExpectedInvoice;
import com.oodaloo.domain.cash.Forecast.Lever;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.cash.Forecast.WeekAhead;
import com.oodaloo.domain.cash.MoneyRange;
import com.oodaloo.domain.cash.PaymentDayModel;
import com.oodaloo.domain.cash.PaymentHistory;
import com.oodaloo.domain.cash.bills.BillKind;
import com.oodaloo.domain.invoice.Invoice;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Works the forecast out.
///
/// In: open invoices on the days their clients usually pay, the old ones discounted; and the firm's
/// own recent income as far as it is for work nobody has billed yet. Out: the bills that come back,
/// and the other spending of the last weeks. The band is what each of them strayed by, taken as
/// independent: the squares are added.
public final class ForecastCalculator {
  /// The squares leave out what happens to several at once: tuned on tuning worlds until four of
  /// five weeks fell within the band.
  private static final long WIDER = 1_150;

  /// Nine times in ten a bell curve is below its middle plus 1.28 spreads.
  private static final BigInteger PER_MILLE = BigInteger.valueOf(1_282 * WIDER / 1_000);

  private static final int DAYS = Forecast.WEEKS * 7 + 1;

  private final Situation now;
  private final LocalDate eve;
  private final Money zero;
  private final List<ExpectedInvoice> invoices;
  private final DayByDay flows;
  private final Money start;
  private final List<Week> weeks;
  private final List<Money> ends;

  private ForecastCalculator(Situation now, Money cash) {
    this.now = now;
    this.zero = Money.zero(now.books().firm().currency());
    this.start = cash.minus(now.heldBack()).minus(now.taxHeld());
    this.weeks = DayByDay.weeks(now.today(), Forecast.WEEKS);
    this.invoices = invoices(now);
    this.eve = eve(now);
    History history = History.of(now.books(), now.decided().notIncome(), now.today());
    this.flows =
        new DayByDay(
            eve,
            awaited(),
            history,
            BillingLags.of(now.books(), now.decided().matches()).newDays(DAYS),
            history.bills().stream()
                .map(bill -> new DatedBill(bill, bill.days(eve, weeks.getLast().sunday())))
                .toList(),
            now.taxHeld().cents());
    this.ends = weeks.stream().map(week -> cash(week.sunday())).toList();
  }

  public static Forecast from(Situation now) {
    return switch (now.cash()) {
      case CashOnHand.Known known -> new ForecastCalculator(now, known.cash()).forecast();
      case CashOnHand.First first -> new ForecastCalculator(now, first.cash()).forecast();
      case CashOnHand.Unknown unknown -> unknown(now, unknown.why());
    };
  }

  /// The last day whose lines are here: a mail at seven has none of its own day yet.
  private static LocalDate eve(Situation now) {
    boolean begun =
        now.books().transactions().stream().anyMatch(line -> line.date().equals(now.today()));
    return begun ? now.today() : now.today().minusDays(1);
  }

  /// Without cash to begin with, only the days of invoices are told.
  private static Forecast unknown(Situation now, String why) {
    Money zero = Money.zero(now.books().firm().currency());
    return new Forecast(
        zero,
        now.heldBack(),
        now.taxHeld(),
        List.of(),
        List.of(),
        invoices(now),
        new PayrollCover.Unknown(why),
        List.of(),
        Optional.empty());
  }

  private static List<ExpectedInvoice> invoices(Situation now) {
    var matches = now.decided().matches();
    PaymentDayModel model =
        PaymentDayModel.of(PaymentHistory.of(now.books(), matches, now.today()));
    return PaymentHistory.awaited(now.books(), now.today()).stream()
        .map((AwaitedInvoice each) -> new ExpectedInvoice(each.id(), model.foretell(each)))
        .toList();
  }

  private Forecast forecast() {
    return new Forecast(
        start,
        now.heldBack(),
        now.taxHeld(),
        weeksAhead(),
        flows.bills().stream().filter(bill -> !bill.days().isEmpty()).toList(),
        invoices,
        payroll(),
        weeks.stream().map(week -> withoutNewWork(week.sunday())).toList(),
        lever());
  }

  /// Those in dispute are not counted on, nor what of one may be here already.
  private List<Awaited> awaited() {
    Map<String, Invoice> byId = new HashMap<>();
    now.books().invoices().forEach(invoice -> byId.put(invoice.id(), invoice));
    List<Awaited> awaited = new ArrayList<>();
    for (ExpectedInvoice each : invoices) {
      Invoice invoice = byId.get(each.invoiceId());
      if (invoice != null
          && !invoice.isInDispute()
          && invoice.balance().currency().equals(zero.currency())) {
        Money here = now.inQuestion().getOrDefault(invoice.id(), zero);
        awaited.add(
            new Awaited(
                invoice.clientId(),
                invoice.balance().minus(here).max(zero),
                Collectible.perMille(invoice.daysLate(now.today())),
                each.days(),
                eve));
      }
    }
    return awaited;
  }

  private List<WeekAhead> weeksAhead() {
    List<WeekAhead> ahead = new ArrayList<>();
    LocalDate before = eve;
    for (Week week : weeks) {
      LocalDate end = week.sunday();
      BigInteger in = flows.varianceIn(end);
      BigInteger out = flows.varianceOut(end);
      ahead.add(
          new WeekAhead(
              week,
              range(
                  flows.in(end) - flows.in(before),
                  in.subtract(flows.varianceIn(before)).abs(),
                  true),
              range(
                  flows.out(end) - flows.out(before),
                  out.subtract(flows.varianceOut(before)).abs(),
                  true),
              range(cash(end).cents(), in.add(out), false)));
      before = end;
    }
    return ahead;
  }

  /// @param positive whether it cannot be less than nothing
  private MoneyRange range(long middle, BigInteger variance, boolean positive) {
    long off = variance.sqrt().multiply(PER_MILLE).divide(BigInteger.TEN).longValueExact();
    long low = positive ? Math.max(Math.min(0, middle), middle - off) : middle - off;
    return new MoneyRange(money(low), money(middle), money(middle + off));
  }

  private Money money(long cents) {
    return new Money(cents, zero.currency());
  }

  private Money cash(LocalDate day) {
    return money(start.cents() + flows.in(day) - flows.out(day));
  }

  private Money withoutNewWork(LocalDate day) {
    return money(start.cents() + flows.open(day, _ -> true) - flows.out(day));
  }

  /// Day by day, what arrives on a day before what is paid on it.
  private PayrollCover payroll() {
    TreeMap<LocalDate, Money> runs = new TreeMap<>();
    flows.bills().stream()
        .filter(bill -> bill.bill().kind() == BillKind.PAYROLL)
        .forEach(
            bill -> bill.days().forEach(day -> runs.merge(day, bill.bill().amount(), Money::plus)));
    if (runs.isEmpty()) {
      return new PayrollCover.NoneSeen();
    }
    for (Map.Entry<LocalDate, Money> run : runs.entrySet()) {
      Money left = cash(run.getKey());
      if (left.isNegative()) {
        return new PayrollCover.ShortOn(run.getKey(), run.getValue(), left.negated());
      }
    }
    return new PayrollCover.Until(runs.lastKey(), runs.size(), runs.firstEntry().getValue());
  }

  /// Without each client in turn; the one with whom most weeks are lost, then most money.
  private Optional<Lever> lever() {
    int with = shortIn("");
    return flows.awaited().stream()
        .map(Awaited::clientId)
        .filter(client -> !client.isEmpty())
        .distinct()
        .map(client -> new Lever(client, owed(client), with, shortIn(client)))
        .max(
            Comparator.comparingInt((Lever lever) -> lever.with() - lever.without())
                .thenComparing(Lever::amount)
                .thenComparing(Lever::clientId));
  }

  private Money owed(String client) {
    return flows.awaited().stream()
        .filter(each -> each.clientId().equals(client))
        .map(Awaited::amount)
        .reduce(zero, Money::plus);
  }

  /// The first week at whose end no cash is left, counted from one.
  private int shortIn(String withoutClient) {
    for (int i = 0; i < weeks.size(); i++) {
      LocalDate end = weeks.get(i).sunday();
      long missing = flows.open(end, each -> each.clientId().equals(withoutClient));
      long lost = withoutClient.isEmpty() ? 0 : missing;
      if (ends.get(i).cents() - lost < 0) {
        return i + 1;
      }
    }
    return Forecast.WEEKS + 1;
  }
}

package com.oodaloo.domain.cash;

import com.oodaloo.domain.cash.bills.RecurringBill;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The cash of thirteen weeks, the one that has begun first, as a range.
///
/// `start` is the cash it begins with: without what clients paid for work still to do (`heldBack`)
/// and the tax that is the state's (`taxHeld`). A forecast from cash that nobody knows has no
/// weeks.
public record Forecast(
    Money start,
    Money heldBack,
    Money taxHeld,
    List<WeekAhead> weeks,
    List<DatedBill> bills,
    List<ExpectedInvoice> invoices,
    PayrollCover payroll,
    List<Money> withoutNewWork,
    Optional<Lever> lever) {
  public static final int WEEKS = 13;

  public Forecast {
    weeks = List.copyOf(weeks);
    bills = List.copyOf(bills);
    invoices = List.copyOf(invoices);
    withoutNewWork = List.copyOf(withoutNewWork);
  }

  /// One week to come; `out` is positive, `cash` is what is left on its Sunday. The middle of the
  /// cash is that of the week before, plus what comes in, less what goes out.
  public record WeekAhead(Week week, MoneyRange in, MoneyRange out, MoneyRange cash) {}

  /// A bill that comes back and the days of the thirteen weeks it is due on.
  public record DatedBill(RecurringBill bill, List<LocalDate> days) {
    public DatedBill {
      days = List.copyOf(days);
    }
  }

  /// An open invoice and the days its money is expected on.
  public record ExpectedInvoice(String invoiceId, DayQuantiles days) {}

  /// How far the payrolls to come are covered, cash before them and what is expected until then
  /// counted.
  public sealed interface PayrollCover {
    /// No payroll was found in the bank's lines.
    record NoneSeen() implements PayrollCover {}

    /// Nobody knows the cash.
    record Unknown(String why) implements PayrollCover {}

    /// Every payroll up to that day is covered; `runs` of about `each`.
    record Until(LocalDate last, int runs, Money each) implements PayrollCover {}

    /// The payroll of that day lacks `missing`.
    record ShortOn(LocalDate day, Money each, Money missing) implements PayrollCover {}
  }

  /// The one client whose delay costs most: cash is short in week `without` instead of week `with`
  /// of the forecast (`WEEKS` + 1 means not at all).
  public record Lever(String clientId, Money amount, int with, int without) {}

  public boolean isKnown() {
    return !weeks.isEmpty();
  }

  /// The week with the least cash, the first among equals.
  public WeekAhead lowest() {
    return weeks.stream()
        .min(Comparator.comparing((WeekAhead week) -> week.cash().p50()))
        .orElseThrow();
  }

  /// The first week at whose end one time in ten no cash is left.
  public Optional<WeekAhead> firstAtRisk() {
    return weeks.stream().filter(week -> week.cash().p10().isNegative()).findFirst();
  }

  /// What would be in the bank on that week's Sunday, what is held for others included.
  public Money inBank(WeekAhead week) {
    return week.cash().p50().plus(heldBack).plus(taxHeld);
  }
}

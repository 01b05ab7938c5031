package com.oodaloo.domain.cash;

import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The cash of the next thirteen weeks from what is known today: open invoices on the day each
/// client's habit predicts, and the bills that come back by themselves. New work and single
/// purchases are not in it, and deposits for work not yet done are held back.
///
/// `start` is the cash it begins with, after `heldBack` was taken off.
public record Forecast(
    Money start,
    Money heldBack,
    List<WeekAhead> weeks,
    PayrollCover payroll,
    Optional<Lever> lever) {
  public static final int WEEKS = 13;

  public Forecast {
    weeks = List.copyOf(weeks);
  }

  /// One week to come; `out` is positive, `cash` is what is left on its Sunday.
  public record WeekAhead(Week week, Money in, Money out, Money cash) {}

  /// How far the payrolls to come are covered, cash before them and what is expected until then
  /// counted.
  public sealed interface PayrollCover {
    /// No payroll was found in the bank's lines.
    record NoneSeen() implements PayrollCover {}

    /// Every payroll up to that day is covered; `runs` of about `each`.
    record Until(LocalDate last, int runs, Money each) implements PayrollCover {}

    /// The payroll of that day lacks `missing`.
    record ShortOn(LocalDate day, Money each, Money missing) implements PayrollCover {}
  }

  /// The one client whose delay costs most: cash is short in week `without` instead of week `with`
  /// of the forecast (`WEEKS` + 1 means not at all).
  public record Lever(String clientId, Money amount, int with, int without) {}

  /// The week with the least cash, the first among equals.
  public WeekAhead lowest() {
    return weeks.stream().min(Comparator.comparing(WeekAhead::cash)).orElseThrow();
  }
}

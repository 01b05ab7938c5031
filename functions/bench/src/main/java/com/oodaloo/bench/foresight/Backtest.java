package com.oodaloo.bench.foresight;

import com.oodaloo.domain.bank.BankAccount;
import com.oodaloo.domain.bank.BankTransaction;
import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.books.BooksAt;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.cash.Forecast.PayrollCover;
import com.oodaloo.domain.cash.bills.BillKind;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.BusinessLines;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.time.Week;
import com.oodaloo.domain.tray.Tray;
import com.oodaloo.sandbox.worlds.ContractorWorld;
import com.oodaloo.sandbox.worlds.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// One firm on twelve Mondays: what the digest foretells, and what the bank showed then.
final class Backtest {
  private static final int HISTORY = 13;
  private static final int MONDAYS = 12;
  private static final int WEEKS = HISTORY + MONDAYS + Forecast.WEEKS;
  private static final int EIGHT = 8;
  private static final List<Integer> HORIZONS = List.of(1, 4, 13);
  private final Books books;
  private final List<BankTransaction> lines;
  private final ForesightScore score;

  private Backtest(Books books, ForesightScore score) {
    this.books = books;
    this.lines = BusinessLines.of(books, List.of()).lines();
    this.score = score;
  }

  static void run(Profile profile, long seed, ForesightScore score) {
    Books world = ContractorWorld.lasting(profile, seed, WEEKS).books();
    Week begin = Week.of(world.transactions().getFirst().date()).plusWeeks(HISTORY);
    Backtest firm = new Backtest(world, score);
    LocalDate eve = begin.monday().minusDays(1);
    long wanted = firm.turnover(eve) * (1 + seed % 4);
    firm = new Backtest(firm.holding(wanted + firm.moved(eve, world.asOf())), score);
    for (int i = 0; i < MONDAYS; i++) {
      firm.monday(begin.plusWeeks(i).monday());
    }
  }

  /// The same books with that much in the accounts at their end, and without jobs: the worlds date
  /// no work, so that all their clients paid would be held back.
  private Books holding(long cents) {
    List<BankAccount> accounts = new ArrayList<>();
    long left = cents;
    for (BankAccount account : books.accounts()) {
      boolean first = account.isBusiness() && left == cents;
      accounts.add(
          new BankAccount(
              account.id(), account.name(), account.holder(), Money.usd(first ? cents : 0), ""));
      left = first ? cents + 1 : left;
    }
    return new Books(
        books.firm(),
        books.asOf(),
        accounts,
        books.clients(),
        List.of(),
        books.quotes(),
        books.invoices(),
        books.payments(),
        books.payouts(),
        books.transactions());
  }

  /// The mail goes out at seven: no line of the Monday is there yet.
  private void monday(LocalDate monday) {
    LocalDate eve = monday.minusDays(1);
    Books known = BooksAt.of(books, eve);
    Decisions decisions = new StepwiseMatcher().decide(known, Answers.NONE);
    StoredDecisions decided =
        new StoredDecisions(decisions.matches(), decisions.notIncome(), decisions.findings());
    Digest digest =
        DigestComposer.compose(
            new DigestSources(known, decided, Tray.EMPTY, new PriorForecast.Nothing()), monday);
    Forecast forecast = digest.outlook().forecast();
    long held = forecast.heldBack().plus(forecast.taxHeld()).cents();
    long start = forecast.start().cents() + held;
    long eight = moved(eve.minusWeeks(EIGHT), eve) / EIGHT;
    long turnover = turnover(eve);
    for (int horizon : HORIZONS) {
      Forecast.WeekAhead week = forecast.weeks().get(horizon - 1);
      long actual = start + moved(eve, week.week().sunday());
      score.add(
          horizon,
          new ForesightScore.Guess(
              week.cash().p10().cents() + held,
              week.cash().p50().cents() + held,
              week.cash().p90().cents() + held,
              start,
              start + eight * horizon,
              actual,
              turnover));
    }
    payroll(forecast, eve);
  }

  /// A payroll is missing where the cash that is free now and what came until then do not cover it.
  private void payroll(Forecast forecast, LocalDate eve) {
    for (Forecast.DatedBill bill : forecast.bills()) {
      if (bill.bill().kind() == BillKind.PAYROLL) {
        for (LocalDate day : bill.days().stream().limit(1).toList()) {
          boolean lacks = forecast.start().cents() + moved(eve, day) < 0;
          boolean said =
              forecast.payroll() instanceof PayrollCover.ShortOn shortage
                  && !shortage.day().isAfter(day);
          score.payroll(lacks, said);
        }
      }
    }
  }

  private long moved(LocalDate after, LocalDate to) {
    return lines.stream()
        .filter(line -> line.date().isAfter(after) && !line.date().isAfter(to))
        .map(BankTransaction::amount)
        .mapToLong(Money::cents)
        .sum();
  }

  /// What comes in in a week, over the eight before.
  private long turnover(LocalDate eve) {
    return lines.stream()
            .filter(line -> line.date().isAfter(eve.minusWeeks(EIGHT)))
            .filter(line -> !line.date().isAfter(eve) && line.amount().isPositive())
            .mapToLong(line -> line.amount().cents())
            .sum()
        / EIGHT;
  }
}

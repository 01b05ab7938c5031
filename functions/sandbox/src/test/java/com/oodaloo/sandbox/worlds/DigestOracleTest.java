package com.oodaloo.sandbox.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.oodaloo.domain.books.Books;
import com.oodaloo.domain.books.BooksAt;
import com.oodaloo.domain.cash.CashOnHand;
import com.oodaloo.domain.cash.Forecast;
import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.decision.StoredDecisions;
import com.oodaloo.domain.digest.AgeBucket;
import com.oodaloo.domain.digest.Digest;
import com.oodaloo.domain.digest.DigestComposer;
import com.oodaloo.domain.digest.DigestSources;
import com.oodaloo.domain.digest.PriorForecast;
import com.oodaloo.domain.invoice.Expense;
import com.oodaloo.domain.invoice.Job;
import com.oodaloo.domain.invoice.JobLine;
import com.oodaloo.domain.invoice.TimeEntry;
import com.oodaloo.domain.matching.StepwiseMatcher;
import com.oodaloo.domain.money.Money;
import com.oodaloo.domain.profit.Spending;
import com.oodaloo.domain.profit.WorkProfit;
import com.oodaloo.domain.time.Week;
import com.oodaloo.domain.tray.Tray;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Thirty generated firms: what the digest says, and what plain loops over the raw books say.
@DisplayName("The figures of a digest, counted a second time to the cent")
class DigestOracleTest {
  private static final int SEEDS = 5;

  /// A firm on a Monday, with its work dated.
  record Firm(Profile profile, long seed, RawFigures raw, Digest digest) {
    @Override
    public String toString() {
      return profile.word() + " " + seed;
    }
  }

  static Stream<Firm> firms() {
    return Stream.of(Profile.values())
        .flatMap(profile -> Seeds.TUNING.first(SEEDS).stream().map(seed -> firm(profile, seed)));
  }

  private static Firm firm(Profile profile, long seed) {
    Books all = withWork(ContractorWorld.of(profile, seed).books(), seed);
    LocalDate monday = Week.of(all.asOf()).monday();
    Books books = BooksAt.of(all, monday);
    Decisions decisions = new StepwiseMatcher().decide(books, Answers.NONE);
    var decided =
        new StoredDecisions(decisions.matches(), decisions.notIncome(), decisions.findings());
    Spending spending = spending(books, seed);
    Digest digest =
        DigestComposer.compose(
            new DigestSources(books, decided, Tray.EMPTY, spending, new PriorForecast.Nothing()),
            monday);
    return new Firm(profile, seed, new RawFigures(books, spending, decided, monday), digest);
  }

  /// The worlds date no work, so every job gets up to six lines over the twelve weeks.
  private static Books withWork(Books books, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return new Books(
        books.firm(),
        books.asOf(),
        books.accounts(),
        books.clients(),
        books.jobs().stream().map(job -> worked(job, books.asOf(), random)).toList(),
        books.quotes(),
        books.invoices(),
        books.payments(),
        books.payouts(),
        books.transactions());
  }

  /// Hours and expenses over the twelve weeks, some of them on no job.
  private static Spending spending(Books books, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Expense> expenses =
        IntStream.range(0, 40)
            .mapToObj(i ->
                new Expense(
                    "e" + i,
                    anyJob(books, random),
                    "spent",
                    Money.usd(random.nextLong(1, 90_000)),
                    books.asOf().minusDays(random.nextInt(84))))
            .toList();
    List<TimeEntry> hours =
        IntStream.range(0, 120)
            .mapToObj(i ->
                new TimeEntry(
                    "h" + i,
                    anyJob(books, random),
                    "user-" + i % 7,
                    books.asOf().minusDays(random.nextInt(84)),
                    Duration.ofSeconds(random.nextInt(36_000)),
                    Money.usd(random.nextLong(1_500, 6_000))))
            .toList();
    return new Spending(expenses, hours);
  }

  /// One of the jobs, or none.
  private static String anyJob(Books books, SplittableRandom random) {
    int index = random.nextInt(books.jobs().size() + 1);
    return index == books.jobs().size() ? "" : books.jobs().get(index).id();
  }

  private static Job worked(Job job, LocalDate asOf, SplittableRandom random) {
    List<JobLine> lines =
        IntStream.range(0, random.nextInt(7))
            .mapToObj(_ ->
                new JobLine(
                    asOf.minusDays(random.nextInt(84)),
                    "work",
                    Money.usd(random.nextLong(10_000, 900_000)),
                    Money.usd(random.nextLong(0, 500_000))))
            .toList();
    return new Job(
        job.id(),
        job.clientId(),
        job.name(),
        job.contract(),
        job.start(),
        job.end(),
        job.completed(),
        job.completionPercent(),
        lines);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("firms")
  void agrees(Firm firm) {
    RawFigures raw = firm.raw();
    LocalDate monday = raw.monday();
    Digest digest = firm.digest();
    Digest.Figures figures = digest.figures();

    assertThat(figures.cash())
        .isInstanceOfSatisfying(
            CashOnHand.Known.class,
            known -> {
              assertThat(known.cash().cents()).isEqualTo(raw.cash());
              assertThat(known.change().cents()).isEqualTo(raw.changed());
            });
    assertThat(figures.weekProfit().profit().cents())
        .isEqualTo(raw.profit(monday.minusDays(7), monday.minusDays(1)));
    assertThat(figures.quarterProfit().profit().cents())
        .isEqualTo(raw.profit(quarterOf(monday.minusDays(1)), monday.minusDays(1)));
    assertThat(digest.outlook().weeks().stream().map(WorkProfit::profit).map(Money::cents))
        .isEqualTo(
            IntStream.rangeClosed(1, 12)
                .mapToObj(i -> monday.minusWeeks(13L - i))
                .map(from -> raw.profit(from, from.plusDays(6)))
                .toList());
    assertCash(firm);
    assertThat(figures.weekProfit().costs().hours().isPositive()).isTrue();
    assertForecast(digest);
    assertThat(digest.receivables().total().cents()).isEqualTo(raw.owed() - paidAtBank(digest));
    assertThat(Stream.of(AgeBucket.values()).mapToLong(age -> in(digest, age)).sum())
        .isEqualTo(raw.owed() - paidAtBank(digest));
    assertThat(digest.toDo().fees().fees().cents())
        .isEqualTo(raw.fees(monday.minusWeeks(12), monday.minusDays(1)));
    assertJobs(firm);
  }

  private static long in(Digest digest, AgeBucket age) {
    return digest.receivables().in(age).cents();
  }

  private static LocalDate quarterOf(LocalDate day) {
    return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
  }

  private static void assertCash(Firm firm) {
    RawFigures raw = firm.raw();
    LocalDate from = raw.monday().minusDays(7);
    LocalDate to = raw.monday().minusDays(1);
    Digest.Figures figures = firm.digest().figures();
    assertThat(figures.cashProfit().in().cents()).isEqualTo(raw.moved(from, to, 1, false));
    assertThat(figures.cashProfit().out().cents()).isEqualTo(-raw.moved(from, to, -1, false));
    long[] explained = raw.explainedOfIncoming();
    assertThat(figures.explained().explained().cents()).isEqualTo(explained[0]);
    assertThat(figures.explained().incoming().cents()).isEqualTo(explained[1]);
  }

  private static long paidAtBank(Digest digest) {
    return digest.receivables().paidAtBank().stream().mapToLong(it -> it.amount().cents()).sum();
  }

  /// The forecast begins with what is free, and its weeks add up.
  private static void assertForecast(Digest digest) {
    Forecast forecast = digest.outlook().forecast();
    Money cash = digest.figures().cash().known().orElseThrow();
    assertThat(forecast.start())
        .isEqualTo(cash.minus(forecast.heldBack()).minus(forecast.taxHeld()));
    Money left = forecast.start();
    for (Forecast.WeekAhead week : forecast.weeks()) {
      left = left.plus(week.in().p50()).minus(week.out().p50());
      assertThat(week.cash().p50()).isEqualTo(left);
    }
  }

  /// The mail leaves out jobs of which nothing is to be said; those it shows must be right, and the
  /// deposits held back are counted over all.
  private static void assertJobs(Firm firm) {
    RawFigures raw = firm.raw();
    Map<String, Long> variances =
        new RawJobs(raw.books(), raw.decided(), raw.books().asOf()).variances();
    Map<String, Long> shown =
        firm.digest().jobs().stream()
            .collect(Collectors.toMap(job -> job.job().id(), job -> job.variance().cents()));
    assertThat(variances).containsAllEntriesOf(shown);
    assertThat(shown).isNotEmpty();
    long heldBack =
        variances.values().stream().filter(cents -> cents < 0).mapToLong(cents -> -cents).sum();
    assertThat(firm.digest().outlook().forecast().heldBack().cents()).isEqualTo(heldBack);
  }
}

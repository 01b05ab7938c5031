package com.oodaloo.simulation.world;

import com.oodaloo.domain.time.Week;
import com.oodaloo.simulation.vendors.Company;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What a seed decides before anything happens: who, when, and how rough. Most worlds are small,
/// and the dear kinds rare, because many short lives find more than few long ones in the same time.
public record Scenario(
    long seed,
    List<Company> companies,
    Times times,
    int changes,
    double faultRate,
    SimulatedSqs.Troubles troubles,
    int linesAtFirst,
    int flood) {
  /// From Sunday's first hours over Monday, seven o'clock, in every zone.
  private static final Duration TWO_DAYS = Duration.ofHours(39);

  /// From Monday's first hours over seven o'clock in every zone.
  private static final Duration ONE_DAY = Duration.ofHours(15);

  /// The hours around the mail, where all firms get it at the same time.
  private static final Duration MORNING = Duration.ofHours(3);

  /// How long it then takes until all is well: a night's comparison and two readings of everybody.
  private static final Duration QUIET = Duration.ofHours(31);

  private static final Duration SETTLED_IN = Duration.ofHours(1);
  private static final long CANONICAL = -1;
  private static final int TWO_DAYS_ONE_IN = 5;
  private static final int TO_THE_END_ONE_IN = 8;
  private static final int TWO_FIRMS_ONE_IN = 4;
  private static final int MORNING_ONE_IN = 2;
  private static final int LARGE_ONE_IN = 90;
  private static final int LEAVES_ONE_IN = 12;

  private static final List<String> ZONES =
      List.of("America/Denver", "America/New_York", "America/Phoenix", "Europe/London");

  /// Sundays at midnight UTC; on all but the last some clock is put forward or back.
  private static final List<Instant> SUNDAYS =
      List.of(
          Instant.parse("2026-03-08T00:00:00Z"),
          Instant.parse("2026-11-01T00:00:00Z"),
          Instant.parse("2026-03-29T00:00:00Z"),
          Instant.parse("2026-10-25T00:00:00Z"),
          Instant.parse("2026-06-14T00:00:00Z"));

  private static final double ONE_IN_TWENTY = 0.05;
  private static final double[] RATES = {0.0, 0.004, 0.015, ONE_IN_TWENTY};

  /// When it begins, and how long things happen and go wrong.
  ///
  /// @param rush in which every other change comes
  /// @param leaves when the first owner has everything deleted, `Instant.MAX` for never
  public record Times(Instant start, Duration rough, Duration rush, Ending ending, Instant leaves) {
    Times(Instant start, Duration rough, Duration rush, Ending ending) {
      this(start, rough, rush, ending, Instant.MAX);
    }

    Times rushed() {
      return new Times(start, rough, Duration.ofMinutes(20), ending, leaves);
    }

    Times left(Duration after) {
      return new Times(start, rough, rush, ending, start.plus(after));
    }
  }

  /// When a world is over.
  public enum Ending {
    /// At the first look, every three hours, at which all is well.
    WHEN_WELL,
    /// After the whole quiet time, so that what comes too late or again is seen as well.
    AFTER_A_DAY
  }

  public static Scenario of(long seed) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L);
    int firms = random.nextInt(TWO_FIRMS_ONE_IN) == 0 ? 2 : 1;
    List<Company> companies =
        IntStream.range(0, firms).mapToObj(number -> company(number, random)).toList();
    Scenario plot =
        new Scenario(
                seed,
                companies,
                times(companies, random),
                2 + random.nextInt(4),
                RATES[random.nextInt(RATES.length)],
                troubles(random),
                random.nextInt(4),
                0)
            .madeLarge(random.nextInt(LARGE_ONE_IN) == 0 ? Size.LARGE : Size.SMALL);
    return random.nextInt(LEAVES_ONE_IN) == 0 ? plot.left(random) : plot;
  }

  /// An hour after the beginning at the earliest, when most have connected.
  private Scenario left(SplittableRandom random) {
    long range = times.rough().minus(SETTLED_IN).toMillis();
    return in(times.left(SETTLED_IN.plusMillis(random.nextLong(range))));
  }

  private Scenario in(Times other) {
    return new Scenario(seed, companies, other, changes, faultRate, troubles, linesAtFirst, flood);
  }

  private static Times times(List<Company> companies, SplittableRandom random) {
    Instant sunday = SUNDAYS.get(random.nextInt(SUNDAYS.size()));
    Ending ending = random.nextInt(TO_THE_END_ONE_IN) == 0 ? Ending.AFTER_A_DAY : Ending.WHEN_WELL;
    boolean together = companies.stream().map(Company::zone).distinct().count() == 1;
    if (together && random.nextInt(MORNING_ONE_IN) == 0) {
      Week week = Week.of(LocalDate.ofInstant(sunday, ZoneOffset.UTC)).next();
      Instant seven = companies.getFirst().sevenOnMonday(week);
      Instant start = seven.minusSeconds(1_800 + random.nextLong(5_400));
      return new Times(start, MORNING, MORNING, ending);
    }
    if (random.nextInt(TWO_DAYS_ONE_IN) == 0) {
      Instant start = sunday.plusSeconds(random.nextLong(8 * 3_600));
      return new Times(start, TWO_DAYS, TWO_DAYS, ending);
    }
    Instant start = sunday.plus(Duration.ofDays(1)).plusSeconds(random.nextLong(5 * 3_600));
    return new Times(start, ONE_DAY, ONE_DAY, ending);
  }

  /// A seed where one call in twenty fails.
  public static Scenario rough(long seed) {
    Scenario plot = of(seed);
    return new Scenario(
        seed,
        plot.companies,
        plot.times,
        plot.changes,
        ONE_IN_TWENTY,
        plot.troubles,
        plot.linesAtFirst,
        plot.flood);
  }

  /// A rough seed whose bank tells of more lines at once than one transaction takes, and where much
  /// happens while they are read.
  public static Scenario large(long seed) {
    return rough(seed).madeLarge(Size.LARGE);
  }

  private enum Size {
    SMALL,
    LARGE
  }

  private Scenario madeLarge(Size size) {
    return switch (size) {
      case SMALL -> this;
      case LARGE ->
          new Scenario(seed, companies, times.rushed(), 20, faultRate, troubles, linesAtFirst, 200);
    };
  }

  /// Whether anything goes wrong by itself.
  public boolean isByChance() {
    return seed != CANONICAL;
  }

  public boolean isLarge() {
    return flood > 0;
  }

  /// One small firm and nothing that goes wrong by itself: the story whose every call is struck.
  public static Scenario canonical() {
    return new Scenario(
        CANONICAL,
        List.of(new Company("A", ZoneId.of("America/Denver"))),
        new Times(SUNDAYS.getFirst().plusSeconds(3_600), TWO_DAYS, TWO_DAYS, Ending.AFTER_A_DAY),
        5,
        0,
        SimulatedSqs.Troubles.NONE,
        1,
        0);
  }

  private static Company company(int number, SplittableRandom random) {
    return new Company(
        Character.toString('A' + number), ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
  }

  private static SimulatedSqs.Troubles troubles(SplittableRandom random) {
    return new SimulatedSqs.Troubles(
        random.nextBoolean() ? 0 : 12, random.nextBoolean() ? 0 : 8, random.nextBoolean() ? 0 : 10);
  }

  public Instant start() {
    return times.start();
  }

  /// Whether the first owner has everything deleted.
  public boolean isLeft() {
    return times.leaves().isBefore(Instant.MAX);
  }

  /// When nothing happens or goes wrong any more.
  public Instant calm() {
    return times.start().plus(times.rough());
  }

  public Instant end() {
    return calm().plus(QUIET);
  }
}

package com.oodaloo.bench.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What a seed decides before anything happens: who, when, and how rough.
record Plot(
    long seed,
    List<Company> companies,
    Instant start,
    int changes,
    double faultRate,
    Queues.Troubles troubles,
    int linesAtFirst,
    Duration rush) {
  /// How long things happen and go wrong: over Monday, seven o'clock, in every zone.
  static final Duration ROUGH = Duration.ofHours(33);

  /// How long it then takes until all is well: a night's comparison and two readings of everybody.
  static final Duration QUIET = Duration.ofHours(31);

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

  private static final double[] RATES = {0.0, 0.004, 0.015, 0.05};

  static Plot of(long seed) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L);
    int companies = 1 + random.nextInt(2);
    Instant sunday = SUNDAYS.get(random.nextInt(SUNDAYS.size()));
    return new Plot(
            seed,
            IntStream.range(0, companies).mapToObj(number -> company(number, random)).toList(),
            sunday.plusSeconds(random.nextLong(8 * 3_600)),
            3 + random.nextInt(8),
            RATES[random.nextInt(RATES.length)],
            troubles(random),
            random.nextInt(4),
            ROUGH)
        .madeLarge(random.nextInt(25) == 0 ? Size.LARGE : Size.SMALL);
  }

  /// A seed whose bank has more lines than one transaction takes, and much happens while they are
  /// read for the first time.
  static Plot large(long seed) {
    return of(seed).madeLarge(Size.LARGE);
  }

  private enum Size {
    SMALL,
    LARGE
  }

  private Plot madeLarge(Size size) {
    return switch (size) {
      case SMALL -> this;
      case LARGE ->
          new Plot(seed, companies, start, 20, faultRate, troubles, 110, Duration.ofMinutes(20));
    };
  }

  boolean isLarge() {
    return linesAtFirst > 50;
  }

  /// One small firm and nothing that goes wrong by itself: the story whose every call is struck.
  static Plot canonical() {
    return new Plot(
        1,
        List.of(new Company("A", ZoneId.of("America/Denver"))),
        SUNDAYS.getFirst().plusSeconds(3_600),
        5,
        0,
        Queues.Troubles.NONE,
        1,
        ROUGH);
  }

  private static Company company(int number, SplittableRandom random) {
    return new Company(
        Character.toString('A' + number), ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))));
  }

  private static Queues.Troubles troubles(SplittableRandom random) {
    return new Queues.Troubles(
        random.nextBoolean() ? 0 : 12, random.nextBoolean() ? 0 : 8, random.nextBoolean() ? 0 : 10);
  }

  Instant calm() {
    return start.plus(ROUGH);
  }

  Instant end() {
    return calm().plus(QUIET);
  }
}

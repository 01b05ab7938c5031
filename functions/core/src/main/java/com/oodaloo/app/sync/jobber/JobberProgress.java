package com.oodaloo.app.sync.jobber;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How far Jobber has been read: what the stream's cursor says.
///
/// A reading may take many invocations, so its place is kept: which list, after which page. As text
/// `until compared everything strangers[,list=until]…`, while reading followed by `started
/// scope[,list]… strangers step list page`.
public sealed interface JobberProgress {
  /// Every list has been read as it was at `until`, or later where `since` says so; all ids were
  /// compared at `comparedAt`, and all rows read at `everythingAt`. All are the epoch before the
  /// first time. `strangers` of Jobber's records are not kept even after everything was read: its
  /// own example data.
  record Resting(
      Instant until,
      Instant comparedAt,
      Instant everythingAt,
      int strangers,
      Map<JobberList, Instant> since)
      implements JobberProgress {
    static final Resting BLANK = of(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0);

    public Resting {
      since = Map.copyOf(since);
    }

    static Resting of(Instant until, Instant comparedAt, Instant everythingAt, int strangers) {
      return new Resting(until, comparedAt, everythingAt, strangers, Map.of());
    }

    boolean isBlank() {
      return until.equals(Instant.EPOCH);
    }

    Instant until(JobberList list) {
      return since.getOrDefault(list, until);
    }

    private Resting read(Set<JobberList> lists, Instant at) {
      Map<JobberList, Instant> later = new EnumMap<>(JobberList.class);
      later.putAll(since);
      lists.forEach(list -> later.put(list, at));
      return new Resting(until, comparedAt, everythingAt, strangers, later);
    }
  }

  /// A reading of some lists, or all, that began at `started` has come to `place` and met that many
  /// records that are not kept.
  record Reading(
      Resting last, Instant started, Scope scope, Set<JobberList> lists, int strangers, Place place)
      implements JobberProgress {
    public Reading {
      lists = Set.copyOf(lists);
    }

    /// Of all lists.
    static Reading begun(Resting last, Instant started, Scope scope) {
      return new Reading(last, started, scope, JobberList.all(), 0, Place.FIRST);
    }

    /// Of what changed in these lists.
    static Reading begun(Resting last, Instant started, Set<JobberList> lists) {
      Place first = new Place(Step.READ, EnumSet.copyOf(lists).iterator().next(), "");
      return new Reading(last, started, Scope.CHANGES, lists, 0, first);
    }

    Reading at(Place next) {
      return new Reading(last, started, scope, lists, strangers, next);
    }

    Reading met(int more) {
      return new Reading(last, started, scope, lists, strangers + more, place);
    }

    boolean isOfAll() {
      return lists.size() == JobberList.values().length;
    }

    /// The list that is read after this one.
    Optional<JobberList> after(JobberList list) {
      return lists.stream().filter(other -> other.compareTo(list) > 0).sorted().findFirst();
    }

    /// When it is through. More strangers at night than are known: everything is to be read anew.
    Resting ended() {
      return switch (scope) {
        case CHANGES ->
            isOfAll()
                ? Resting.of(started, last.comparedAt(), last.everythingAt(), last.strangers())
                : last.read(lists, started);
        case NIGHT ->
            Resting.of(
                started,
                started,
                strangers > last.strangers() ? Instant.EPOCH : last.everythingAt(),
                last.strangers());
        case EVERYTHING -> Resting.of(started, started, started, strangers);
      };
    }
  }

  enum Scope {
    /// What changed since the last reading.
    CHANGES,
    /// What changed in the last days, and which records there are: finds what the windows missed.
    NIGHT,
    /// Every row, because nothing was read yet, or once a week, or because rows are missing.
    EVERYTHING
  }

  enum Step {
    READ,
    /// Look which records are kept and gone, or there and not kept.
    COMPARE,
    /// Serve the events.
    FINISH
  }

  /// The next thing to read; `after` is the cursor of the page before, empty for the first.
  record Place(Step step, JobberList list, String after) {
    static final Place FIRST = new Place(Step.READ, JobberList.CLIENTS, "");
    static final Place LAST = new Place(Step.FINISH, JobberList.TIME_ENTRIES, "");
  }

  static JobberProgress of(String cursor) {
    if (cursor.isEmpty()) {
      return Resting.BLANK;
    }
    String[] words = cursor.split(" ", -1);
    Instant until = Instant.parse(words[0]);
    if (words.length == 1) {
      return Resting.of(until, until, until, 0);
    }
    String[] strangers = words[3].split(",", -1);
    Resting last =
        new Resting(
            until,
            Instant.parse(words[1]),
            Instant.parse(words[2]),
            Integer.parseInt(strangers[0]),
            Arrays.stream(strangers)
                .skip(1)
                .map(each -> each.split("=", -1))
                .collect(
                    Collectors.toMap(
                        each -> JobberList.valueOf(each[0]), each -> Instant.parse(each[1]))));
    return words.length == 4 ? last : reading(last, words);
  }

  private static Reading reading(Resting last, String[] words) {
    String[] scope = words[5].split(",", -1);
    Set<JobberList> some =
        Arrays.stream(scope).skip(1).map(JobberList::valueOf).collect(Collectors.toSet());
    String after = new String(Base64.getUrlDecoder().decode(words[9]), StandardCharsets.UTF_8);
    return new Reading(
        last,
        Instant.parse(words[4]),
        Scope.valueOf(scope[0]),
        some.isEmpty() ? JobberList.all() : some,
        Integer.parseInt(words[6]),
        new Place(Step.valueOf(words[7]), JobberList.valueOf(words[8]), after));
  }

  default String text() {
    return switch (this) {
      case Resting resting ->
          resting.until()
              + " "
              + resting.comparedAt()
              + " "
              + resting.everythingAt()
              + " "
              + resting.strangers()
              + listed(resting.since().keySet(), list -> list + "=" + resting.until(list));
      case Reading reading ->
          String.join(
              " ",
              reading.last().text(),
              reading.started().toString(),
              reading.scope()
                  + listed(reading.isOfAll() ? Set.of() : reading.lists(), JobberList::name),
              Integer.toString(reading.strangers()),
              reading.place().step().name(),
              reading.place().list().name(),
              Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(reading.place().after().getBytes(StandardCharsets.UTF_8)));
    };
  }

  /// Each after a comma, in the order of the lists.
  private static String listed(Set<JobberList> lists, Function<JobberList, String> word) {
    return lists.stream()
        .sorted()
        .map(list -> "," + word.apply(list))
        .collect(Collectors.joining());
  }
}

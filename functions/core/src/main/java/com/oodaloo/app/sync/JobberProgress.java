package com.oodaloo.app.sync;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// How far Jobber has been read: what the stream's cursor says.
///
/// A reading of all lists may take many invocations, so its place is kept: which list, after which
/// page. As text `until compared everything strangers`, while reading followed by `started scope
/// strangers step list page`.
sealed interface JobberProgress {
  /// Every list has been read as it was at `until`; all ids were compared at `comparedAt`, and all
  /// rows read at `everythingAt`. All are the epoch before the first time. `strangers` of Jobber's
  /// records are not kept even after everything was read: its own example data.
  record Resting(Instant until, Instant comparedAt, Instant everythingAt, int strangers)
      implements JobberProgress {
    static final Resting BLANK = new Resting(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, 0);

    boolean isBlank() {
      return until.equals(Instant.EPOCH);
    }
  }

  /// A reading that began at `started` has come to `place` and met that many records that are not
  /// kept.
  record Reading(Resting last, Instant started, Scope scope, int strangers, Place place)
      implements JobberProgress {
    static Reading begun(Resting last, Instant started, Scope scope) {
      return new Reading(last, started, scope, 0, Place.FIRST);
    }

    Reading at(Place next) {
      return new Reading(last, started, scope, strangers, next);
    }

    Reading met(int more) {
      return new Reading(last, started, scope, strangers + more, place);
    }

    /// When it is through. More strangers at night than are known: everything is to be read anew.
    Resting ended() {
      return switch (scope) {
        case CHANGES ->
            new Resting(started, last.comparedAt(), last.everythingAt(), last.strangers());
        case NIGHT ->
            new Resting(
                started,
                started,
                strangers > last.strangers() ? Instant.EPOCH : last.everythingAt(),
                last.strangers());
        case EVERYTHING -> new Resting(started, started, started, strangers);
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
      return new Resting(until, until, until, 0);
    }
    Resting last =
        new Resting(
            until, Instant.parse(words[1]), Instant.parse(words[2]), Integer.parseInt(words[3]));
    return words.length == 4 ? last : reading(last, words);
  }

  private static Reading reading(Resting last, String[] words) {
    String after = new String(Base64.getUrlDecoder().decode(words[9]), StandardCharsets.UTF_8);
    return new Reading(
        last,
        Instant.parse(words[4]),
        Scope.valueOf(words[5]),
        Integer.parseInt(words[6]),
        new Place(Step.valueOf(words[7]), JobberList.valueOf(words[8]), after));
  }

  default String text() {
    return switch (this) {
      case Resting(Instant until, Instant compared, Instant everything, int strangers) ->
          until + " " + compared + " " + everything + " " + strangers;
      case Reading(Resting last, Instant started, Scope scope, int strangers, Place place) ->
          String.join(
              " ",
              last.text(),
              started.toString(),
              scope.name(),
              Integer.toString(strangers),
              place.step().name(),
              place.list().name(),
              Base64.getUrlEncoder()
                  .withoutPadding()
                  .encodeToString(place.after().getBytes(StandardCharsets.UTF_8)));
    };
  }
}

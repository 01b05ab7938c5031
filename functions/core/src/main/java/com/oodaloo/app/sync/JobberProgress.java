package com.oodaloo.app.sync;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// How far Jobber has been read: what the stream's cursor says.
///
/// A reading of all lists may take many invocations, so its place is kept: which list, after which
/// page. As text `until compared`, while reading followed by `started scope step list page`.
sealed interface JobberProgress {
  /// Every list has been read as it was at `until`; all records were compared at `comparedAt`. Both
  /// are the epoch before the first time.
  record Resting(Instant until, Instant comparedAt) implements JobberProgress {
    boolean isBlank() {
      return until.equals(Instant.EPOCH);
    }
  }

  /// A reading that began at `started` has come to `place`.
  record Reading(Resting last, Instant started, Scope scope, Place place)
      implements JobberProgress {
    Reading at(Place next) {
      return new Reading(last, started, scope, next);
    }

    /// When it is through.
    Resting ended() {
      return new Resting(started, scope == Scope.EVERYTHING ? started : last.comparedAt());
    }
  }

  enum Scope {
    /// What changed since the last reading.
    CHANGES,
    /// Everything, because nothing was read yet or to find what the windows missed.
    EVERYTHING
  }

  enum Step {
    READ,
    /// Look which kept records are gone at Jobber.
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
      return new Resting(Instant.EPOCH, Instant.EPOCH);
    }
    String[] words = cursor.split(" ", -1);
    Instant until = Instant.parse(words[0]);
    if (words.length == 1) {
      return new Resting(until, until);
    }
    Resting last = new Resting(until, Instant.parse(words[1]));
    return words.length == 2 ? last : reading(last, words);
  }

  private static Reading reading(Resting last, String[] words) {
    String after = URLDecoder.decode(words[6], StandardCharsets.UTF_8);
    return new Reading(
        last,
        Instant.parse(words[2]),
        Scope.valueOf(words[3]),
        new Place(Step.valueOf(words[4]), JobberList.valueOf(words[5]), after));
  }

  default String text() {
    return switch (this) {
      case Resting(Instant until, Instant compared) -> until + " " + compared;
      case Reading(Resting last, Instant started, Scope scope, Place place) ->
          String.join(
              " ",
              last.text(),
              started.toString(),
              scope.name(),
              place.step().name(),
              place.list().name(),
              URLEncoder.encode(place.after(), StandardCharsets.UTF_8));
    };
  }
}

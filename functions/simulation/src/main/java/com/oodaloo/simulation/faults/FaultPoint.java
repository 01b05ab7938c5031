package com.oodaloo.simulation.faults;

import com.oodaloo.simulation.faults.FaultKind.Effect;
import java.util.Comparator;
import java.util.stream.Stream;

/// One kind of fault at one call outside, written `jobber-webhook/PutItem/events TIMED_OUT`.
///
/// @param call the function, the operation and on what, however often it is made
public record FaultPoint(String call, FaultKind kind) implements Comparable<FaultPoint> {
  private static final Comparator<FaultPoint> ORDER =
      Comparator.comparing(FaultPoint::call).thenComparing(FaultPoint::kind);

  /// All of a call.
  static Stream<FaultPoint> of(String call, Effect effect) {
    return FaultKind.of(effect).stream().map(kind -> new FaultPoint(call, kind));
  }

  /// @throws IllegalArgumentException where the words name no fault point
  public static FaultPoint parse(String words) {
    int space = words.lastIndexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("a call and a kind of fault, not: " + words);
    }
    return new FaultPoint(words.substring(0, space), FaultKind.valueOf(words.substring(space + 1)));
  }

  @Override
  public int compareTo(FaultPoint other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return call + " " + kind;
  }
}

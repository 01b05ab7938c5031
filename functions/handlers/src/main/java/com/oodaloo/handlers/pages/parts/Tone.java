package com.oodaloo.handlers.pages.parts;

import com.oodaloo.domain.profit.JobStatus;
import java.util.Locale;

/// How much a line asks for attention. The colour only repeats what the words say.
public enum Tone {
  ALERT,
  WATCH,
  CALM;

  public static Tone of(JobStatus status) {
    return switch (status) {
      case COLLECTIONS_PROBLEM -> ALERT;
      case BEHIND, LARGE_UPFRONT -> WATCH;
      case AHEAD, ON_TRACK -> CALM;
    };
  }

  /// The colour of a bar on a light page.
  public String color() {
    return switch (this) {
      case ALERT -> "#b42318";
      case WATCH -> "#8a5300";
      case CALM -> "#1d6b45";
    };
  }

  /// The class name in the style sheet.
  public String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}

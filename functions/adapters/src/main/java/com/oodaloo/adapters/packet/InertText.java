package com.oodaloo.adapters.packet;

import java.util.regex.Pattern;

/// A text of somebody else's as one harmless field.
///
/// What a spreadsheet would run as a formula gets a single quote before it (ASVS 5.0, 1.2.10); line
/// breaks and other control characters become spaces, so that a record is one line.
final class InertText {
  /// How formulas begin, in their full-width forms too, and what programs skip before them.
  private static final Pattern FORMULA =
      Pattern.compile("^[\\s\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

  /// Far more than anybody reads in a cell, and less than any program takes.
  private static final int MAX_LENGTH = 2_000;

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

  private InertText() {}

  static String of(String words) {
    boolean formula = FORMULA.matcher(words).matches() || words.startsWith("\0");
    String line = CONTROLS.matcher(words).replaceAll(" ").strip();
    String shown = cut(line, MAX_LENGTH);
    return formula ? "'" + shown : shown;
  }

  /// At most that many characters, the last one telling that there were more.
  private static String cut(String line, int max) {
    return line.codePointCount(0, line.length()) <= max
        ? line
        : line.substring(0, line.offsetByCodePoints(0, max)) + "…";
  }
}

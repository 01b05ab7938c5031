package com.oodaloo.handlers.pages.parts;

import java.util.regex.Pattern;

/// Text that somebody outside wrote: names, descriptions, and every sentence that quotes them.
///
/// `clean` takes out what can lie about the text around it: control characters (a line break forges
/// a line of the text mail), bidirectional controls (they turn amounts around), zero-width and
/// other invisible characters. `delinked` also breaks what mail programs turn into links by
/// themselves: "pay at evil.com" becomes "pay at evil. com".
public final class CustomerText {
  private static final int MAX_LENGTH = 400;

  /// Cc and Cf (bidi, zero-width, tags), line and paragraph separators, surrogates without partner,
  /// private use, and the fillers that render as nothing.
  private static final Pattern INVISIBLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\u115F\\u1160\\u3164\\uFFA0\\u034F]");

  private static final Pattern SPACES = Pattern.compile("\\s+");

  /// A dot (also the full-width and ideographic ones) that could stand inside a host name.
  private static final Pattern DOT =
      Pattern.compile("(?<=[^\\s.])([.\\u3002\\uFF0E\\uFF61])(?=\\p{L})");

  private static final Pattern SCHEME = Pattern.compile("(?<=\\p{Alnum}):(?=\\S)");
  private static final Pattern AT = Pattern.compile("(?<=\\S)[@\\uFF20](?=\\S)");

  private CustomerText() {}

  /// One visible line of at most 400 characters.
  public static String clean(String text) {
    String line = SPACES.matcher(INVISIBLE.matcher(text).replaceAll(" ")).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= MAX_LENGTH
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
  }

  /// The same, with nothing in it that a mail program makes a link of.
  public static String delinked(String text) {
    String dots = DOT.matcher(clean(text)).replaceAll("$1 ");
    return AT.matcher(SCHEME.matcher(dots).replaceAll(": ")).replaceAll(" at ");
  }
}

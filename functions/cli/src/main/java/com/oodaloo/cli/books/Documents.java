package com.oodaloo.cli.books;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Cuts a stream into JSON documents: one a line, or one or several over many lines.
///
/// A broken document does not take its neighbours along: a line that opens with `{"format"` begins
/// a new one even where the braces before it never closed.
final class Documents {
  /// A document may be this long; what is longer is a fault, and is skipped without being kept.
  static final int MAX_CHARACTERS = 64 * 1024 * 1024;

  private static final int PEEK = 64;
  private static final Pattern OPENING = Pattern.compile("^\\s*\"format\"\\s*:");

  private final BufferedReader input;
  private StringBuilder text = new StringBuilder();
  private int depth;
  private boolean quoted;
  private boolean escaped;
  private boolean lineBegins = true;
  private boolean tooLong;

  Documents(InputStream input) {
    this.input = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
  }

  /// One document as it stands in the stream; `tooLong` ones come without their text.
  record Document(String text, boolean tooLong) {}

  /// The next document, or empty at the end of the stream.
  Optional<Document> next() throws IOException {
    while (true) {
      if (lineBegins && depth > 0 && opensDocument()) {
        return Optional.of(cut());
      }
      int character = input.read();
      if (character < 0) {
        return hasText() ? Optional.of(cut()) : Optional.empty();
      }
      lineBegins = character == '\n';
      keep((char) character);
      if (isComplete((char) character) && hasText()) {
        return Optional.of(cut());
      }
    }
  }

  /// Follows the braces and says whether this character ends a document.
  private boolean isComplete(char character) {
    if (character == '\n') {
      quoted = false;
      escaped = false;
      return depth == 0;
    }
    if (quoted) {
      quoted = escaped || character != '"';
      escaped = !escaped && character == '\\';
      return false;
    }
    switch (character) {
      case '"' -> quoted = true;
      case '{', '[' -> depth++;
      case '}', ']' -> {
        depth = Math.max(0, depth - 1);
        return depth == 0;
      }
      default -> {}
    }
    return false;
  }

  private void keep(char character) {
    if (text.length() >= MAX_CHARACTERS) {
      tooLong = true;
    } else if (character != '\uFEFF') {
      text.append(character);
    }
  }

  private boolean opensDocument() throws IOException {
    input.mark(PEEK);
    StringBuilder ahead = new StringBuilder();
    for (int i = 0; i < PEEK - 1; i++) {
      int character = input.read();
      if (character < 0) {
        break;
      }
      ahead.append((char) character);
    }
    input.reset();
    return ahead.length() > 0
        && ahead.charAt(0) == '{'
        && OPENING.matcher(ahead.substring(1)).find();
  }

  private boolean hasText() {
    return tooLong || !text.toString().isBlank();
  }

  private Document cut() {
    Document document = new Document(tooLong ? "" : text.toString().strip(), tooLong);
    text = new StringBuilder();
    depth = 0;
    quoted = false;
    escaped = false;
    tooLong = false;
    return document;
  }
}

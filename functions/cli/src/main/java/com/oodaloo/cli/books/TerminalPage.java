package com.oodaloo.cli.books;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Text for a terminal: 100 columns, longer sentences wrapped under their beginning.
final class TerminalPage {
  static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  void heading(String words, int count) {
    line("");
    line(words.toUpperCase(Locale.ROOT) + " (" + count + ")");
  }

  void line(String words) {
    text.append(words.stripTrailing()).append('\n');
  }

  /// A sentence behind a mark, `indent` columns in.
  void sentence(int indent, String mark, String words) {
    String margin = " ".repeat(indent);
    String hanging = " ".repeat(indent + mark.length());
    List<String> lines = wrapped(words, WIDTH - hanging.length());
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? margin + mark : hanging) + lines.get(i));
    }
  }

  /// Cuts or fills a word to a column of that width.
  static String column(String words, int width) {
    String plain = words.replaceAll("\\s+", " ").strip();
    return plain.length() > width
        ? plain.substring(0, width - 1) + "…"
        : plain + " ".repeat(width - plain.length());
  }

  static String right(String words, int width) {
    return " ".repeat(Math.max(0, width - words.length())) + words;
  }

  private static List<String> wrapped(String words, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : words.strip().split("\\s+", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

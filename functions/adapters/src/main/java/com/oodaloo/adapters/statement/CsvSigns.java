package com.oodaloo.adapters.statement;

import com.oodaloo.adapters.statement.CsvColumns.Column;
import com.oodaloo.adapters.statement.CsvRunning.Way;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

/// How one file writes the direction of money, found from all its lines at once.
///
/// In a column of its own for money out, amounts are positive, or all negative (US Bank, Truist),
/// or both: then a minus is a refund (Citi, myfin issue 571). A column for both may be signed, be
/// marked CR and DR, or have its direction in a column of types (Capital One).
final class CsvSigns {
  private enum Rule {
    AS_WRITTEN,
    BY_MARK,
    BY_TYPE,
    BY_BALANCE,
    TURNED
  }

  private final Rule rule;
  private final boolean outMixed;
  private final boolean inMixed;
  private final boolean marksDebits;
  private final IdentityHashMap<CsvEntry, Way> ways = new IdentityHashMap<>();

  private CsvSigns(Rule rule, List<CsvEntry> entries) {
    this.rule = rule;
    this.outMixed = isMixed(entries, Column.OUT);
    this.inMixed = isMixed(entries, Column.IN);
    this.marksDebits = any(entries, entry -> entry.amount().mark() == Amount.Mark.DEBIT);
  }

  /// @param running what a running balance proves of each entry, empty where nothing
  static CsvSigns of(
      List<CsvEntry> entries,
      List<Way> running,
      boolean isNamed,
      Faults faults,
      List<String> warnings) {
    List<CsvEntry> both =
        entries.stream()
            .filter(entry -> entry.column() == Column.AMOUNT && !entry.amount().isZero())
            .toList();
    Rule rule = rule(both, isNamed, faults, warnings);
    boolean proven = rule == Rule.AS_WRITTEN && running.size() == both.size();
    CsvSigns signs = new CsvSigns(proven ? proven(both, running, faults, warnings) : rule, entries);
    for (int at = 0; at < running.size(); at++) {
      signs.ways.put(entries.get(at), running.get(at));
    }
    return signs;
  }

  /// What a running balance makes of amounts whose direction nothing else tells.
  private static Rule proven(
      List<CsvEntry> both, List<Way> running, Faults faults, List<String> warnings) {
    int agree = 0;
    int differ = 0;
    for (int at = 0; at < both.size(); at++) {
      boolean known = running.get(at) != Way.UNKNOWN;
      boolean same = (running.get(at) == Way.OUT) == both.get(at).amount().isNegative();
      agree += known && same ? 1 : 0;
      differ += known && !same ? 1 : 0;
    }
    if (differ == 0) {
      return Rule.AS_WRITTEN;
    }
    if (any(both, entry -> entry.amount().isNegative())) {
      if (agree > 0) {
        faults.add(
            "the signs of the amounts and the running balance contradict each other; download OFX");
      }
      warnings.add("Money out is written as positive, as the balance says; all were turned.");
      return Rule.TURNED;
    }
    for (int at = 0; at < both.size(); at++) {
      Said said = both.get(at).said();
      if (running.get(at) == Way.UNKNOWN && !said.isOut() && !said.isIn()) {
        faults.at(
            both.get(at).row().line(),
            "no amount has a sign, and the balances tell the direction of every line but this"
                + " oldest one; write a row before it with the words Opening balance and the"
                + " balance before this line");
      }
    }
    return Rule.BY_BALANCE;
  }

  private static Rule rule(
      List<CsvEntry> both, boolean isNamed, Faults faults, List<String> warnings) {
    if (any(both, entry -> entry.amount().mark() != Amount.Mark.NONE)) {
      marks(both, faults);
      return Rule.BY_MARK;
    }
    boolean signed = any(both, entry -> entry.amount().isNegative());
    if (!signed) {
      if (!any(both, entry -> entry.said().isOut()) && !isNamed) {
        return Rule.AS_WRITTEN;
      }
      both.stream()
          .filter(entry -> !entry.said().isOut() && !entry.said().isIn())
          .forEach(entry ->
              faults.at(
                  entry.row().line(),
                  "no amount of the file has a sign, and the type of this row says neither debit"
                      + " nor credit; write a minus before money that went out"));
      return Rule.BY_TYPE;
    }
    if (isTurned(both)) {
      warnings.add(
          "Money out is written as positive and money in as negative, as the column of types says;"
              + " all lines were turned.");
      return Rule.TURNED;
    }
    contradictions(both, faults);
    return Rule.AS_WRITTEN;
  }

  private static boolean isTurned(List<CsvEntry> both) {
    boolean outPositive = any(both, e -> e.said().isOut() && !e.amount().isNegative());
    boolean outNegative = any(both, e -> e.said().isOut() && e.amount().isNegative());
    boolean inPositive = any(both, e -> e.said().isIn() && !e.amount().isNegative());
    boolean inNegative = any(both, e -> e.said().isIn() && e.amount().isNegative());
    boolean onlyMostly = both.stream().noneMatch(e -> e.said() == Said.OUT || e.said() == Said.IN);
    return outPositive && !outNegative && !inPositive && (inNegative || onlyMostly);
  }

  private static void contradictions(List<CsvEntry> both, Faults faults) {
    for (CsvEntry entry : both) {
      boolean negative = entry.amount().isNegative();
      if ((entry.said() == Said.OUT && !negative) || (entry.said() == Said.IN && negative)) {
        faults.at(
            entry.row().line(),
            "the type says money "
                + (negative ? "in" : "out")
                + ", the sign of the amount "
                + entry.amount().number().toPlainString()
                + " says money "
                + (negative ? "out" : "in")
                + "; correct one of both in the file, or download OFX");
      }
    }
  }

  private static void marks(List<CsvEntry> both, Faults faults) {
    boolean credits = any(both, entry -> entry.amount().mark() == Amount.Mark.CREDIT);
    boolean debits = any(both, entry -> entry.amount().mark() == Amount.Mark.DEBIT);
    both.stream()
        .filter(entry -> credits && debits && entry.amount().mark() == Amount.Mark.NONE)
        .forEach(entry ->
            faults.at(
                entry.row().line(),
                "the amount is marked neither CR nor DR, though others are; mark it"));
  }

  private static boolean isMixed(List<CsvEntry> entries, Column column) {
    Predicate<CsvEntry> there = entry -> entry.column() == column && !entry.amount().isZero();
    return any(entries, there.and(entry -> entry.amount().isNegative()))
        && any(entries, there.and(entry -> !entry.amount().isNegative()));
  }

  private static boolean any(List<CsvEntry> entries, Predicate<CsvEntry> question) {
    return entries.stream().anyMatch(question);
  }

  boolean isOut(CsvEntry entry) {
    boolean negative = entry.amount().isNegative();
    return switch (entry.column()) {
      case OUT -> !outMixed || !negative;
      case IN -> inMixed && negative;
      default ->
          switch (rule) {
            case AS_WRITTEN -> negative;
            case TURNED -> !negative;
            case BY_TYPE -> entry.said().isOut();
            case BY_BALANCE ->
                ways.get(entry) == Way.OUT
                    || (ways.get(entry) == Way.UNKNOWN && entry.said().isOut());
            case BY_MARK ->
                switch (entry.amount().mark()) {
                  case DEBIT -> true;
                  case CREDIT -> false;
                  case NONE -> negative || !marksDebits;
                };
          };
    };
  }
}

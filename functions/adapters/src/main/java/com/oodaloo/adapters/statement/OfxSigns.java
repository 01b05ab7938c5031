package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.domain.money.Money;
import java.util.List;
import java.util.Locale;

/// What TRNTYPE and the sign of TRNAMT say together. The sign alone should (OFX 2.2, 11.4.4.2), and
/// a CREDIT with a minus is common; yet some banks leave every sign out (monetr issue 2687).
enum OfxSigns {
  /// The sign is the direction.
  SIGNED,
  /// No amount has a sign: TRNTYPE is the direction.
  BY_TYPE,
  /// Every DEBIT is positive and every CREDIT negative.
  TURNED;

  static OfxSigns of(List<OfxTransaction> rows, Statement.Kind kind, OfxAccount.Told into) {
    int outIn = 0;
    int outOut = 0;
    int inIn = 0;
    int inOut = 0;
    for (OfxTransaction row : rows) {
      boolean negative = isOut(row);
      outIn += row.saysOut() && !negative && !row.isOfNothing() ? 1 : 0;
      outOut += row.saysOut() && negative ? 1 : 0;
      inIn += row.saysIn() && !negative ? 1 : 0;
      inOut += row.saysIn() && negative ? 1 : 0;
    }
    if (outIn == 0) {
      return SIGNED;
    }
    boolean signed = rows.stream().anyMatch(row -> isOut(row));
    if (!signed) {
      unclear(rows, kind, into);
      return BY_TYPE;
    }
    if (outOut == 0 && inIn == 0 && inOut > 0) {
      into.warnings().add("Every DEBIT is positive and every CREDIT negative; all were turned.");
      return TURNED;
    }
    contradictions(rows, into);
    return SIGNED;
  }

  private static void unclear(
      List<OfxTransaction> rows, Statement.Kind kind, OfxAccount.Told into) {
    rows.stream()
        .filter(row -> !row.mostlySaysOut(kind) && !row.saysIn() && !isPaymentToCard(row, kind))
        .filter(row -> !row.isOfNothing())
        .forEach(row ->
            into.faults()
                .at(
                    row.line(),
                    "no amount of the file has a sign, and TRNTYPE "
                        + row.type()
                        + " says no direction; write a minus before money that went out"));
  }

  private static boolean isPaymentToCard(OfxTransaction row, Statement.Kind kind) {
    return kind == Statement.Kind.CARD && row.type().equals("PAYMENT");
  }

  private static void contradictions(List<OfxTransaction> rows, OfxAccount.Told into) {
    rows.stream()
        .filter(row -> row.saysOut() && !isOut(row))
        .filter(row -> !row.isOfNothing())
        .forEach(row ->
            into.faults()
                .at(
                    row.line(),
                    String.format(
                        Locale.ROOT,
                        "TRNTYPE %s says money out, the amount %s says money in; correct one of"
                            + " both in the file, or download CSV",
                        row.type(),
                        row.field("TRNAMT"))));
  }

  Money signed(OfxTransaction row, Statement.Kind kind, Money money) {
    return switch (this) {
      case SIGNED -> money;
      case TURNED -> money.negated();
      case BY_TYPE -> row.mostlySaysOut(kind) ? money.negated() : money;
    };
  }

  private static boolean isOut(OfxTransaction row) {
    return row.field("TRNAMT").strip().startsWith("-");
  }
}

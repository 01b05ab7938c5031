package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.domain.money.Money;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// One STMTTRN by the names of its fields.
record OfxTransaction(Map<String, String> fields) {
  private static final Pattern ZERO = Pattern.compile("[+-]?(?=.*0)[0.,]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern BEFORE_NUMBER = Pattern.compile("^#?\\s*0*");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");
  private static final Set<String> OUT = Set.of("DEBIT", "CHECK", "DIRECTDEBIT", "REPEATPMT");
  private static final Set<String> MOSTLY_OUT = Set.of("POS", "FEE", "SRVCHG", "CASH", "PAYMENT");
  private static final Set<String> IN = Set.of("CREDIT", "DEP", "DIRECTDEP", "INT", "DIV");

  OfxTransaction {
    fields = Map.copyOf(fields);
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  long line() {
    return Long.parseLong(fields.getOrDefault(OfxRepair.LINE, "0"));
  }

  String type() {
    return field("TRNTYPE").toUpperCase(Locale.ROOT);
  }

  /// TRNTYPE says that money goes out.
  boolean saysOut() {
    return OUT.contains(type());
  }

  /// A card's PAYMENT comes in, an account's goes out.
  boolean mostlySaysOut(Statement.Kind kind) {
    return saysOut() || (MOSTLY_OUT.contains(type()) && kind != Statement.Kind.CARD);
  }

  boolean saysIn() {
    return IN.contains(type());
  }

  /// NAME is cut at 32 letters, and MEMO goes on, or says all of it once more.
  String description() {
    String name = field("NAME").isEmpty() ? field("PAYEE.NAME") : field("NAME");
    return joined(name.isEmpty() ? field("EXTDNAME") : name, field("MEMO"));
  }

  boolean isOfNothing() {
    return ZERO.matcher(field("TRNAMT").strip()).matches();
  }

  static String joined(String name, String memo) {
    String one = SPACES.matcher(name.strip()).replaceAll(" ");
    String other = SPACES.matcher(memo.strip()).replaceAll(" ");
    if (one.isEmpty() || other.regionMatches(true, 0, one, 0, one.length())) {
      return other.isEmpty() ? one : other;
    }
    return other.isEmpty() || one.toLowerCase(Locale.ROOT).contains(other.toLowerCase(Locale.ROOT))
        ? one
        : one + " " + other;
  }

  /// Zeros are no check number, nor is what stands at a deposit: that is its slip.
  static String checkNumber(String told, Money amount) {
    if (told.isEmpty() || !amount.isNegative()) {
      return "";
    }
    String digits = BEFORE_NUMBER.matcher(told.strip()).replaceFirst("");
    return NUMBER.matcher(digits).matches() ? digits : "";
  }
}

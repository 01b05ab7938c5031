package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument.LeftOut;
import com.oodaloo.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One account's statement while its tags come in.
final class OfxAccount {
  private final Map<String, String> told = new HashMap<>();
  private final List<OfxTransaction> rows = new ArrayList<>();
  private final Map<String, String> ledger = new HashMap<>();
  private final Set<String> elsewhere = new LinkedHashSet<>();
  private Currency currency;

  /// Where faults, rows left out and warnings go.
  record Told(Faults faults, List<LeftOut> leftOut, List<String> warnings) {}

  OfxAccount(Currency currency) {
    this.currency = currency;
  }

  void tell(String name, String text, String inside, Faults faults) {
    if (name.equals("CURDEF")) {
      Optional<Currency> known = OfxStatement.currency(text);
      known.ifPresent(code -> currency = code);
      if (known.isEmpty()) {
        faults.add("CURDEF \"" + text + "\" is no currency; expected a code like USD");
      }
    } else if (name.startsWith("DT") || inside.endsWith("ACCTFROM")) {
      told.putIfAbsent(name, text);
      told.putIfAbsent("INSIDE." + inside, text);
    }
  }

  void add(OfxTransaction row) {
    rows.add(row);
  }

  void balance(Map<String, String> fields) {
    fields.forEach(ledger::putIfAbsent);
  }

  Statement statement(Told into) {
    Set<String> takenBack = corrected(into);
    OfxSigns signs = OfxSigns.of(rows, kind(), into);
    List<Statement.Line> lines = new ArrayList<>();
    for (OfxTransaction row : rows) {
      if (row.isOfNothing()) {
        into.leftOut().add(new LeftOut(row.line(), "an amount of zero"));
        continue;
      }
      boolean goes = takenBack.contains(row.field("FITID")) && row.field("CORRECTFITID").isEmpty();
      if (goes) {
        into.leftOut().add(new LeftOut(row.line(), "the bank corrects it further down"));
      } else if (isDeletion(row)) {
        takenBackByNumber(row, into);
      } else {
        line(row, signs, into.faults()).ifPresent(lines::add);
      }
    }
    List<Statement.Balance> closing = closing(lines, into.faults());
    return new Statement(
        new Statement.Account(told.getOrDefault("ACCTID", ""), "", kind(), currency),
        lines,
        closing,
        List.copyOf(elsewhere));
  }

  /// The FITIDs that a correction takes back. A correction whose line is not in the file is told.
  private Set<String> corrected(Told into) {
    Set<String> there = new HashSet<>();
    rows.stream()
        .filter(row -> row.field("CORRECTFITID").isEmpty())
        .forEach(row -> there.add(row.field("FITID")));
    Set<String> takenBack = new HashSet<>();
    for (OfxTransaction row : rows) {
      String id = row.field("CORRECTFITID");
      if (!id.isEmpty()) {
        takenBack.add(id);
        if (isDeletion(row)) {
          into.leftOut().add(new LeftOut(row.line(), "the bank takes back its line " + id));
        }
        if (!there.contains(id)) {
          elsewhere.add(id);
          into.warnings()
              .add(
                  "line "
                      + row.line()
                      + ": the bank corrects its line "
                      + id
                      + ", which is not in this file; where it was imported, it is taken back");
        }
      }
    }
    return takenBack;
  }

  private static void takenBackByNumber(OfxTransaction row, Told into) {
    if (row.field("CORRECTFITID").isEmpty()) {
      into.leftOut()
          .add(new LeftOut(row.line(), "the bank takes a line back and does not say which"));
    }
  }

  private static boolean isDeletion(OfxTransaction row) {
    return row.field("CORRECTACTION").toUpperCase(Locale.ROOT).equals("DELETE");
  }

  private Optional<Statement.Line> line(OfxTransaction row, OfxSigns signs, Faults faults) {
    Optional<LocalDate> day = OfxDays.day(row.field("DTPOSTED"));
    if (day.isEmpty()) {
      faults.at(
          row.line(),
          "DTPOSTED \""
              + row.field("DTPOSTED")
              + "\" is no day; expected eight digits like 20250331");
    }
    Optional<Money> amount = money(row, faults).map(money -> signs.signed(row, kind(), money));
    return day.isEmpty() || amount.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Statement.Line(
                day.get(),
                amount.get(),
                row.description(),
                "",
                OfxTransaction.checkNumber(row.field("CHECKNUM"), amount.get()),
                row.field("FITID")));
  }

  /// CURRENCY is what the amount is in; ORIGCURRENCY only what it was before the bank converted it.
  private Optional<Money> money(OfxTransaction row, Faults faults) {
    String code = row.field("CURRENCY.CURSYM");
    Optional<Currency> own = code.isEmpty() ? Optional.of(currency) : OfxStatement.currency(code);
    Optional<Money> money = own.flatMap(known -> amount(row.field("TRNAMT"), known));
    if (money.isEmpty()) {
      faults.at(
          row.line(),
          own.isEmpty()
              ? "CURSYM \"" + code + "\" is no currency; expected a code like USD"
              : "TRNAMT \""
                  + row.field("TRNAMT")
                  + "\" is no amount exact to the cent; expected one like -72.10");
    }
    return money;
  }

  /// OFX knows no sign between thousands: a comma is the decimal sign (OFX 2.2, 3.2.9.1), unless
  /// there is a point as well.
  static Optional<Money> amount(String text, Currency currency) {
    boolean comma = text.indexOf(',') >= 0 && text.indexOf('.') < text.indexOf(',');
    return Amount.read(text, comma ? Amount.Decimal.COMMA : Amount.Decimal.POINT)
        .filter(amount -> amount.mark() == Amount.Mark.NONE)
        .flatMap(amount -> amount.money(currency));
  }

  private List<Statement.Balance> closing(List<Statement.Line> lines, Faults faults) {
    String text = ledger.getOrDefault("BALAMT", "");
    if (text.isEmpty()) {
      return List.of();
    }
    Optional<Money> amount = amount(text, currency);
    if (amount.isEmpty()) {
      faults.add("BALAMT \"" + text + "\" is no amount exact to the cent");
      return List.of();
    }
    return OfxDays.day(ledger.getOrDefault("DTASOF", ""))
        .or(() -> OfxDays.day(told.getOrDefault("DTEND", "")))
        .or(() -> lines.stream().map(Statement.Line::day).reduce((a, b) -> a.isAfter(b) ? a : b))
        .map(day -> List.of(new Statement.Balance(amount.get(), day)))
        .orElseGet(List::of);
  }

  private Statement.Kind kind() {
    if (told.containsKey("INSIDE.CCACCTFROM")) {
      return Statement.Kind.CARD;
    }
    return switch (told.getOrDefault("ACCTTYPE", "").toUpperCase(Locale.ROOT)) {
      case "CHECKING" -> Statement.Kind.CHECKING;
      case "SAVINGS", "MONEYMRKT", "CD" -> Statement.Kind.SAVINGS;
      case "CREDITLINE", "CREDITCARD" -> Statement.Kind.CARD;
      default -> Statement.Kind.UNKNOWN;
    };
  }
}

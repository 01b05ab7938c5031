package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementDocument;
import com.oodaloo.app.sync.statement.StatementReader;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/// What was read, a line each, to be compared as a picture.
final class Picture {
  private Picture() {}

  static String of(byte[] file) {
    return of(new StatementFile().read(file, Currency.getInstance("USD")));
  }

  static String of(StatementReader.Read read) {
    return switch (read) {
      case StatementReader.Read.Understood(StatementDocument document) -> of(document);
      case StatementReader.Read.Refused(List<String> faults) ->
          "refused\n" + String.join("\n", faults) + "\n";
    };
  }

  static String of(StatementDocument document) {
    List<String> all = new ArrayList<>();
    for (Statement statement : document.statements()) {
      all.add(account(statement));
      statement.lines().forEach(line -> all.add("  " + line(line)));
    }
    document.leftOut().forEach(row -> all.add("left out " + row.line() + ": " + row.why()));
    document.doubts().forEach(doubt -> all.add("doubt: " + doubt.split("[,;]", 2)[0]));
    return String.join("\n", all) + "\n";
  }

  private static String account(Statement statement) {
    Statement.Account account = statement.account();
    String balance =
        statement.closing().isEmpty()
            ? "unknown"
            : statement.closing().getFirst().amount().plain()
                + " on "
                + statement.closing().getFirst().asOf();
    return String.join(
        " ",
        account.kind().name().toLowerCase(Locale.ROOT),
        account.lastFour().isEmpty() ? "-" : account.lastFour(),
        account.currency().getCurrencyCode(),
        "balance",
        balance);
  }

  private static String line(Statement.Line line) {
    String check = line.checkNumber().isEmpty() ? "" : " #" + line.checkNumber();
    String currency =
        line.amount().currency().getCurrencyCode().equals("USD")
            ? ""
            : " " + line.amount().currency().getCurrencyCode();
    return line.day() + " " + line.amount().plain() + currency + " " + line.description() + check;
  }
}

package com.oodaloo.adapters.statement;

import com.oodaloo.app.sync.statement.Statement;
import com.oodaloo.app.sync.statement.StatementReader;
import com.oodaloo.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with a file, line by line; at most a hundred are told.
final class Faults {
  private static final int MAX = 100;

  private final List<String> all = new ArrayList<>();

  void at(long line, String what) {
    add("line " + line + ": " + what);
  }

  void add(String what) {
    if (all.size() < MAX) {
      all.add(what);
    }
  }

  /// The statement, unless anything was wrong.
  StatementReader.Read or(List<Statement.Line> lines, List<Money> closing) {
    if (lines.isEmpty() && all.isEmpty()) {
      add("the file holds no lines of an account");
    }
    return all.isEmpty()
        ? new StatementReader.Read.Understood(new Statement(lines, closing))
        : new StatementReader.Read.Refused(all);
  }
}

package com.oodaloo.handlers.wiring;

import com.oodaloo.adapters.dynamodb.DynamoFirmDirectory;
import com.oodaloo.adapters.dynamodb.DynamoMigration;
import com.oodaloo.adapters.dynamodb.DynamoPauses;
import com.oodaloo.adapters.dynamodb.DynamoReplays;
import com.oodaloo.adapters.statement.StatementFile;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.app.operate.ExamineFirms;
import com.oodaloo.app.operate.FirmDirectory;
import com.oodaloo.app.operate.Migration;
import com.oodaloo.app.operate.PauseFirm;
import com.oodaloo.app.operate.ReplayEvents;
import com.oodaloo.app.sync.statement.ImportStatement;
import com.oodaloo.app.sync.statement.StatementReader;

/// The use cases of the operator's commands; no function uses them.
public final class Operations {
  private final Wiring wiring;
  private final FirmDirectory census;

  public Operations(Wiring wiring) {
    this.wiring = wiring;
    this.census = new DynamoFirmDirectory(wiring.dynamoDb(), wiring.tables());
  }

  public Firms firms() {
    return wiring.firms();
  }

  public ExamineFirms examine() {
    return new ExamineFirms(census, wiring.readings(), wiring.events(), wiring.clock());
  }

  public PauseFirm pause() {
    return new PauseFirm(
        new DynamoPauses(wiring.dynamoDb(), wiring.tables()),
        census,
        wiring.wakeups(),
        wiring.clock());
  }

  public ReplayEvents replay() {
    return new ReplayEvents(
        new DynamoReplays(wiring.dynamoDb(), wiring.tables()), census, wiring.clock());
  }

  public Migration migration() {
    return new DynamoMigration(wiring.dynamoDb(), wiring.tables());
  }

  public StatementReader statements() {
    return new StatementFile();
  }

  public ImportStatement importStatement() {
    return new ImportStatement(
        new ImportStatement.Ports(
            wiring.firms(), wiring.library(), wiring.ledger(), wiring.wakeups()),
        wiring.clock());
  }
}

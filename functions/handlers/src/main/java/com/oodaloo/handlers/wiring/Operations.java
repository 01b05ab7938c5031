package com.oodaloo.handlers.wiring;

import com.oodaloo.adapters.dynamodb.DynamoCensus;
import com.oodaloo.adapters.dynamodb.DynamoMigration;
import com.oodaloo.adapters.dynamodb.DynamoPauses;
import com.oodaloo.adapters.dynamodb.DynamoReplays;
import com.oodaloo.adapters.statement.StatementFile;
import com.oodaloo.app.operate.Census;
import com.oodaloo.app.operate.ExamineFirms;
import com.oodaloo.app.operate.Migration;
import com.oodaloo.app.operate.PauseFirm;
import com.oodaloo.app.operate.ReplayEvents;
import com.oodaloo.app.sync.ImportStatement;
import com.oodaloo.app.sync.StatementReader;

/// What the command line does for whoever runs Oodaloo; no function uses it.
public final class Operations {
  private final Wiring wiring;
  private final Census census;

  public Operations(Wiring wiring) {
    this.wiring = wiring;
    this.census = new DynamoCensus(wiring.dynamoDb(), wiring.tables());
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

package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.settings.Readings;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Reads in the cursors table when a stream was last committed, and finishes nothing.
public final class DynamoReadings implements Readings {
  private final Rows rows;
  private final String table;

  public DynamoReadings(DynamoDbClient client, Tables tables) {
    this.rows = new Rows(client);
    this.table = tables.cursors();
  }

  @Override
  public Instant last(FirmId firm, String stream) {
    return rows.find(table, firm.value(), stream)
        .map(row -> row.moment("at"))
        .orElse(Instant.EPOCH);
  }

  @Override
  public String cursor(FirmId firm, String stream) {
    return rows.find(table, firm.value(), stream).map(row -> row.text("cursor")).orElse("");
  }
}

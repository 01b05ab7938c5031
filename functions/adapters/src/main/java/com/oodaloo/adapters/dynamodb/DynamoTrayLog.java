package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.adapters.dynamodb.items.TrayItems;
import com.oodaloo.app.tray.TrayLog;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.tray.TrayEvent;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Appends the owner's answers to the books table, each number once.
///
/// When the answer of a write was lost, the SDK's repetition finds our own row and this says false:
/// the owner is then shown the answer that stands, which is the one just given.
public final class DynamoTrayLog implements TrayLog {
  private final DynamoDbClient client;
  private final String table;

  public DynamoTrayLog(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.table = tables.books();
  }

  @Override
  public boolean append(FirmId firm, String itemId, int number, TrayEvent event) {
    return Rows.written(
        "append to the tray",
        () ->
            client.putItem(put ->
                put.tableName(table)
                    .item(TrayItems.item(firm.value(), itemId, number, event))
                    .conditionExpression("attribute_not_exists(pk)")));
  }
}

package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.FirmItems;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.operate.Pauses;
import com.oodaloo.domain.firm.FirmId;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// Marks the profiles of firms that are stopped, by an attribute that no other write touches.
public final class DynamoPauses implements Pauses {
  private final DynamoDbClient client;
  private final String table;

  public DynamoPauses(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.table = tables.firms();
  }

  @Override
  public boolean pause(FirmId firm, Instant at) {
    return changed(
        profile(firm)
            .updateExpression("SET " + FirmItems.PAUSED_AT + " = :at")
            .expressionAttributeValues(Map.of(":at", ItemWriter.value(at.toString())))
            .build());
  }

  @Override
  public boolean resume(FirmId firm) {
    return changed(profile(firm).updateExpression("REMOVE " + FirmItems.PAUSED_AT).build());
  }

  private UpdateItemRequest.Builder profile(FirmId firm) {
    return UpdateItemRequest.builder()
        .tableName(table)
        .key(ItemWriter.key(firm.value(), DynamoFirms.PROFILE))
        .conditionExpression(FirmItems.IS_THERE);
  }

  private boolean changed(UpdateItemRequest update) {
    return Rows.written("pause of a firm", () -> client.updateItem(update));
  }
}

package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.ItemReader;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.sync.jobber.QueryPoints;
import com.oodaloo.domain.firm.FirmId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is left of each firm's points, beside its cursors.
public final class DynamoPoints implements QueryPoints {
  private static final String SK = "points#jobber";

  private final DynamoDbClient client;
  private final Rows rows;
  private final String table;

  public DynamoPoints(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.table = tables.cursors();
  }

  @Override
  public Optional<Level> find(FirmId firm) {
    return rows.find(table, firm.value(), SK).map(DynamoPoints::level);
  }

  @Override
  public void keep(FirmId firm, Level level) {
    Map<String, AttributeValue> item = new HashMap<>(item(firm, level));
    Rows.written(
        "keeping of points",
        () ->
            client.putItem(put ->
                put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR #at <= :at")
                    .expressionAttributeNames(Map.of("#at", "at"))
                    .expressionAttributeValues(
                        Map.of(":at", ItemWriter.value(Moments.text(level.at()))))));
  }

  private static Map<String, AttributeValue> item(FirmId firm, Level level) {
    Map<String, AttributeValue> prices = new HashMap<>();
    level.priceByOperation().forEach((name, points) -> prices.put(name, ItemWriter.value(points)));
    return ItemWriter.item(firm.value(), SK)
        .number("available", level.available())
        .number("maximum", level.maximum())
        .number("restored", level.restoredPerSecond())
        .text("at", Moments.text(level.at()))
        .values("prices", prices)
        .done();
  }

  private static Level level(ItemReader item) {
    ItemReader prices = item.map("prices");
    Map<String, Long> byOperation = new HashMap<>();
    prices.values().keySet().forEach(name -> byOperation.put(name, prices.number(name)));
    return new Level(
        item.number("available"),
        item.number("maximum"),
        item.number("restored"),
        item.moment("at"),
        byOperation);
  }
}

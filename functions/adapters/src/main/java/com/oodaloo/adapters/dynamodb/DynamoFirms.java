package com.oodaloo.adapters.dynamodb;

import com.oodaloo.adapters.dynamodb.items.FirmItems;
import com.oodaloo.adapters.dynamodb.items.ItemWriter;
import com.oodaloo.adapters.dynamodb.items.Moments;
import com.oodaloo.adapters.dynamodb.items.Rows;
import com.oodaloo.adapters.dynamodb.items.Tables;
import com.oodaloo.app.connect.Firms;
import com.oodaloo.domain.firm.Firm;
import com.oodaloo.domain.firm.FirmId;
import com.oodaloo.domain.firm.MailPlan;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The profiles in the firms table. One-time numbers lie beside them as `STATE#<number>` with a
/// `ttl`; while such a row is still there the number counts as used, however late it is deleted.
public final class DynamoFirms implements Firms {
  static final String PROFILE = "PROFILE";
  private static final String STATE = "STATE#";

  /// The key of the due index that holds the digests: one write a firm and week needs no second.
  private static final String DUE = "digest";

  private final DynamoDbClient client;
  private final Rows rows;
  private final String table;

  public DynamoFirms(DynamoDbClient client, Tables tables) {
    this.client = client;
    this.rows = new Rows(client);
    this.table = tables.firms();
  }

  @Override
  public Optional<Firm> find(FirmId id) {
    return rows.find(table, id.value(), PROFILE).filter(FirmItems::isThere).map(FirmItems::firm);
  }

  @Override
  public boolean save(Firm firm, Instant digestAt) {
    return Rows.written(
        "save of a firm",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(firm.id().value(), PROFILE))
                    .updateExpression(
                        "SET #v = :v, #name = :name, #zone = :zone, currency = :currency,"
                            + " email = if_not_exists(email, :email),"
                            + " dueShard = if_not_exists(dueShard, :shard),"
                            + " dueAt = if_not_exists(dueAt, :due)")
                    .conditionExpression("attribute_not_exists(pk) OR " + FirmItems.IS_THERE)
                    .expressionAttributeNames(Map.of("#v", "v", "#name", "name", "#zone", "zone"))
                    .expressionAttributeValues(FirmItems.profile(firm, DUE, digestAt))));
  }

  @Override
  public List<DigestDue> digestDue(Instant now, int limit) {
    return rows.due(table, List.of(DUE), now, limit).stream()
        .map(row -> new DigestDue(new FirmId(row.pk()), row.moment("dueAt")))
        .toList();
  }

  @Override
  public void digestNext(DigestDue due, Instant nextAt) {
    rows.postponed(table, ItemWriter.key(due.firm().value(), PROFILE), due.at(), nextAt);
  }

  @Override
  public void digestStop(FirmId firm) {
    Rows.written(
        "stop of a firm's digest",
        () ->
            client.updateItem(update ->
                update
                    .tableName(table)
                    .key(ItemWriter.key(firm.value(), PROFILE))
                    .updateExpression("REMOVE dueShard, dueAt")
                    .conditionExpression(FirmItems.IS_THERE)));
  }

  @Override
  public void plan(FirmId firm, MailPlan plan, Instant nextAt) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":plan", FirmItems.plan(plan));
    if (plan.isSending()) {
      values.put(":shard", ItemWriter.value(DUE));
      values.put(":due", ItemWriter.value(Moments.text(nextAt)));
    }
    String due = plan.isSending() ? ", dueShard = :shard, dueAt = :due" : " REMOVE dueShard, dueAt";
    change(firm, "SET #plan = :plan" + due, Map.of("#plan", "plan"), values);
  }

  @Override
  public void vips(FirmId firm, Set<String> clients) {
    change(firm, "SET vips = :vips", Map.of(), Map.of(":vips", FirmItems.vips(clients)));
  }

  /// Changes the profile of a firm that is there; one that is gone stays gone.
  private void change(
      FirmId firm,
      String expression,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Rows.written(
        "change of a firm",
        () ->
            client.updateItem(update -> {
              update
                  .tableName(table)
                  .key(ItemWriter.key(firm.value(), PROFILE))
                  .updateExpression(expression)
                  .conditionExpression(FirmItems.IS_THERE)
                  .expressionAttributeValues(values);
              if (!names.isEmpty()) {
                update.expressionAttributeNames(names);
              }
            }));
  }

  @Override
  public boolean useOnce(FirmId firm, String nonce, Instant expires) {
    Map<String, AttributeValue> item =
        ItemWriter.item(firm.value(), STATE + nonce).number("ttl", expires.getEpochSecond()).done();
    return Rows.written(
        "use of a one-time number",
        () ->
            client.putItem(put ->
                put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)")));
  }
}
